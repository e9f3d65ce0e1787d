// Renders a resident's own page as HTML, complete in itself.
import { type Language, say } from "../../../../ui/index.ts";
import { readStyleSheet, renderPage } from "../../../../ui/page/index.ts";
import { residentMessages } from "./messages.ts";
import { type ResidentPage, ResidentPageBody } from "./resident-page.tsx";

/** The whole page as HTML text: no script, under 30 kB compressed. */
export function renderResidentPage(page: ResidentPage, language: Language): string {
  const { year } = page.year;
  return renderPage({
    title: say(language, residentMessages.title, { year }),
    language,
    section: say(language, residentMessages.section),
    otherLanguageAddress: page.addressOf({ year, language: language === "zh" ? "en" : "zh" }),
    body: <ResidentPageBody page={page} />,
    footNote: say(language, page.isInvented ? residentMessages.invented : residentMessages.noScript),
    styleSheet,
    wide: true,
  });
}

const styleSheet = readStyleSheet(new URL("./resident-page.css", import.meta.url));
