// Looks for anything the constraints should have made impossible, before money is moved on.

import type { Queryable } from "../db/index.ts";
import { ledgerLimits } from "./limits.ts";

/** A place where the ledger contradicts itself. */
export type LedgerFault = {
  readonly fault:
    | "entry_without_transfer"
    | "transfer_without_entry"
    | "dates_differ"
    | "sum_not_zero"
    | "balance_differs";
  readonly where: string;
};

/**
 * Finds faults, at most `ledgerLimits.reportedFaults`; a sound ledger gives none. When it gives any, money must not move
 * (answer 503 and say so): the rows were changed behind the application's back.
 */
export async function checkLedger(queryable: Queryable): Promise<readonly LedgerFault[]> {
  const { rows } = await queryable.query<LedgerFault>(checkSql, [ledgerLimits.reportedFaults]);
  return rows;
}

const checkSql = `
WITH rolled AS (
  SELECT t.fund, to_char(t.accounting_date::timestamp, 'YYYY-MM') AS period, side.code, t.party_id,
    sum(side.debit_fen) AS debit_fen, sum(side.credit_fen) AS credit_fen
  FROM ledger_transfer AS t
  CROSS JOIN LATERAL (VALUES (t.debit_code, t.amount_fen, 0), (t.credit_code, 0, t.amount_fen)) AS side (code, debit_fen, credit_fen)
  WHERE t.entry_id <= (SELECT through_entry_id FROM ledger_roll_up)
  GROUP BY 1, 2, 3, 4
)
SELECT fault, "where" FROM (
  SELECT 'entry_without_transfer' AS fault, concat_ws(' ', e.fund, e.id) AS "where"
  FROM ledger_entry AS e
  WHERE NOT EXISTS (SELECT FROM ledger_transfer AS t WHERE t.person_id = e.person_id AND t.fund = e.fund AND t.entry_id = e.id)
  UNION ALL
  SELECT CASE WHEN e.id IS NULL THEN 'transfer_without_entry' ELSE 'dates_differ' END, concat_ws(' ', t.fund, t.entry_id, t.line)
  FROM ledger_transfer AS t
  LEFT JOIN ledger_entry AS e ON e.person_id = t.person_id AND e.fund = t.fund AND e.id = t.entry_id
  WHERE e.id IS NULL OR e.accounting_date <> t.accounting_date
  UNION ALL
  SELECT 'sum_not_zero', fund FROM rolled GROUP BY fund HAVING sum(debit_fen) <> sum(credit_fen)
  UNION ALL
  SELECT 'balance_differs', concat_ws(' ', fund, period, code, party_id)
  FROM rolled FULL JOIN ledger_balance AS kept USING (fund, period, code, party_id)
  WHERE rolled.debit_fen IS DISTINCT FROM kept.debit_fen OR rolled.credit_fen IS DISTINCT FROM kept.credit_fen
) AS faults
LIMIT $1`;
