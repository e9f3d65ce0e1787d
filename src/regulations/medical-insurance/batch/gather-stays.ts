// From the rows of a table to stays: rows of one invoice are one bill, what belongs to the stay stands in its first row.
import { setImmediate as yieldToOthers } from "node:timers/promises";
import type { TableRow } from "../../../kernel/documents/index.ts";
import type { BillLine } from "../settlement/request.ts";
import type { HospitalKey, SentStay } from "../wire/sent-stay.ts";
import type { BatchStay, ReadBatch } from "./batch-stay.ts";
import { textIn } from "./cell.ts";
import { type ColumnName, columns } from "./columns.ts";
import type { Faults } from "./fault.ts";
import { BatchFileRefused } from "./file-refused.ts";
import { type Header, readHeader } from "./header.ts";
import { batchLimits } from "./limits.ts";
import { personColumns, readLine, readStay, type TextRow, type Texts } from "./read-row.ts";
import { cellRefusals, fileRefusals } from "./refusals.ts";

/** Where rows go: `home` is the hospital of rows that name none, null when the sender belongs to none. */
export type Gathering = { readonly home: HospitalKey | null; readonly faults: Faults };

/**
 * Reads a table; its first row is the header. Faults are added at their row and column.
 * @throws BatchFileRefused when the file as a whole cannot be taken
 */
export async function gatherStays(
  table: AsyncIterable<TableRow> | Iterable<TableRow>,
  gathering: Gathering,
): Promise<ReadBatch> {
  const { faults } = gathering;
  const bills = new Map<string, OpenStay>();
  let header: Header | null = null;
  let current: OpenStay | null = null;
  let rows = 0;
  for await (const row of table) {
    if (row.cells.length > batchLimits.columns) throw new BatchFileRefused(fileRefusals.tooManyColumns());
    if (row.cells.every((cell) => cell === undefined || cell.text === "")) continue;
    if (header === null) {
      header = readHeader(row, faults);
      // Under a header that is wrong every row would be wrong too.
      if (faults.list().length > 0) return { rows, stays: [] };
      continue;
    }
    rows += 1;
    if (rows > batchLimits.rows) throw new BatchFileRefused(fileRefusals.tooManyRows());
    if (rows % batchLimits.rowsPerTurn === 0) await yieldToOthers();
    const texts = readTexts(row, header, faults);
    current = stayOf(texts, { bills, current }, gathering);
    current?.lines.push({ row: row.row, line: readLine(texts, faults) });
    if (bills.size > batchLimits.stays) throw new BatchFileRefused(fileRefusals.tooManyStays());
    if (faults.isFull()) break;
  }
  if (rows === 0) throw new BatchFileRefused(fileRefusals.empty());
  return { rows, stays: [...bills.values()].flatMap(closeStay) };
}

type OpenStay = {
  readonly row: number;
  readonly texts: Texts;
  readonly stay: Omit<SentStay, "bill"> | null;
  readonly lines: { readonly row: number; readonly line: BillLine }[];
};

function readTexts({ row, cells }: TableRow, header: Header, faults: Faults): TextRow {
  const texts = new Map<ColumnName, string>();
  const faulty = new Set<ColumnName>();
  for (const [place, cell] of cells.entries()) {
    const column = header[place];
    if (column === undefined) {
      if (cell !== undefined && cell.text !== "") faults.add(row, null, cellRefusals.noHeader());
      continue;
    }
    const text = textIn(column, cell);
    if (text.ok) {
      texts.set(column.name, text.value);
    } else {
      faulty.add(column.name);
      faults.add(row, column.name, text.refusal);
    }
  }
  return { row, texts, faulty };
}

/** The stay that a row belongs to: that of its invoice, or without one that of the row before. */
function stayOf(
  row: TextRow,
  { bills, current }: { readonly bills: Map<string, OpenStay>; readonly current: OpenStay | null },
  gathering: Gathering,
): OpenStay | null {
  const { texts, faulty } = row;
  const invoiceNo = texts.get("invoiceNo") ?? "";
  // A number that cannot be read still begins a bill of its own.
  if (faulty.has("invoiceNo")) return { row: row.row, texts, stay: null, lines: [] };
  if (invoiceNo === "" && current === null)
    gathering.faults.add(row.row, "invoiceNo", cellRefusals.firstRowWithoutInvoice());
  if (invoiceNo === "" && current === null) return null;
  const bill = `${hospitalOf(texts, current)}\n${invoiceNo}`;
  const known = invoiceNo === "" ? current : bills.get(bill);
  if (known === undefined || known === null) {
    const opened = { row: row.row, texts, stay: readStay(row, gathering), lines: [] };
    bills.set(bill, opened);
    return opened;
  }
  assertSame(row, known, gathering.faults);
  return known;
}

/** Within one file an invoice is told apart by its hospital, which the later rows of a bill may leave out. */
function hospitalOf(texts: Texts, current: OpenStay | null): string {
  const named = texts.get("hospital") ?? "";
  const isContinued = named === "" && current?.texts.get("invoiceNo") === texts.get("invoiceNo");
  return isContinued ? (current?.texts.get("hospital") ?? "") : named;
}

function assertSame({ row, texts }: TextRow, first: OpenStay, faults: Faults): void {
  for (const { name, of } of columns) {
    const text = of === "stay" ? (texts.get(name) ?? "") : "";
    if (text !== "" && text !== first.texts.get(name)) faults.add(row, name, cellRefusals.differs(first.row));
  }
}

function closeStay({ row, stay, lines, texts }: OpenStay): BatchStay[] {
  if (stay === null) return [];
  const [person = "citizenNumber"] = personColumns.find(([name]) => (texts.get(name) ?? "") !== "") ?? [];
  return [
    {
      row,
      stay: { ...stay, bill: lines.map(({ line }) => line) },
      lineRows: lines.map((line) => line.row),
      columnOf: (field) => columnOfField(field, person),
    },
  ];
}

function columnOfField(field: string, person: ColumnName): ColumnName | null {
  const [first = "", , part = ""] = field.split(".");
  if (first === "person" || first === "personId") return person;
  return first === "bill" ? (lineColumns[part] ?? "code") : (stayColumns[first] ?? null);
}

const stayColumns: Readonly<Record<string, ColumnName>> = {
  hospital: "hospital",
  hospitalId: "hospital",
  invoiceNo: "invoiceNo",
  admittedOn: "admittedOn",
  dischargedOn: "dischargedOn",
  referral: "referral",
  thirdParty: "thirdPartyShare",
};

const lineColumns: Readonly<Record<string, ColumnName>> = {
  code: "code",
  amountFen: "amount",
  quantity: "quantity",
  servedOn: "servedOn",
};
