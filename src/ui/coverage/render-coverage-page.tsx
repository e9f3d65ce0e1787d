// Renders the coverage page as HTML, complete in itself.
import { type Language, say } from "../language/message.ts";
import { readStyleSheet, renderPage } from "../page/index.ts";
import { type CoveragePage, CoveragePageBody } from "./coverage-page.tsx";
import { coverageMessages } from "./messages.ts";

/** The whole page as HTML text: no script. */
export function renderCoveragePage(page: CoveragePage, language: Language): string {
  return renderPage({
    title: say(language, coverageMessages.title),
    language,
    section: say(language, coverageMessages.section),
    otherLanguageAddress: page.addressIn(language === "zh" ? "en" : "zh"),
    body: <CoveragePageBody page={page} />,
    footNote: say(language, coverageMessages.foot),
    styleSheet,
    wide: true,
  });
}

const styleSheet = readStyleSheet(new URL("./coverage-page.css", import.meta.url));
