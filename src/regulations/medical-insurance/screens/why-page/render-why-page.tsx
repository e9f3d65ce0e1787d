// Renders the why-page as HTML, complete in itself: for the patient, for paper, and beside the reply to a complaint.
import { type Language, say } from "../../../../ui/index.ts";
import { readStyleSheet, renderPage } from "../../../../ui/page/index.ts";
import { whyMessages } from "./messages.ts";
import { type WhyPage, WhyPageBody } from "./why-page.tsx";

/** The whole page as HTML text: no script, under 30 kB compressed, printed on A4. */
export function renderWhyPage(page: WhyPage, language: Language): string {
  const { number } = page.explanation.stay;
  const { on: date } = page.explanation.law;
  return renderPage({
    title: say(language, whyMessages.title, { number }),
    language,
    section: say(language, whyMessages.section),
    otherLanguageAddress: page.addressIn(language === "zh" ? "en" : "zh"),
    body: <WhyPageBody page={page} />,
    footNote: say(language, page.isInvented ? whyMessages.invented : whyMessages.noScript),
    printedFoot: say(language, whyMessages.printed, { number, date }),
    styleSheet,
  });
}

const styleSheet = readStyleSheet(new URL("./why-page.css", import.meta.url));
