// Writes a table as an Excel file, row by row, without holding the sheet in memory.
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import type ExcelJS from "exceljs";
import { type CellKind, type Heading, type Table, titleOf } from "./table.ts";

/** One sheet of a workbook. */
export type Sheet = Table & { readonly name: string };

/** The file. Numbers of people and documents are text cells, so that no digit and no leading zero is lost. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  const stream = new PassThrough();
  const written = buffer(stream);
  // The package is large and most starts of the program never write an Excel file.
  const { default: excel } = await import("exceljs");
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  for (const sheet of sheets) writeSheet(workbook, sheet);
  await workbook.commit();
  return written;
}

function writeSheet(workbook: ExcelJS.stream.xlsx.WorkbookWriter, { name, headings, rows }: Sheet): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = headings.map(columnOf);
  const header = sheet.addRow(headings.map(titleOf));
  header.font = { bold: true };
  header.commit();
  for (const row of rows) {
    const cells = row.map((value, place) =>
      typeof value === "number" && headings[place]?.kind === "money" ? value / 100 : value,
    );
    sheet.addRow(cells).commit();
  }
  sheet.commit();
}

function columnOf({ kind, width }: Heading): Partial<ExcelJS.Column> {
  return { width, style: { numFmt: formats[kind] } };
}

const formats: Readonly<Record<CellKind, string>> = { text: "@", whole: "0", money: "#,##0.00" };
