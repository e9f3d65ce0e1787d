// The template of a batch file: the header, an example, and on a second sheet what each column holds.

import { type Heading, type Table, type Value, workbookBytes, writeCsv } from "../../../kernel/documents/index.ts";
import { type Column, columns, headerOf } from "./columns.ts";
import type { batchKinds } from "./detect-kind.ts";

/** The kinds for which there is a template. */
export const templateKinds = ["csv", "xlsx"] as const satisfies readonly (typeof batchKinds)[number][];

/** The template as a file. */
export async function writeTemplate(kind: (typeof templateKinds)[number]): Promise<Buffer> {
  return kind === "csv"
    ? writeCsv(table)
    : workbookBytes([
        { ...table, name: "住院账单" },
        { ...notes, name: "填写说明" },
      ]);
}

/** All cells are text, so that whoever fills them in loses no digit; amounts and days are read from text. */
const table: Table = {
  title: { zh: "住院账单", en: "Bills of stays" },
  headings: columns.map(
    (column: Column): Heading => ({ title: { zh: column.zh, en: column.name }, kind: "text", width: 20 }),
  ),
  rows: [
    example({
      invoiceNo: "FP20171010001",
      personId: "17592186044417",
      admittedOn: "2017-10-01",
      dischargedOn: "2017-10-10",
      code: "2107",
      amount: "260.00",
      quantity: "1",
      servedOn: "2017-10-02",
    }),
    example({ code: "1109", amount: "225.00", quantity: "9" }),
  ],
};

const notes: Table = {
  title: { zh: "填写说明", en: "Notes" },
  headings: [
    { title: { zh: "列", en: "column" }, kind: "text", width: 28 },
    { title: { zh: "必填", en: "required" }, kind: "text", width: 12 },
    { title: { zh: "说明", en: "(zh)" }, kind: "text", width: 44 },
    { title: { zh: "说明", en: "(en)" }, kind: "text", width: 56 },
  ],
  rows: columns.map((column: Column): Value[] => [
    headerOf(column),
    column.isRequired ? "是 yes" : "",
    column.hint.zh,
    column.hint.en,
  ]),
};

function example(cells: Partial<Record<Column["name"], string>>): Value[] {
  return columns.map(({ name }) => cells[name] ?? null);
}
