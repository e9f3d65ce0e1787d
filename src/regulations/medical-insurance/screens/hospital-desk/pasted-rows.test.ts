// Rows from a spreadsheet come into the bill by themselves, and a row that cannot be read is named.
import { describe, expect, it } from "vitest";
import { settlementLimits } from "../../settlement/limits.ts";
import { isTable, readPastedRows } from "./pasted-rows.ts";

describe("a pasted table", () => {
  it("gives code, quantity and price of every row, and leaves the header out", () => {
    const pasted = readPastedRows(
      "编码\t项目\t数量\t单价\n1108\t二级护理\t9\t18.00\r\nX013\t头孢呋辛钠 0.75g\t27\t22\n",
    );
    expect(pasted).toEqual({
      rows: [
        { words: "1108", quantityHundredths: 900, priceFen: 1800 },
        { words: "X013", quantityHundredths: 2700, priceFen: 2200 },
      ],
      faults: [],
      isCut: false,
    });
  });

  it("takes a single number as the amount, and checks an amount against quantity and price", () => {
    expect(readPastedRows("Z044\t680.00").rows).toEqual([{ words: "Z044", quantityHundredths: 100, priceFen: 68_000 }]);
    expect(readPastedRows("1109\t9\t25.00\t225.00").rows).toHaveLength(1);
    expect(readPastedRows("1109\t9\t25.00\t226.00").faults).toMatchObject([{ row: 1, cell: "226.00" }]);
  });

  it("reads half units, thousands and full-width digits", () => {
    const { rows } = readPastedRows("C187\t0.5\t1,280.00\n1108\t9\t18");
    expect(rows.map(({ quantityHundredths, priceFen }) => [quantityHundredths, priceFen])).toEqual([
      [50, 128_000],
      [900, 1800],
    ]);
  });

  it("names the row that has no number, and the cell that cannot be read", () => {
    const { rows, faults } = readPastedRows("1108\t9\t18.00\n二级护理\t\n1107\t0\t12.00\n1107\t-1\t12.00");
    expect(rows).toHaveLength(1);
    expect(faults.map(({ row, cell }) => [row, cell])).toEqual([
      [2, ""],
      [3, "0"],
      [4, "-1"],
    ]);
  });

  it("stops at the most lines a bill may have, and says so", () => {
    const { linesPerBill } = settlementLimits;
    const text = Array.from({ length: linesPerBill + 5 }, () => "1108\t1\t18.00").join("\n");
    expect(readPastedRows(text)).toMatchObject({ isCut: true, faults: [] });
    expect(readPastedRows(text).rows).toHaveLength(linesPerBill);
  });

  it("is told from a word by a tab or a line break inside it", () => {
    expect(isTable("1108\t9")).toBe(true);
    expect(isTable("二级护理\n")).toBe(false);
  });
});
