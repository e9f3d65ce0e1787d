// The statement of one account: its transfers in order of accounting date, with a running balance.
import { firstOfMonth, type IsoDate, toIsoDate } from "../calendar/index.ts";
import type { Queryable } from "../db/index.ts";
import { type Fen, toFen } from "../money/index.ts";
import { ledgerLimits } from "./limits.ts";
import { periodOf } from "./period.ts";

/** A place between two lines of a statement; a page begins after it. */
export type StatementPosition = { readonly accountingDate: IsoDate; readonly entryId: number; readonly line: number };

/** Which account, over which days (both included), of which party (all when absent), and after which place. */
export type StatementQuery = {
  readonly fund: string;
  readonly code: string;
  readonly partyId?: number;
  readonly from: IsoDate;
  readonly through: IsoDate;
  readonly after?: StatementPosition;
  readonly limit?: number;
};

/** One transfer as the account sees it; amounts in fen, the balance on the account's normal side. */
export type StatementLine = {
  readonly personId: number;
  readonly entryId: number;
  readonly line: number;
  readonly kind: string;
  readonly source: string;
  readonly reverses: number | null;
  readonly accountingDate: IsoDate;
  readonly otherCode: string;
  readonly partyId: number;
  readonly debitFen: Fen;
  readonly creditFen: Fen;
  readonly balanceFen: Fen;
};

/** A page: the balance before its first line, the lines, and where the next page begins, or null at the end. */
export type Statement = {
  readonly openingFen: Fen;
  readonly lines: readonly StatementLine[];
  readonly next: StatementPosition | null;
};

/** Reads a page of an account's statement. @throws RangeError for an unknown account or a limit beyond `ledgerLimits.statementLines` */
export async function readStatement(queryable: Queryable, query: StatementQuery): Promise<Statement> {
  const limit = query.limit ?? ledgerLimits.statementLines;
  if (!Number.isInteger(limit) || limit < 1 || limit > ledgerLimits.statementLines)
    throw new RangeError(`statement of ${limit} lines`);
  const after = query.after ?? { accountingDate: query.from, entryId: 0, line: 0 };
  const { rows } = await queryable.query<Row>({
    name: "ledger-statement",
    text: statementSql,
    values: [
      query.fund,
      query.code,
      query.partyId ?? null,
      query.through,
      after.accountingDate,
      after.entryId,
      after.line,
      periodOf(after.accountingDate),
      firstOfMonth(after.accountingDate),
      limit + 1,
    ],
  });
  const first = rows[0];
  if (first === undefined) throw new RangeError(`fund ${query.fund} has no account ${query.code}`);
  const lines = rows.filter(isLineRow).map(toLine);
  const page = lines.slice(0, limit);
  return { openingFen: toFen(first.opening_fen), lines: page, next: lines.length > limit ? positionAfter(page) : null };
}

// $1 fund, $2 code, $3 party or null, $4 last day, ($5, $6, $7) the position, $8 its period, $9 its month's first day, $10 how many lines.
const statementSql = `
WITH account AS (
  SELECT CASE normal_side WHEN 'debit' THEN 1 ELSE -1 END AS sign FROM ledger_account WHERE fund = $1 AND code = $2
), rolled AS (
  SELECT coalesce(sum(debit_fen - credit_fen), 0) AS fen FROM ledger_balance
  WHERE fund = $1 AND code = $2 AND period < $8 AND ($3::bigint IS NULL OR party_id = $3)
), before AS (
  SELECT coalesce(sum(fen), 0) AS fen FROM (
    SELECT amount_fen AS fen FROM ledger_transfer
    WHERE fund = $1 AND debit_code = $2 AND ($3::bigint IS NULL OR party_id = $3)
      AND accounting_date >= $9 AND (accounting_date, entry_id, line) <= ($5, $6, $7)
    UNION ALL
    SELECT -amount_fen FROM ledger_transfer
    WHERE fund = $1 AND credit_code = $2 AND ($3::bigint IS NULL OR party_id = $3)
      AND accounting_date >= $9 AND (accounting_date, entry_id, line) <= ($5, $6, $7)
    UNION ALL
    SELECT CASE WHEN debit_code = $2 THEN amount_fen ELSE -amount_fen END FROM ledger_transfer
    WHERE fund = $1 AND (debit_code = $2 OR credit_code = $2) AND ($3::bigint IS NULL OR party_id = $3)
      AND accounting_date < $9 AND entry_id > (SELECT through_entry_id FROM ledger_roll_up)
  ) AS earlier
), sides AS (
  (SELECT person_id, entry_id, line, accounting_date, credit_code AS other_code, party_id, amount_fen AS debit_fen, 0 AS credit_fen
   FROM ledger_transfer
   WHERE fund = $1 AND debit_code = $2 AND ($3::bigint IS NULL OR party_id = $3)
     AND (accounting_date, entry_id, line) > ($5, $6, $7) AND accounting_date <= $4
   ORDER BY accounting_date, entry_id, line LIMIT $10)
  UNION ALL
  (SELECT person_id, entry_id, line, accounting_date, debit_code, party_id, 0, amount_fen
   FROM ledger_transfer
   WHERE fund = $1 AND credit_code = $2 AND ($3::bigint IS NULL OR party_id = $3)
     AND (accounting_date, entry_id, line) > ($5, $6, $7) AND accounting_date <= $4
   ORDER BY accounting_date, entry_id, line LIMIT $10)
), page AS (
  SELECT * FROM sides ORDER BY accounting_date, entry_id, line LIMIT $10
)
SELECT p.*, e.kind, e.source, e.reverses,
  (account.sign * (rolled.fen + before.fen))::bigint AS opening_fen,
  (account.sign * (rolled.fen + before.fen
    + sum(p.debit_fen - p.credit_fen) OVER (ORDER BY p.accounting_date, p.entry_id, p.line)))::bigint AS balance_fen
FROM account CROSS JOIN rolled CROSS JOIN before
LEFT JOIN page AS p ON true
LEFT JOIN ledger_entry AS e ON e.person_id = p.person_id AND e.fund = $1 AND e.id = p.entry_id
ORDER BY p.accounting_date, p.entry_id, p.line`;

type LineRow = {
  opening_fen: number;
  balance_fen: number;
  person_id: number;
  entry_id: number;
  line: number;
  kind: string;
  source: string;
  reverses: number | null;
  accounting_date: string;
  other_code: string;
  party_id: number;
  debit_fen: number;
  credit_fen: number;
};

// Without lines there is still one row, which carries the opening balance alone.
type Row = LineRow | { opening_fen: number; entry_id: null };

function isLineRow(row: Row): row is LineRow {
  return row.entry_id !== null;
}

function toLine(row: LineRow): StatementLine {
  return {
    personId: row.person_id,
    entryId: row.entry_id,
    line: row.line,
    kind: row.kind,
    source: row.source,
    reverses: row.reverses,
    accountingDate: toIsoDate(row.accounting_date),
    otherCode: row.other_code,
    partyId: row.party_id,
    debitFen: toFen(row.debit_fen),
    creditFen: toFen(row.credit_fen),
    balanceFen: toFen(row.balance_fen),
  };
}

function positionAfter(lines: readonly StatementLine[]): StatementPosition | null {
  const last = lines.at(-1);
  return last === undefined ? null : { accountingDate: last.accountingDate, entryId: last.entryId, line: last.line };
}
