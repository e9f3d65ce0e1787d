// The trial balance: every account of a fund with its opening, its movements and its closing balance.
import { endOfMonth, firstOfMonth, type IsoDate } from "../calendar/index.ts";
import type { Queryable } from "../db/index.ts";
import { type Fen, sumFen, toFen } from "../money/index.ts";
import type { Text } from "../refusal/index.ts";
import type { NormalSide } from "./account.ts";
import { daysOfPeriod, periodOf } from "./period.ts";

/** A fund over one period, or over all time up to and including a date. */
export type TrialBalanceQuery =
  | { readonly fund: string; readonly period: string }
  | { readonly fund: string; readonly asOf: IsoDate };

/** One account. Balances are in fen on the account's normal side; a negative one stands on the other side. */
export type TrialBalanceLine = {
  readonly code: string;
  readonly title: Text;
  readonly normalSide: NormalSide;
  readonly clauses: readonly string[];
  readonly openingFen: Fen;
  readonly debitFen: Fen;
  readonly creditFen: Fen;
  readonly closingFen: Fen;
};

/** All accounts in order of code, and the totals of the movements, which are equal when the books are right. */
export type TrialBalance = {
  readonly lines: readonly TrialBalanceLine[];
  readonly debitFen: Fen;
  readonly creditFen: Fen;
};

/** Reads the trial balance from the rolled-up periods and from the transfers that are not in them yet. */
export async function readTrialBalance(queryable: Queryable, query: TrialBalanceQuery): Promise<TrialBalance> {
  const { from, through } = "period" in query ? daysOfPeriod(query.period) : { from: null, through: query.asOf };
  const wholeMonths = through === endOfMonth(through);
  const { rows } = await queryable.query<Row>({
    name: "ledger-trial-balance",
    text: trialBalanceSql,
    values: [query.fund, from, through, periodOf(through), wholeMonths, wholeMonths ? null : firstOfMonth(through)],
  });
  const lines = rows.map(toLine);
  return {
    lines,
    debitFen: sumFen(lines.map((line) => line.debitFen)),
    creditFen: sumFen(lines.map((line) => line.creditFen)),
  };
}

// $1 fund, $2 first day of the movements, $3 last day, $4 its period, $5 whether that period is wholly inside, $6 its first day if not.
const trialBalanceSql = `
WITH moved (code, date, debit_fen, credit_fen) AS (
  SELECT code, (period || '-01')::date, debit_fen, credit_fen
  FROM ledger_balance
  WHERE fund = $1 AND (period < $4 OR (period = $4 AND $5::boolean))
  UNION ALL
  SELECT side.code, t.accounting_date, side.debit_fen, side.credit_fen
  FROM ledger_transfer AS t
  CROSS JOIN LATERAL (VALUES (t.debit_code, t.amount_fen, 0), (t.credit_code, 0, t.amount_fen)) AS side (code, debit_fen, credit_fen)
  WHERE t.fund = $1 AND t.accounting_date <= $3 AND t.entry_id > (SELECT through_entry_id FROM ledger_roll_up)
  UNION ALL
  SELECT side.code, t.accounting_date, side.debit_fen, side.credit_fen
  FROM ledger_transfer AS t
  CROSS JOIN LATERAL (VALUES (t.debit_code, t.amount_fen, 0), (t.credit_code, 0, t.amount_fen)) AS side (code, debit_fen, credit_fen)
  WHERE t.fund = $1 AND t.accounting_date BETWEEN $6::date AND $3 AND t.entry_id <= (SELECT through_entry_id FROM ledger_roll_up)
)
SELECT a.code, a.title_zh, a.title_en, a.normal_side, a.clauses,
  coalesce(sum(m.debit_fen - m.credit_fen) FILTER (WHERE m.date < $2::date), 0)::bigint AS opening_fen,
  coalesce(sum(m.debit_fen) FILTER (WHERE $2 IS NULL OR m.date >= $2), 0)::bigint AS debit_fen,
  coalesce(sum(m.credit_fen) FILTER (WHERE $2 IS NULL OR m.date >= $2), 0)::bigint AS credit_fen
FROM ledger_account AS a LEFT JOIN moved AS m USING (code)
WHERE a.fund = $1
GROUP BY a.fund, a.code
ORDER BY a.code`;

type Row = {
  code: string;
  title_zh: string;
  title_en: string;
  normal_side: NormalSide;
  clauses: string[];
  opening_fen: number;
  debit_fen: number;
  credit_fen: number;
};

function toLine(row: Row): TrialBalanceLine {
  const sign = row.normal_side === "debit" ? 1 : -1;
  return {
    code: row.code,
    title: { zh: row.title_zh, en: row.title_en },
    normalSide: row.normal_side,
    clauses: row.clauses,
    openingFen: toFen(sign * row.opening_fen),
    debitFen: toFen(row.debit_fen),
    creditFen: toFen(row.credit_fen),
    closingFen: toFen(sign * (row.opening_fen + row.debit_fen - row.credit_fen)),
  };
}
