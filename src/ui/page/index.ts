// The door of the page frame, for the server only: it reads style sheets from disk.
export { type Page, renderPage } from "./page.tsx";
export { pageStyleSheet } from "./style-sheet.ts";
