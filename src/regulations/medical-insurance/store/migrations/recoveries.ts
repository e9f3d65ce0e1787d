// What follows from settlements: claims on third parties, what came back, lump sums for deliveries, serious-illness payments.
import type { Migration } from "../../../../kernel/db/index.ts";

/** All of them are added and never changed; what is still open of a claim is the claim less its receipts. */
export const recoveries: Migration = {
  id: "2026-11-25-medical-4-recoveries",
  sql: `
CREATE TABLE medical_recovery_case (
  person_id bigint NOT NULL,
  settlement_id bigint NOT NULL,
  claim_fen bigint NOT NULL CHECK (claim_fen > 0),
  opened_at timestamptz NOT NULL,
  PRIMARY KEY (person_id, settlement_id),
  FOREIGN KEY (person_id, settlement_id) REFERENCES medical_settlement
);

CREATE TABLE medical_recovery_receipt (
  person_id bigint NOT NULL,
  id bigint NOT NULL,
  settlement_id bigint NOT NULL,
  amount_fen bigint NOT NULL CHECK (amount_fen > 0),
  open_fen bigint NOT NULL CHECK (open_fen >= 0),
  received_on date NOT NULL,
  answer text NOT NULL,
  salt bytea NOT NULL CHECK (octet_length(salt) = 16),
  audit_entry_id bigint NOT NULL,
  ledger_entry_id bigint NOT NULL,
  at timestamptz NOT NULL,
  by_post bigint NOT NULL,
  PRIMARY KEY (person_id, id),
  FOREIGN KEY (person_id, settlement_id) REFERENCES medical_recovery_case
);

CREATE TABLE medical_maternity_payment (
  person_id bigint NOT NULL REFERENCES medical_insured,
  id bigint NOT NULL,
  hospital_id bigint NOT NULL REFERENCES medical_hospital,
  invoice_no text NOT NULL CHECK (length(invoice_no) BETWEEN 1 AND 60),
  year smallint NOT NULL,
  delivered_on date NOT NULL,
  delivery text NOT NULL CHECK (delivery IN ('natural', 'caesarean')),
  cost_fen bigint NOT NULL CHECK (cost_fen > 0),
  fund_fen bigint NOT NULL CHECK (fund_fen >= 0),
  patient_fen bigint NOT NULL CHECK (patient_fen >= 0),
  law_version bytea NOT NULL,
  explanation_hash bytea NOT NULL,
  inputs json NOT NULL,
  answer text NOT NULL,
  salt bytea NOT NULL CHECK (octet_length(salt) = 16),
  audit_entry_id bigint NOT NULL,
  ledger_entry_id bigint,
  at timestamptz NOT NULL,
  by_post bigint NOT NULL,
  PRIMARY KEY (person_id, id),
  -- One delivery, one payment, also for twins.
  CONSTRAINT medical_maternity_payment_once UNIQUE (person_id, delivered_on),
  CHECK (cost_fen = fund_fen + patient_fen)
);
CREATE UNIQUE INDEX medical_maternity_one_bill ON medical_maternity_payment (hospital_id, invoice_no);

CREATE TABLE medical_serious_illness_payment (
  person_id bigint NOT NULL REFERENCES medical_insured,
  id bigint NOT NULL,
  year smallint NOT NULL,
  borne_fen bigint NOT NULL CHECK (borne_fen >= 0),
  due_fen bigint NOT NULL CHECK (due_fen >= 0),
  paid_before_fen bigint NOT NULL CHECK (paid_before_fen >= 0),
  paid_now_fen bigint NOT NULL CHECK (paid_now_fen > 0),
  provisional boolean NOT NULL,
  law_version bytea NOT NULL,
  explanation_hash bytea NOT NULL,
  inputs json NOT NULL,
  answer text NOT NULL,
  salt bytea NOT NULL CHECK (octet_length(salt) = 16),
  audit_entry_id bigint NOT NULL,
  ledger_entry_id bigint NOT NULL,
  at timestamptz NOT NULL,
  by_post bigint NOT NULL,
  PRIMARY KEY (person_id, id)
);

REVOKE UPDATE, DELETE ON medical_recovery_case, medical_recovery_receipt, medical_maternity_payment,
  medical_serious_illness_payment FROM hengzheng_app;
`,
};
