// Writes what became of a batch file as a file of the same kinds: the faults, or the result of each stay.
import {
  type CellKind,
  type Heading,
  type Table,
  type Value,
  workbookBytes,
  writeCsv,
} from "../../../kernel/documents/index.ts";
import type { Text } from "../../../kernel/refusal/index.ts";
import type { BatchReport, StayOutcome, StayResult } from "./batch-report.ts";
import { columns } from "./columns.ts";
import type { BatchKind } from "./detect-kind.ts";
import type { BatchFault } from "./fault.ts";

/** The report as a file. It holds no personal data: rows are named by number and invoice. */
export async function writeReport(report: BatchReport, kind: BatchKind): Promise<Buffer> {
  if (kind === "ndjson") return writeLines(report.status === "refused" ? report.faults : report.results);
  const table = report.status === "refused" ? faultTable(report.faults) : resultTable(report.results);
  return kind === "csv" ? writeCsv(table) : workbookBytes([{ ...table, name: table.title.zh }]);
}

function writeLines(objects: readonly object[]): Buffer {
  return Buffer.from(objects.map((object) => `${JSON.stringify(object)}\n`).join(""));
}

const heading = (zh: string, en: string, kind: CellKind, width: number): Heading => ({
  title: { zh, en },
  kind,
  width,
});

const reasonHeadings = [
  heading("代码", "code", "text", 28),
  heading("依据", "article", "text", 16),
  heading("原因", "reason (zh)", "text", 40),
  heading("原因", "reason (en)", "text", 40),
  heading("下一步", "next step (zh)", "text", 40),
  heading("下一步", "next step (en)", "text", 40),
];

function faultTable(faults: readonly BatchFault[]): Table {
  const title: Text = { zh: "错误", en: "Faults" };
  const headings = [heading("行", "row", "whole", 8), heading("列", "column", "text", 24), ...reasonHeadings];
  return {
    title,
    headings,
    rows: faults.map(({ row, column, refusal }) => [row, columnTitle(column), ...reasonOf(refusal)]),
  };
}

function columnTitle(column: string | null): string {
  const known = columns.find(({ name }) => name === column);
  return known === undefined ? (column ?? "") : `${known.zh} ${known.name}`;
}

function resultTable(results: readonly StayResult[]): Table {
  const title: Text = { zh: "结果", en: "Results" };
  const headings = [
    heading("行", "row", "whole", 8),
    heading("票据号", "invoice", "text", 24),
    heading("结果", "outcome", "text", 24),
    heading("单号", "settlement", "text", 24),
    heading("总费用", "gross", "money", 14),
    heading("基金支付", "fund", "money", 14),
    heading("个人支付", "patient", "money", 14),
    heading("其他方支付", "others", "money", 14),
    heading("暂定", "provisional", "text", 10),
    ...reasonHeadings,
  ];
  return { title, headings, rows: results.map(rowOf) };
}

function rowOf(result: StayResult): Value[] {
  const { row, invoiceNo, outcome, settlement, grossFen, fundFen, patientFen, otherPayerFen, provisional } = result;
  const { zh, en } = outcomes[outcome];
  const amounts = [grossFen, fundFen, patientFen, otherPayerFen];
  return [
    row,
    invoiceNo,
    `${zh} ${en}`,
    settlement,
    ...amounts,
    provisional ? "是 yes" : "",
    ...reasonOf(result.refusal),
  ];
}

const outcomes: Readonly<Record<StayOutcome, Text>> = {
  would_settle: { zh: "可以结算", en: "would settle" },
  settled: { zh: "已结算", en: "settled" },
  settled_before: { zh: "此前已结算", en: "settled before" },
  refused: { zh: "未结算", en: "refused" },
  unanswered: { zh: "没有答复", en: "unanswered" },
};

function reasonOf(refusal: BatchFault["refusal"] | null): Value[] {
  if (refusal === null) return reasonHeadings.map(() => null);
  const { code, clause = null, message, next } = refusal;
  return [code, clause, message.zh, message.en, next?.zh ?? null, next?.en ?? null];
}
