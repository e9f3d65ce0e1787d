// The one statement that books a group of settlements: locks, checks versions, writes everything of each, or nothing of any.
import type { Migration } from "../../../../kernel/db/index.ts";

/** The columns of a settlement as the batch takes them, one array each, in the order of the function's arguments. */
export const settlementColumns = {
  person_id: "bigint",
  id: "bigint",
  stay_id: "bigint",
  stay_is_new: "boolean",
  version: "smallint",
  kind: "text",
  predecessor_id: "bigint",
  hospital_id: "bigint",
  invoice_no: "text",
  year: "smallint",
  admitted_on: "date",
  discharged_on: "date",
  accounting_date: "date",
  gross_fen: "bigint",
  policy_scope_fen: "bigint",
  deductible_fen: "bigint",
  base_fen: "bigint",
  rate_bp: "integer",
  computed_fen: "bigint",
  fund_fen: "bigint",
  patient_fen: "bigint",
  other_payer_fen: "bigint",
  third_party_claim_fen: "bigint",
  provisional: "boolean",
  law_version: "bytea",
  explanation_hash: "bytea",
  salt: "bytea",
  leaf_hash: "bytea",
  inputs: "json",
  bill: "json",
  answer: "text",
  by_post: "bigint",
  caller: "text",
  key: "text",
  body_hash: "bytea",
  entry_number: "integer",
} as const;

/** The totals of the years that the settlements move: the version they were decided on, and how they stand afterwards. */
export const totalColumns = {
  person_id: "bigint",
  year: "smallint",
  version_before: "integer",
  version: "integer",
  deductible_borne_fen: "bigint",
  deductible_cap_fen: "bigint",
  fund_paid_fen: "bigint",
  fund_cap_fen: "bigint",
  serious_illness_borne_fen: "bigint",
} as const;

/** The arguments of `ledger_post_batch` behind the fund and the instant. */
export const ledgerColumns = {
  person_id: "bigint",
  kind: "text",
  accounting_date: "date",
  source: "text",
  reversed_id: "bigint",
  transfer_entry: "integer",
  debit_code: "text",
  credit_code: "text",
  party_id: "bigint",
  amount_fen: "bigint",
} as const;

type Columns = Readonly<Record<string, string>>;

const names = (prefix: string, columns: Columns): string[] => Object.keys(columns).map((name) => `${prefix}_${name}`);
const parameters = (prefix: string, columns: Columns): string =>
  Object.entries(columns)
    .map(([name, type]) => `${prefix}_${name} ${type}[]`)
    .join(", ");

const stored = Object.keys(settlementColumns).filter(
  (name) => !["stay_is_new", "leaf_hash", "caller", "key", "body_hash", "entry_number"].includes(name),
);

/**
 * `medical_settle_batch`, the one door through which settlements are written, gives the ids of the persons whose totals have moved on since the decision; when there are any,
 * nothing was written. Totals come sorted by person and year and are locked in that order, so that two groups never wait
 * for each other in a ring. A key or bill in use, days that overlap, a closed period: each violates a constraint, which
 * undoes the whole group, and the caller asks again who is in the way. Rows are found one by one (LATERAL) and changed at
 * the place found, so that the plan is right also when it was made while the tables were empty.
 */
export const settleBatch: Migration = {
  id: "2026-11-25-medical-5-settle-batch",
  sql: `
CREATE FUNCTION medical_settle_batch(
  settled_at timestamptz, of_fund text,
  ${parameters("s", settlementColumns)},
  ${parameters("t", totalColumns)},
  ${parameters("e", ledgerColumns)}
) RETURNS bigint[] LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  stale bigint[];
  total_places tid[];
  entry_ids bigint[];
  audit_ids bigint[];
BEGIN
  IF 0 = ANY (t_version_before) THEN
    INSERT INTO medical_year_total (person_id, year, version, deductible_borne_fen, deductible_cap_fen, fund_paid_fen,
      fund_cap_fen, serious_illness_borne_fen, serious_illness_paid_fen)
    SELECT t.person_id, t.year, 0, 0, t.deductible_cap_fen, 0, t.fund_cap_fen, 0, 0
    FROM unnest(t_person_id, t_year, t_version_before, t_deductible_cap_fen, t_fund_cap_fen)
      AS t (person_id, year, version_before, deductible_cap_fen, fund_cap_fen)
    WHERE t.version_before = 0 ORDER BY t.person_id, t.year
    ON CONFLICT DO NOTHING;
  END IF;

  -- Waiting for a lock gives the row as it stands then; the place of a locked row does not move.
  SELECT array_agg(kept.ctid), array_agg(t.person_id) FILTER (WHERE kept.version IS DISTINCT FROM t.version_before)
  INTO total_places, stale
  FROM unnest(t_person_id, t_year, t_version_before) AS t (person_id, year, version_before)
  LEFT JOIN LATERAL (
    SELECT total.ctid, total.version FROM medical_year_total AS total
    WHERE total.person_id = t.person_id AND total.year = t.year FOR UPDATE
  ) AS kept ON true;
  IF stale IS NOT NULL THEN
    RETURN stale;
  END IF;

  -- A key that is taken violates its unique index; a twin under way elsewhere is waited for. The bytes of the answer stand
  -- once, in the settlement; the key keeps the settlement's id.
  INSERT INTO db_idempotency_key (person_id, caller, key, body_hash, status, answer, answered_at)
  SELECT s_person_id[i], s_caller[i], s_key[i], s_body_hash[i], 201, s_id[i]::text, settled_at
  FROM generate_series(1, cardinality(s_id)) AS i;

  IF true = ANY (s_stay_is_new) THEN
    INSERT INTO medical_stay (person_id, id, hospital_id, admitted_on, discharged_on, at)
    SELECT s_person_id[i], s_stay_id[i], s_hospital_id[i], s_admitted_on[i], s_discharged_on[i], settled_at
    FROM generate_series(1, cardinality(s_id)) AS i WHERE s_stay_is_new[i];
  END IF;
  IF false = ANY (s_stay_is_new) THEN
    UPDATE medical_stay AS kept
    SET admitted_on = s.admitted_on, discharged_on = s.discharged_on, withdrawn = s.kind = 'reverse'
    FROM unnest(s_person_id, s_stay_id, s_admitted_on, s_discharged_on, s_stay_is_new, s_kind)
      AS s (person_id, stay_id, admitted_on, discharged_on, is_new, kind)
    CROSS JOIN LATERAL (
      SELECT stay.ctid FROM medical_stay AS stay WHERE stay.person_id = s.person_id AND stay.id = s.stay_id LIMIT 1
    ) AS found
    WHERE NOT s.is_new AND kept.ctid = found.ctid;
  END IF;

  IF cardinality(e_person_id) > 0 THEN
    entry_ids := ledger_post_batch(of_fund, settled_at, ${names("e", ledgerColumns).join(", ")});
  END IF;

  WITH added AS (
    INSERT INTO audit_entry (leaf_hash)
    SELECT leaf.hash FROM unnest(s_leaf_hash) WITH ORDINALITY AS leaf (hash, place) ORDER BY leaf.place
    RETURNING id
  )
  SELECT array_agg(id ORDER BY id) INTO audit_ids FROM added;

  IF 'reverse' = ANY (s_kind) THEN
    UPDATE medical_settlement AS kept SET reversed_by = s.id
    FROM unnest(s_person_id, s_id, s_predecessor_id, s_kind) AS s (person_id, id, predecessor_id, kind)
    CROSS JOIN LATERAL (
      SELECT row.ctid FROM medical_settlement AS row
      WHERE row.person_id = s.person_id AND row.id = s.predecessor_id LIMIT 1
    ) AS found
    WHERE s.kind = 'reverse' AND kept.ctid = found.ctid;
  END IF;

  INSERT INTO medical_settlement (${stored.join(", ")}, audit_entry_id, ledger_entry_id, at)
  SELECT ${stored.map((name) => `s_${name}[i]`).join(", ")}, audit_ids[i], entry_ids[s_entry_number[i]], settled_at
  FROM generate_series(1, cardinality(s_id)) AS i;

  IF 0 < ANY (s_third_party_claim_fen) THEN
    INSERT INTO medical_recovery_case (person_id, settlement_id, claim_fen, opened_at)
    SELECT s.person_id, s.id, s.claim_fen, settled_at
    FROM unnest(s_person_id, s_id, s_third_party_claim_fen, s_kind) AS s (person_id, id, claim_fen, kind)
    WHERE s.claim_fen > 0 AND s.kind = 'settle';
  END IF;

  UPDATE medical_year_total AS kept SET version = t.version, deductible_borne_fen = t.deductible_borne_fen,
    deductible_cap_fen = t.deductible_cap_fen, fund_paid_fen = t.fund_paid_fen, fund_cap_fen = t.fund_cap_fen,
    serious_illness_borne_fen = t.serious_illness_borne_fen
  FROM unnest(total_places, ${names("t", totalColumns).join(", ")}) AS t (place, ${Object.keys(totalColumns).join(", ")})
  WHERE kept.ctid = t.place;
  RETURN '{}';
END $$;
`,
};
