// Renders the audit page as HTML, complete in itself.
import type { Language } from "../language/message.ts";
import { say } from "../language/message.ts";
import { readStyleSheet, renderPage } from "../page/index.ts";
import { type AuditPage, AuditPageBody } from "./audit-page.tsx";
import { auditMessages } from "./messages.ts";

/** The whole page as HTML text: no script, under 30 kB compressed. */
export function renderAuditPage(page: AuditPage, language: Language): string {
  return renderPage({
    title: say(language, auditMessages.title),
    language,
    section: say(language, auditMessages.section),
    otherLanguageAddress: page.addressIn(language === "zh" ? "en" : "zh"),
    body: <AuditPageBody page={page} language={language} />,
    footNote: say(language, auditMessages.foot),
    styleSheet,
  });
}

const styleSheet = readStyleSheet(new URL("./audit-page.css", import.meta.url));
