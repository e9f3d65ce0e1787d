// A table says what it holds, labels each value for a phone, and says what to do when it is empty.
import { describe, expect, it } from "vitest";
import { readPart, renderPart } from "../testing/render.tsx";
import { DataTable, type DataTableProps } from "./data-table.tsx";

type Row = { readonly day: string; readonly amount: string };

const table: DataTableProps<Row> = {
  caption: "流水",
  columns: [
    { key: "day", title: "日期", cell: (row) => row.day },
    { key: "amount", title: "金额", kind: "number", cell: (row) => row.amount },
  ],
  rows: [
    { day: "10-09", amount: "1.00" },
    { day: "10-10", amount: "2.00" },
  ],
  keyOf: (row) => row.day,
};

describe("a table", () => {
  it("has a caption, headers and rows", () => {
    expect(readPart(<DataTable {...table} />)).toBe("流水 日期 金额 10-09 1.00 10-10 2.00");
  });
  it("labels each value, so that a phone can show rows as lines", () => {
    expect(renderPart(<DataTable {...table} />)).toContain('<td data-label="金额" class="number">1.00</td>');
  });
  it("marks the selected row for the eye and for a screen reader", () => {
    expect(renderPart(<DataTable {...table} selectedKey="10-10" />)).toContain(
      '<tr class="data-table-selected" aria-current="true">',
    );
  });
  it("begins a group with its name, once", () => {
    const html = renderPart(<DataTable {...table} groupOf={() => "本周"} />);
    expect(html.match(/本周/g)).toHaveLength(1);
  });
  it("has its total at the foot", () => {
    expect(readPart(<DataTable {...table} total={{ day: "合计", amount: "3.00" }} />)).toMatch(/合计 3.00$/);
  });
  it("says what to do when there is nothing", () => {
    expect(readPart(<DataTable {...table} rows={[]} empty="没有流水。" />)).toBe("没有流水。");
  });
});
