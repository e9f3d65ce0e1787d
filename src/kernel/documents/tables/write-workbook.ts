// Writes tables as an Excel file, row by row, without holding a sheet in memory.

import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { epochDay, isIsoDate } from "../../calendar/index.ts";
import { yuanText } from "../../money/index.ts";
import { writeArchive } from "../archive/write-archive.ts";
import { documentLimits } from "../limits.ts";
import { xmlText } from "../xml-text.ts";
import { type CellKind, type Heading, type Table, titleOf, type Value } from "./table.ts";
import { columnLetters, fixedParts, styleOf } from "./workbook-parts.ts";

/** One sheet of a workbook; its rows may come one after the other from a database. */
export type Sheet = Omit<Table, "rows"> & {
  readonly name: string;
  readonly rows: Iterable<readonly Value[]> | AsyncIterable<readonly Value[]>;
};

/**
 * The file, piece by piece. Ids are text cells, so that no digit and no leading zero is lost; amounts of fen are numbers in
 * yuan with two decimals, days are dates. @throws RangeError when a sheet has more rows or a cell more text than Excel holds
 */
export function writeWorkbook(sheets: readonly Sheet[]): AsyncGenerator<Buffer> {
  return writeArchive([
    ...fixedParts(sheets.map(({ name }) => name)),
    ...sheets.map((sheet, place) => ({ name: `xl/worksheets/sheet${place + 1}.xml`, content: sheetXml(sheet) })),
  ]);
}

/** The file as a whole. */
export function workbookBytes(sheets: readonly Sheet[]): Promise<Buffer> {
  return buffer(Readable.from(writeWorkbook(sheets)));
}

async function* sheetXml(sheet: Sheet): AsyncGenerator<string> {
  const { headings, rows } = sheet;
  yield opening(headings);
  yield rowXml(
    1,
    headings.map((heading, place) => textCell(`${columnLetters(place)}1`, titleOf(heading), styleOf.heading)),
  );
  let row = 1;
  for await (const values of rows) {
    row += 1;
    if (row > documentLimits.sheetRows) throw new RangeError(`a sheet has at most ${documentLimits.sheetRows} rows`);
    yield rowXml(
      row,
      values.map((value, place) => cellXml(value, headings[place]?.kind ?? "text", `${columnLetters(place)}${row}`)),
    );
  }
  yield "</sheetData></worksheet>";
}

function opening(headings: readonly Heading[]): string {
  const columns = headings
    .map(
      ({ kind, width }, place) =>
        `<col min="${place + 1}" max="${place + 1}" width="${width}" style="${styleOf[kind]}" customWidth="1"/>`,
    )
    .join("");
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns}</cols><sheetData>`;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

function rowXml(row: number, cells: readonly string[]): string {
  return `<row r="${row}">${cells.join("")}</row>`;
}

function cellXml(value: Value, kind: CellKind, address: string): string {
  if (value === null || value === "") return "";
  if (typeof value === "number" && kind === "money") return moneyCell(value, address);
  if (typeof value === "number") return numberCell(address, String(value), styleOf[kind]);
  const serial = kind === "day" ? daySerial(value) : null;
  return serial === null ? textCell(address, value, styleOf.text) : numberCell(address, String(serial), styleOf.day);
}

/** A double of Excel shows fifteen digits; an amount with more would be shown wrongly as a number. */
function moneyCell(fen: number, address: string): string {
  const text = yuanText(fen);
  return Math.abs(fen) < 1e15 ? numberCell(address, text, styleOf.money) : textCell(address, text, styleOf.text);
}

/** Excel counts days from the end of 1899 and is wrong before March 1900; such days stay text. */
function daySerial(day: string): number | null {
  return isIsoDate(day) && day >= "1900-03-01" ? epochDay(day) + DAYS_BEFORE_1970 : null;
}

const DAYS_BEFORE_1970 = 25_569;

function numberCell(address: string, text: string, style: number): string {
  return `<c r="${address}" s="${style}"><v>${text}</v></c>`;
}

function textCell(address: string, text: string, style: number): string {
  if (text.length > documentLimits.sheetCellCharacters)
    throw new RangeError(`a cell has at most ${documentLimits.sheetCellCharacters} characters`);
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}
