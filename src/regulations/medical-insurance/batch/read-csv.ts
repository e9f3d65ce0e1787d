// Reads CSV (RFC 4180) record by record: quoted fields with commas, quotes and line breaks, either kind of line end.

import type { TableRow } from "../../../kernel/documents/index.ts";
import type { Faults } from "./fault.ts";
import { BatchFileRefused } from "./file-refused.ts";

import { batchLimits } from "./limits.ts";
import { cellRefusals, fileRefusals } from "./refusals.ts";

/**
 * The records of a text, numbered from 1 as a spreadsheet numbers its rows.
 * @throws BatchFileRefused when a record has too many fields
 */
export function* readCsv(text: string, faults: Faults): Generator<TableRow> {
  const scanner = { text, at: 0 };
  for (let row = 1; scanner.at < text.length; row += 1) {
    const fields = readRecord(scanner);
    if (fields.isBroken) faults.add(row, null, cellRefusals.quote());
    yield { row, cells: fields.texts.map((field) => ({ text: field.trim(), kind: "text" })) };
    // A quote without its partner swallows everything after it: what follows would be nonsense.
    if (fields.isBroken) return;
  }
}

type Scanner = { readonly text: string; at: number };
type Fields = { readonly texts: readonly string[]; readonly isBroken: boolean };

function readRecord(scanner: Scanner): Fields {
  const texts: string[] = [];
  for (;;) {
    if (texts.length > batchLimits.columns) throw new BatchFileRefused(fileRefusals.tooManyColumns());
    const field = scanner.text[scanner.at] === '"' ? readQuoted(scanner) : readPlain(scanner);
    if (field === null) return { texts, isBroken: true };
    texts.push(field);
    if (scanner.text[scanner.at] !== ",") break;
    scanner.at += 1;
  }
  skipLineEnd(scanner);
  return { texts, isBroken: false };
}

/** Up to the next comma or line end. A quote inside is taken for itself. */
function readPlain(scanner: Scanner): string {
  FIELD_END.lastIndex = scanner.at;
  const end = FIELD_END.exec(scanner.text)?.index ?? scanner.text.length;
  const field = scanner.text.slice(scanner.at, end);
  scanner.at = end;
  return field;
}

const FIELD_END = /[,\r\n]/g;

/** Null when the closing quote is missing, or something follows it in the same field. */
function readQuoted(scanner: Scanner): string | null {
  const parts: string[] = [];
  let from = scanner.at + 1;
  for (;;) {
    const quote = scanner.text.indexOf('"', from);
    if (quote === -1) return null;
    parts.push(scanner.text.slice(from, quote));
    if (scanner.text[quote + 1] === '"') {
      parts.push('"');
      from = quote + 2;
      continue;
    }
    scanner.at = quote + 1;
    return isFieldEnd(scanner) ? parts.join("") : null;
  }
}

function isFieldEnd({ text, at }: Scanner): boolean {
  return at >= text.length || text[at] === "," || text[at] === "\n" || text[at] === "\r";
}

function skipLineEnd(scanner: Scanner): void {
  if (scanner.text[scanner.at] === "\r") scanner.at += 1;
  if (scanner.text[scanner.at] === "\n") scanner.at += 1;
}
