// What is written as Excel is read back digit by digit.
import { expect, it } from "vitest";
import { documentLimits } from "../limits.ts";
import { readWorkbook } from "./read-workbook.ts";
import { type Sheet, workbookBytes } from "./write-workbook.ts";

const heading = (kind: "text" | "whole" | "money" | "day") => ({ title: { zh: "列", en: kind }, kind, width: 12 });
const kinds = ["text", "whole", "money", "day"] as const;

async function readBack(sheet: Partial<Sheet>) {
  const bytes = await workbookBytes([
    { name: "表", title: { zh: "表", en: "t" }, headings: kinds.map(heading), rows: [], ...sheet },
  ]);
  const rows = [];
  const limits = { ...documentLimits.workbook, columns: documentLimits.columns };
  for await (const row of readWorkbook(bytes, { limits, isHeader: () => true })) rows.push(row);
  return rows;
}

it("ids stay text with every digit and zero, fen become yuan as numbers, days become dates", async () => {
  const [header, row] = await readBack({ rows: [["000110105194912310029", 7, 123_456, "2026-10-01"]] });
  expect(header?.cells[0]).toEqual({ text: "列 text", kind: "text" });
  expect(row).toEqual({
    row: 2,
    cells: [
      { text: "000110105194912310029", kind: "text" },
      { text: "7", kind: "number" },
      { text: "1234.56", kind: "number" },
      { text: "2026-10-01", kind: "date" },
    ],
  });
});

it("what begins like a formula, or means something in XML, is text as it stands", async () => {
  const [, ...rows] = await readBack({
    rows: [
      ["=1+1", null, -5, null],
      ['<a>&"\u0001 x', null, 0, "1899-12-31"],
    ],
  });
  expect(rows.map(({ cells }) => cells[0])).toEqual([
    { text: "=1+1", kind: "text" },
    { text: '<a>&" x', kind: "text" },
  ]);
  expect(rows.map(({ cells }) => cells[2]?.text)).toEqual(["-0.05", "0"]);
  expect(rows[1]?.cells[3]).toEqual({ text: "1899-12-31", kind: "text" });
});

it("an amount with more digits than Excel shows is written as text, exactly", async () => {
  const [, ...rows] = await readBack({
    rows: [999_999_999_999_999, 1_000_000_000_000_000].map((fen) => [null, null, fen, null]),
  });
  expect(rows.map(({ cells }) => cells[2])).toEqual([
    { text: "9999999999999.99", kind: "number" },
    { text: "10000000000000.00", kind: "text" },
  ]);
});

it("a cell holds at most what Excel holds", async () => {
  const most = documentLimits.sheetCellCharacters;
  expect(await readBack({ rows: [["a".repeat(most), null, null, null]] })).toHaveLength(2);
  await expect(readBack({ rows: [["a".repeat(most + 1), null, null, null]] })).rejects.toThrow(RangeError);
});
