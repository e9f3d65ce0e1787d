// Reads an Excel file row by row: the first sheet whose first row is a header of ours.
import type ExcelJS from "exceljs";
import type { Cell } from "./cell.ts";
import { columnOf } from "./columns.ts";
import { BatchFileRefused } from "./file-refused.ts";
import type { TableRow } from "./gather-stays.ts";
import { batchLimits } from "./limits.ts";
import { fileRefusals } from "./refusals.ts";
import { repackWorkbook } from "./repack.ts";

/**
 * The rows of the sheet, the header first. @throws BatchFileRefused when the file is damaged, unpacks to too much, has too
 * many columns, or no sheet of ours
 */
export async function* readXlsx(bytes: Uint8Array): AsyncGenerator<TableRow> {
  const stream = await repackWorkbook(bytes);
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
        const read = readRow(row);
        if (!isFound && !isHeader(read)) break;
        isFound = true;
        yield read;
      }
      if (isFound) return;
    }
  } catch (error) {
    throw error instanceof BatchFileRefused ? error : new BatchFileRefused(fileRefusals.damagedExcel());
  } finally {
    stream.destroy();
  }
  throw new BatchFileRefused(fileRefusals.noHeader());
}

function isHeader({ cells }: TableRow): boolean {
  return cells.some((cell) => cell !== undefined && columnOf(cell.text) !== undefined);
}

function readRow(row: ExcelJS.Row): TableRow {
  const cells: (Cell | undefined)[] = [];
  row.eachCell({ includeEmpty: false }, (cell, column) => {
    const read = readCell(cell.value);
    if (read.text === "") return;
    if (column > batchLimits.columns) throw new BatchFileRefused(fileRefusals.tooManyColumns());
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
