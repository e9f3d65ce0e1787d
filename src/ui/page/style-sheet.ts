// The style sheet of a page without script: our own sheets, joined and stripped, small enough to stand inside every page.
import { readFileSync } from "node:fs";
import { cssVariables } from "../tokens.ts";

/** The sheets a page carries, in the order in which they may override one another. */
const sheets = ["base", "marks", "money", "explanation", "time", "parts", "page", "print"] as const;

/** The whole style sheet, read once when the server starts. */
export const pageStyleSheet: string =
  cssVariables() + sheets.map((sheet) => readStyleSheet(new URL(`../styles/${sheet}.css`, import.meta.url))).join("");

/** A sheet beside a page's own file, made small: `readStyleSheet(new URL("./why-page.css", import.meta.url))`. */
export function readStyleSheet(address: URL): string {
  return strip(readFileSync(address, "utf8"));
}

/** Takes out comments and needless white space. Our sheets hold no strings with either, so this is safe for them. */
function strip(sheet: string): string {
  return sheet
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/\s*([{};,>])\s*/g, "$1")
    .replace(/:\s+/g, ":")
    .replace(/;}/g, "}")
    .trim();
}
