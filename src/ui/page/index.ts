// The door of the page frame, for the server only: it reads style sheets from disk.
export { type Page, renderPage } from "./page.tsx";
export { answerWithPage } from "./page-answer.ts";
export { pageStyleSheet, readStyleSheet } from "./style-sheet.ts";
