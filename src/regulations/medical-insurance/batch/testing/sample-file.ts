// Batch files for tests: rows by column name, written as CSV, Excel or NDJSON.
import { type Table, workbookBytes, writeCsv } from "../../../../kernel/documents/index.ts";
import type { HospitalKey } from "../../wire/sent-stay.ts";
import { type Column, type ColumnName, columns } from "../columns.ts";
import type { BatchFile, BatchKind } from "../detect-kind.ts";
import { readBatch } from "../read-batch.ts";

/** A row by its columns. */
export type SampleRow = Partial<Record<ColumnName, string>>;

/** A stay of one line. */
export function sampleRow(changes: SampleRow = {}): SampleRow {
  return {
    hospital: "3",
    invoiceNo: "FP1",
    personId: "17592186044417",
    admittedOn: "2017-10-01",
    dischargedOn: "2017-10-10",
    code: "A1",
    amount: "4200.00",
    ...changes,
  };
}

/** The rows as a table with the header of the template. */
function sampleTable(rows: Iterable<SampleRow>): Table {
  return {
    title: { zh: "账单", en: "Bills" },
    headings: columns.map((column: Column) => ({ title: { zh: column.zh, en: column.name }, kind: "text", width: 12 })),
    rows: valuesOf(rows),
  };
}

function* valuesOf(rows: Iterable<SampleRow>) {
  for (const row of rows) yield columns.map(({ name }) => row[name] ?? null);
}

/** The rows as a file. */
export async function sampleFile(kind: Exclude<BatchKind, "ndjson">, rows: Iterable<SampleRow>): Promise<BatchFile> {
  const table = sampleTable(rows);
  const bytes = kind === "csv" ? writeCsv(table) : await workbookBytes([{ ...table, name: "bills" }]);
  return { label: `bills.${kind}`, bytes };
}

/** A file of text as it stands. */
export function textFile(label: string, text: string): BatchFile {
  return { label, bytes: Buffer.from(text) };
}

/** What reading a file gives: the stays, and the faults as `row column code`. */
export async function readSample(file: BatchFile, home: HospitalKey | null = null) {
  const { stays, faults, rows } = await readBatch(file, home);
  const listed = faults.list().map(({ row, column, refusal }) => `${row} ${column ?? "-"} ${refusal.code}`);
  return { rows, stays: stays.map(({ row, stay, lineRows }) => ({ row, stay, lineRows })), faults: listed };
}
