// Reads an Excel file row by row: the first sheet whose first row is known.
import type ExcelJS from "exceljs";
import type { ArchiveLimits } from "../archive/archive.ts";
import { UnreadableFile } from "../unreadable.ts";
import { repackWorkbook } from "./repack.ts";
import type { Cell, TableRow } from "./table.ts";

/** What a workbook may hold, and by what first row the sheet is known. */
export type WorkbookReading = {
  readonly limits: ArchiveLimits & { readonly columns: number };
  readonly isHeader: (row: TableRow) => boolean;
};

/**
 * The rows of the sheet, the header first. Formulas are not evaluated, numbers are not made of texts.
 * @throws UnreadableFile when the file is damaged, unpacks to too much, has too many columns, or no sheet that is known
 */
export async function* readWorkbook(
  bytes: Uint8Array,
  { limits, isHeader }: WorkbookReading,
): AsyncGenerator<TableRow> {
  const stream = await repackWorkbook(bytes, limits);
  // The package is large and most starts of the program never see an Excel file.
  const { default: excel } = await import("exceljs");
  const workbook = new excel.stream.xlsx.WorkbookReader(stream, {
    entries: "ignore",
    sharedStrings: "cache",
    hyperlinks: "ignore",
    styles: "cache",
    worksheets: "emit",
  });
  let isFound = false;
  try {
    for await (const sheet of workbook) {
      for await (const row of sheet) {
        const read = readRow(row, limits.columns);
        if (!isFound && !isHeader(read)) break;
        isFound = true;
        yield read;
      }
      if (isFound) return;
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile("damaged");
  } finally {
    stream.destroy();
  }
  throw new UnreadableFile("no_table");
}

function readRow(row: ExcelJS.Row, mostColumns: number): TableRow {
  const cells: (Cell | undefined)[] = [];
  row.eachCell({ includeEmpty: false }, (cell, column) => {
    const read = readCell(cell.value);
    if (read.text === "") return;
    if (column > mostColumns) throw new UnreadableFile("too_wide");
    cells[column - 1] = read;
  });
  return { row: row.number, cells: Array.from(cells) };
}

/** A number of Excel is a double: its shortest decimal is what was typed. */
function readCell(value: ExcelJS.CellValue): Cell {
  if (value === null || value === undefined) return { text: "", kind: "text" };
  if (typeof value === "string") return { text: value.trim(), kind: "text" };
  if (typeof value === "number") return { text: String(value), kind: "number" };
  if (typeof value === "boolean") return { text: String(value), kind: "truth" };
  if (value instanceof Date) return { text: dayOf(value), kind: "date" };
  if ("richText" in value)
    return {
      text: value.richText
        .map(({ text }) => text)
        .join("")
        .trim(),
      kind: "text",
    };
  if ("formula" in value || "sharedFormula" in value) return { text: "=", kind: "formula" };
  if ("error" in value) return { text: String(value.error), kind: "error" };
  return { text: "text" in value ? String(value.text).trim() : "", kind: "text" };
}

/** Dates of a sheet have no time zone; the reader gives them as instants of UTC. */
function dayOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? "?" : date.toISOString().slice(0, 10);
}
