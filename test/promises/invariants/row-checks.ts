// What must never stand in the database: each query gives the rows that contradict each other.

/** A name for the fault, and a query for the rows that show it; `what` says which. */
export type RowCheck = { readonly fault: string; readonly sql: string };

/** The yearly ceiling of article 30 in fen, written here on purpose and not taken from the law under test. */
export const ceilingFen = 15_000_000;

export const rowChecks: readonly RowCheck[] = [
  {
    fault: "a year's totals are not the sum of its settlements",
    sql: `SELECT concat_ws(' ', person_id, year) AS what FROM medical_year_total AS t FULL JOIN (
        SELECT person_id, year, sum(fund_fen) AS fund, sum(deductible_fen) AS deductible, sum(policy_scope_fen - fund_fen) AS borne
        FROM medical_settlement GROUP BY person_id, year) AS s USING (person_id, year)
      WHERE (t.fund_paid_fen, t.deductible_borne_fen, t.serious_illness_borne_fen) IS DISTINCT FROM (s.fund, s.deductible, s.borne)`,
  },
  {
    fault: "the fund paid more than the yearly ceiling",
    sql: `SELECT concat_ws(' ', person_id, year, fund_paid_fen) AS what FROM medical_year_total WHERE fund_paid_fen > ${ceilingFen}
      UNION ALL SELECT concat_ws(' ', id, answer::json #>> '{totals,fundPaidFen}') FROM medical_settlement
        WHERE (answer::json #>> '{totals,fundPaidFen}')::bigint > ${ceilingFen}`,
  },
  {
    fault: "a settlement and its entry in the books differ",
    sql: `SELECT s.id AS what FROM medical_settlement AS s
      LEFT JOIN ledger_entry AS e ON e.person_id = s.person_id AND e.id = s.ledger_entry_id
      LEFT JOIN LATERAL (
        SELECT sum(CASE WHEN debit_code = '5001' THEN amount_fen WHEN credit_code = '5001' THEN -amount_fen ELSE 0 END) AS fund
        FROM ledger_transfer AS t WHERE t.person_id = e.person_id AND t.fund = e.fund AND t.entry_id = e.id) AS booked ON true
      WHERE coalesce(booked.fund, 0) <> s.fund_fen OR (e.id IS NULL) <> (s.fund_fen = 0)
        OR e.source <> concat_ws('-', 'YB', substr(s.id::text, 1, 4), substr(s.id::text, 5, 4),
             lpad((substr(s.id::text, 9))::bigint::text, 6, '0'))`,
  },
  {
    fault: "an entry of a settlement that is not there, or a second one",
    sql: `SELECT e.id AS what FROM ledger_entry AS e WHERE e.kind IN ('settle', 'reverse')
        AND (SELECT count(*) FROM medical_settlement AS s WHERE s.person_id = e.person_id AND s.ledger_entry_id = e.id) <> 1`,
  },
  {
    fault: "a settlement that no key leads to, or two do",
    sql: `SELECT s.id AS what FROM medical_settlement AS s WHERE (
        SELECT count(*) FROM db_idempotency_key AS k WHERE k.person_id = s.person_id AND k.answer = s.id::text) <> 1`,
  },
  {
    fault: "a key without an answer, or with the number of a settlement that is not there",
    sql: `SELECT k.key AS what FROM db_idempotency_key AS k WHERE k.answer IS NULL
        OR (k.answer ~ '^[0-9]+$' AND NOT EXISTS (SELECT FROM medical_settlement AS s
          WHERE s.person_id = k.person_id AND s.id::text = k.answer))`,
  },
  {
    fault: "one bill settled twice",
    sql: `SELECT concat_ws(' ', hospital_id, invoice_no) AS what FROM medical_settlement
      WHERE kind = 'settle' AND reversed_by IS NULL GROUP BY hospital_id, invoice_no HAVING count(*) > 1`,
  },
  {
    fault: "a settlement without its stay",
    sql: `SELECT s.id AS what FROM medical_settlement AS s
      WHERE NOT EXISTS (SELECT FROM medical_stay AS y WHERE y.person_id = s.person_id AND y.id = s.stay_id)`,
  },
  {
    fault: "a reversal that is not its settlement with the other sign",
    sql: `SELECT r.id AS what FROM medical_settlement AS r
      LEFT JOIN medical_settlement AS s ON s.person_id = r.person_id AND s.id = r.predecessor_id
      WHERE r.kind = 'reverse' AND (s.reversed_by IS DISTINCT FROM r.id
        OR (r.gross_fen, r.fund_fen, r.patient_fen, r.deductible_fen) IS DISTINCT FROM (-s.gross_fen, -s.fund_fen, -s.patient_fen, -s.deductible_fen))
      UNION ALL SELECT id FROM medical_settlement AS s WHERE reversed_by IS NOT NULL
        AND NOT EXISTS (SELECT FROM medical_settlement AS r WHERE r.person_id = s.person_id AND r.id = s.reversed_by AND r.predecessor_id = s.id)`,
  },
  {
    fault: "two settlements with one audit entry",
    sql: "SELECT audit_entry_id AS what FROM medical_settlement GROUP BY audit_entry_id HAVING count(*) > 1",
  },
  {
    fault: "two stays of one person overlap",
    sql: `SELECT concat_ws(' ', one.person_id, one.id, other.id) AS what FROM medical_stay AS one
      JOIN medical_stay AS other ON other.person_id = one.person_id AND other.id > one.id
      WHERE NOT one.withdrawn AND NOT other.withdrawn
        AND one.admitted_on < other.discharged_on AND other.admitted_on < one.discharged_on`,
  },
];
