// Replays what was booked: the totals of every year are what its settlements, deliveries and recoveries add up to.
import type { Queryable } from "../../../kernel/db/index.ts";

/** A year whose stored totals differ from the replay; empty when all agree. */
export async function yearsThatDiffer(queryable: Queryable): Promise<readonly object[]> {
  const { rows } = await queryable.query<object>(`
    WITH moves AS (
      SELECT person_id, year, deductible_fen, fund_fen, policy_scope_fen - fund_fen AS borne_fen FROM medical_settlement
      UNION ALL SELECT person_id, year, 0, fund_fen, 0 FROM medical_maternity_payment
      UNION ALL SELECT r.person_id, s.year, 0, -r.amount_fen, 0 FROM medical_recovery_receipt AS r
        JOIN medical_settlement AS s ON s.person_id = r.person_id AND s.id = r.settlement_id
    ), replayed AS (
      SELECT person_id, year, sum(deductible_fen) AS deductible, sum(fund_fen) AS fund, sum(borne_fen) AS borne
      FROM moves GROUP BY person_id, year
    )
    SELECT person_id, year FROM medical_year_total AS t FULL JOIN replayed AS r USING (person_id, year)
    WHERE (coalesce(t.deductible_borne_fen, 0), coalesce(t.fund_paid_fen, 0), coalesce(t.serious_illness_borne_fen, 0))
      IS DISTINCT FROM (coalesce(r.deductible, 0), coalesce(r.fund, 0), coalesce(r.borne, 0))`);
  return rows;
}
