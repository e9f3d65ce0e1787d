// The totals of a person's year, the settlements that make them up, and the numbers that documents get.
import type { Migration } from "../../../../kernel/db/index.ts";

/**
 * Every settlement moves the totals of its year in the same transaction; `version` counts the moves, and whoever
 * decided on an older version decides again. A settlement is never changed: a reversal is a row of its own with the
 * amounts negated, so that the sum of a person's rows is the total of the year. Versions of one stay alternate: settled,
 * reversed, settled again; the only mark set later is `reversed_by`.
 */
export const settlements: Migration = {
  id: "2026-11-25-medical-3-settlements",
  sql: `
CREATE TABLE medical_year_total (
  person_id bigint NOT NULL,
  year smallint NOT NULL CHECK (year BETWEEN 1980 AND 2199),
  version integer NOT NULL CHECK (version >= 0),
  deductible_borne_fen bigint NOT NULL CHECK (deductible_borne_fen >= 0),
  deductible_cap_fen bigint NOT NULL,
  fund_paid_fen bigint NOT NULL CHECK (fund_paid_fen >= 0),
  fund_cap_fen bigint NOT NULL,
  serious_illness_borne_fen bigint NOT NULL CHECK (serious_illness_borne_fen >= 0),
  serious_illness_paid_fen bigint NOT NULL CHECK (serious_illness_paid_fen >= 0),
  PRIMARY KEY (person_id, year),
  CONSTRAINT medical_year_total_within_ceiling CHECK (fund_paid_fen <= fund_cap_fen),
  CONSTRAINT medical_year_total_within_deductible_cap CHECK (deductible_borne_fen <= deductible_cap_fen)
) WITH (fillfactor = 70);
REVOKE DELETE ON medical_year_total FROM hengzheng_app;

-- Numbers of documents, reserved in blocks ahead of the work that uses them; a number never used is a gap, not a loss.
CREATE TABLE medical_serial (
  series text NOT NULL,
  day date NOT NULL,
  last integer NOT NULL CHECK (last BETWEEN 0 AND 9999999),
  PRIMARY KEY (series, day)
);

CREATE TABLE medical_settlement (
  person_id bigint NOT NULL,
  id bigint NOT NULL CHECK (id > 0),
  stay_id bigint NOT NULL,
  version smallint NOT NULL CHECK (version >= 1),
  kind text NOT NULL CHECK (kind IN ('settle', 'reverse')),
  predecessor_id bigint,
  reversed_by bigint,
  hospital_id bigint NOT NULL,
  invoice_no text NOT NULL CHECK (length(invoice_no) BETWEEN 1 AND 60),
  year smallint NOT NULL,
  admitted_on date NOT NULL,
  discharged_on date NOT NULL,
  accounting_date date NOT NULL,
  gross_fen bigint NOT NULL,
  policy_scope_fen bigint NOT NULL,
  deductible_fen bigint NOT NULL,
  base_fen bigint NOT NULL,
  rate_bp integer NOT NULL CHECK (rate_bp BETWEEN 0 AND 10000),
  computed_fen bigint NOT NULL,
  fund_fen bigint NOT NULL,
  patient_fen bigint NOT NULL,
  other_payer_fen bigint NOT NULL,
  third_party_claim_fen bigint NOT NULL,
  provisional boolean NOT NULL,
  law_version bytea NOT NULL CHECK (octet_length(law_version) = 32),
  explanation_hash bytea NOT NULL CHECK (octet_length(explanation_hash) = 32),
  salt bytea NOT NULL CHECK (octet_length(salt) = 16),
  audit_entry_id bigint NOT NULL,
  ledger_entry_id bigint,
  -- The case as a line of the command line's evaluate, and the bill as it was sent.
  inputs json NOT NULL,
  bill json NOT NULL,
  -- What the hospital got, byte for byte; this record is what the audit log vouches for.
  answer text NOT NULL,
  at timestamptz NOT NULL,
  by_post bigint NOT NULL,
  PRIMARY KEY (person_id, id),
  CONSTRAINT medical_settlement_versions UNIQUE (person_id, stay_id, version),
  CONSTRAINT medical_settlement_predecessor FOREIGN KEY (person_id, predecessor_id) REFERENCES medical_settlement,
  CONSTRAINT medical_settlement_shares_make_the_whole CHECK (gross_fen = fund_fen + patient_fen + other_payer_fen),
  CONSTRAINT medical_settlement_alternates CHECK ((version % 2 = 1) = (kind = 'settle') AND (version = 1) = (predecessor_id IS NULL)),
  CONSTRAINT medical_settlement_amounts CHECK (
    CASE kind WHEN 'settle' THEN
      gross_fen >= 0 AND deductible_fen >= 0 AND fund_fen BETWEEN 0 AND computed_fen AND patient_fen >= 0 AND other_payer_fen >= 0
      AND base_fen = policy_scope_fen - deductible_fen AND third_party_claim_fen BETWEEN 0 AND fund_fen
    ELSE
      gross_fen <= 0 AND deductible_fen <= 0 AND fund_fen <= 0 AND patient_fen <= 0 AND other_payer_fen <= 0
    END)
);
-- One bill stands in one settlement; a bill that was reversed may be settled again.
CREATE UNIQUE INDEX medical_settlement_one_bill ON medical_settlement (hospital_id, invoice_no)
  WHERE kind = 'settle' AND reversed_by IS NULL;
CREATE INDEX medical_settlement_of_hospital ON medical_settlement (hospital_id, id);
CREATE INDEX medical_settlement_by_number ON medical_settlement USING brin (id) WITH (pages_per_range = 32, autosummarize = on);
-- Settlements are written by medical_settle_batch alone, with the stay they belong to.
REVOKE INSERT, UPDATE, DELETE ON medical_settlement FROM hengzheng_app;

CREATE FUNCTION medical_reverse_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.reversed_by IS NOT NULL OR OLD.kind <> 'settle' THEN
    RAISE EXCEPTION 'settlement % cannot be reversed', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER medical_reverse_once BEFORE UPDATE ON medical_settlement FOR EACH ROW EXECUTE FUNCTION medical_reverse_once();
`,
};
