// Writes a table as CSV (RFC 4180) that a spreadsheet opens rightly and takes no formula from.
import { yuanText } from "../../money/index.ts";
import { type Table, titleOf, type Value } from "./table.ts";

/** The file: UTF-8 with a mark, so that Excel sees Chinese; lines end with CR LF. */
export function writeCsv({ headings, rows }: Table): Buffer {
  const lines = [headings.map((heading) => field(titleOf(heading))).join(",")];
  for (const row of rows)
    lines.push(row.map((value, place) => fieldOf(value, headings[place]?.kind === "money")).join(","));
  return Buffer.from(`\uFEFF${lines.join("\r\n")}\r\n`);
}

function fieldOf(value: Value, isMoney: boolean): string {
  if (value === null) return "";
  if (typeof value === "number") return isMoney ? yuanText(value) : String(value);
  return field(value);
}

/** A text that begins like a formula gets an apostrophe before it, which spreadsheets show as nothing. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
