// The one question that a group of settlements asks: everything on record that the decision of each depends on.
import type { Migration } from "../../../../kernel/db/index.ts";

/**
 * What is asked for each settlement, one array each. `corrected_id` names a reversed settlement whose stay is settled
 * again, or is null.
 */
export const factColumns = {
  person_id: "bigint",
  hospital_id: "bigint",
  admitted_on: "date",
  discharged_on: "date",
  invoice_no: "text",
  caller: "text",
  key: "text",
  corrected_id: "bigint",
} as const;

/**
 * `medical_settle_facts` gives one row for each question, with its place. Each record is looked up by itself (LATERAL … LIMIT),
 * so that the plan is right also when it was made while the tables were empty. A column is null where nothing is on
 * record. `cover_ends_on` is the last day of unbroken cover in this scheme from the day of admission on. `beside` holds,
 * as JSON, what most stays do not have: papers, an earlier stay or settlement, a used key.
 */
export const settleFacts: Migration = {
  id: "2026-11-25-medical-6-settle-facts",
  sql: `
-- The last day of cover that joins without a gap the cover of a day; looked for only when a stay outlasts one cover.
CREATE FUNCTION medical_unbroken_cover(of_person bigint, on_day date) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT upper(days) - 1
  FROM (SELECT unnest(range_agg(daterange(starts_on, ends_on, '[]'))) AS days
        FROM medical_cover WHERE person_id = of_person AND scheme = 'resident') AS unbroken
  WHERE days @> on_day
$$;

CREATE FUNCTION medical_settle_facts(${Object.entries(factColumns)
    .map(([name, type]) => `q_${name} ${type}[]`)
    .join(", ")}) RETURNS TABLE (
  county text, died_on date, cover_ends_on date, hospital_area text, hospital_county text, level text, designated boolean,
  year smallint, version integer, deductible_borne_fen bigint, fund_paid_fen bigint, serious_illness_borne_fen bigint,
  beside json, place integer
) LANGUAGE plpgsql STABLE
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT insured.county, insured.died_on, cover.ends_on,
    hospital.area, hospital.county, standing.level, standing.designated,
    settled.year, total.version, total.deductible_borne_fen, total.fund_paid_fen, total.serious_illness_borne_fen,
    CASE WHEN num_nonnulls(referral.number, emergency.decision, out_of_area.decision, stay.id, overlapping.id, bill.id, used.person_id) > 0
      THEN json_build_object(
        'referralNumber', referral.number, 'emergencyDecision', emergency.decision,
        'emergencySubmittedOn', emergency.submitted_on, 'outOfAreaDecision', out_of_area.decision,
        'stayId', stay.id, 'overlappingStayId', overlapping.id, 'lastSettlementId', latest.id, 'lastVersion', latest.version,
        'lastKind', latest.kind, 'billSettlementId', bill.id, 'usedBodyHash', encode(used.body_hash, 'hex'),
        'usedPersonId', used.person_id, 'usedStatus', used.status, 'usedAnswer', used.answer) END,
    q.place::integer
  FROM unnest(${Object.keys(factColumns)
    .map((name) => `q_${name}`)
    .join(", ")}) WITH ORDINALITY
    AS q (${Object.keys(factColumns).join(", ")}, place)
  LEFT JOIN LATERAL (SELECT county, died_on FROM medical_insured WHERE person_id = q.person_id LIMIT 1) AS insured ON true
  LEFT JOIN LATERAL (
    SELECT CASE WHEN first.ends_on >= q.discharged_on THEN first.ends_on
      ELSE medical_unbroken_cover(q.person_id, q.admitted_on) END AS ends_on
    FROM medical_cover AS first
    WHERE first.person_id = q.person_id AND first.scheme = 'resident'
      AND q.admitted_on BETWEEN first.starts_on AND first.ends_on LIMIT 1
  ) AS cover ON true
  -- Cover that ends during the stay ends the stay for the fund (reading A09).
  CROSS JOIN LATERAL (SELECT date_part('year', least(cover.ends_on, q.discharged_on))::smallint AS year) AS settled
  LEFT JOIN LATERAL (
    SELECT version, deductible_borne_fen, fund_paid_fen, serious_illness_borne_fen FROM medical_year_total
    WHERE person_id = q.person_id AND year = settled.year LIMIT 1
  ) AS total ON true
  LEFT JOIN LATERAL (SELECT area, county FROM medical_hospital WHERE id = q.hospital_id LIMIT 1) AS hospital ON true
  LEFT JOIN LATERAL (
    SELECT level, designated FROM medical_hospital_period
    WHERE hospital_id = q.hospital_id AND starts_on <= q.admitted_on AND (ends_on IS NULL OR ends_on >= q.admitted_on)
    LIMIT 1
  ) AS standing ON true
  LEFT JOIN LATERAL (
    SELECT number FROM medical_referral
    WHERE person_id = q.person_id AND q.admitted_on BETWEEN issued_on AND ends_on
      AND (to_hospital_id IS NULL OR to_hospital_id = q.hospital_id)
    ORDER BY issued_on DESC, number LIMIT 1
  ) AS referral ON true
  LEFT JOIN LATERAL (
    SELECT decision, submitted_on FROM medical_filing
    WHERE person_id = q.person_id AND kind = 'emergency' AND hospital_id = q.hospital_id AND starts_on = q.admitted_on
    ORDER BY id DESC LIMIT 1
  ) AS emergency ON true
  LEFT JOIN LATERAL (
    SELECT decision FROM medical_filing
    WHERE person_id = q.person_id AND kind = 'out_of_area' AND starts_on <= q.admitted_on
      AND (ends_on IS NULL OR ends_on >= q.admitted_on) AND (hospital_id IS NULL OR hospital_id = q.hospital_id)
    ORDER BY decision = 'agreed' DESC, id DESC LIMIT 1
  ) AS out_of_area ON true
  LEFT JOIN LATERAL (
    SELECT id FROM medical_stay
    WHERE person_id = q.person_id AND CASE WHEN q.corrected_id IS NULL
      THEN hospital_id = q.hospital_id AND admitted_on = q.admitted_on
      ELSE id = (SELECT stay_id FROM medical_settlement WHERE person_id = q.person_id AND id = q.corrected_id) END
    ORDER BY withdrawn, id DESC LIMIT 1
  ) AS stay ON true
  LEFT JOIN LATERAL (
    SELECT id FROM medical_stay AS other
    WHERE other.person_id = q.person_id AND other.id IS DISTINCT FROM stay.id AND NOT other.withdrawn
      AND medical_days_in_hospital(q.person_id, other.admitted_on, other.discharged_on)
        && medical_days_in_hospital(q.person_id, q.admitted_on, q.discharged_on)
    LIMIT 1
  ) AS overlapping ON true
  LEFT JOIN LATERAL (
    SELECT id, version, kind FROM medical_settlement
    WHERE person_id = q.person_id AND stay_id = stay.id
    ORDER BY version DESC LIMIT 1
  ) AS latest ON true
  LEFT JOIN LATERAL (
    SELECT id FROM medical_settlement
    WHERE hospital_id = q.hospital_id AND invoice_no = q.invoice_no AND kind = 'settle' AND reversed_by IS NULL
    LIMIT 1
  ) AS bill ON true
  LEFT JOIN LATERAL (
    SELECT kept.body_hash, kept.person_id, kept.status, answered.answer FROM db_idempotency_key AS kept
    LEFT JOIN LATERAL (
      SELECT answer FROM medical_settlement
      WHERE person_id = kept.person_id AND kept.answer ~ '^[0-9]{1,18}$' AND id = kept.answer::bigint LIMIT 1
    ) AS answered ON true
    WHERE kept.caller = q.caller AND kept.key = q.key LIMIT 1
  ) AS used ON true;
END $$;
`,
};
