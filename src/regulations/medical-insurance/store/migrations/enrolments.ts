// Enrolments outside the register's first load, and the contributions that turn them into cover.
import type { Migration } from "../../../../kernel/db/index.ts";

/** An enrolment says until when which amount is to be paid; the contribution that is accepted opens the cover. */
export const enrolments: Migration = {
  id: "2026-11-25-medical-7-enrolments",
  sql: `
CREATE TABLE medical_enrolment (
  person_id bigint NOT NULL REFERENCES medical_insured,
  id bigint NOT NULL,
  path text NOT NULL CHECK (path IN ('ordinary', 'newborn', 'household_change')),
  -- The day from which the window counts: 1 January of the cover year, the birth, or the household registration.
  counts_from date NOT NULL,
  registered_on date NOT NULL,
  approved_reason text CHECK (approved_reason IN ('illness', 'registration_obstacle', 'other')),
  last_payment_on date NOT NULL,
  amount_fen bigint NOT NULL CHECK (amount_fen > 0),
  answer text NOT NULL,
  salt bytea NOT NULL CHECK (octet_length(salt) = 16),
  audit_entry_id bigint NOT NULL,
  at timestamptz NOT NULL,
  by_post bigint NOT NULL,
  PRIMARY KEY (person_id, id),
  CHECK (path = 'newborn' OR approved_reason IS NULL)
);

CREATE TABLE medical_contribution (
  person_id bigint NOT NULL,
  id bigint NOT NULL,
  enrolment_id bigint NOT NULL,
  paid_on date NOT NULL,
  amount_fen bigint NOT NULL CHECK (amount_fen > 0),
  subsidy_fen bigint NOT NULL CHECK (subsidy_fen >= 0),
  law_version bytea NOT NULL CHECK (octet_length(law_version) = 32),
  explanation_hash bytea NOT NULL CHECK (octet_length(explanation_hash) = 32),
  answer text NOT NULL,
  salt bytea NOT NULL CHECK (octet_length(salt) = 16),
  audit_entry_id bigint NOT NULL,
  ledger_entry_id bigint NOT NULL,
  at timestamptz NOT NULL,
  by_post bigint NOT NULL,
  PRIMARY KEY (person_id, id),
  -- One payment for an enrolment: the contribution is paid at once (article 14.1).
  CONSTRAINT medical_contribution_once UNIQUE (person_id, enrolment_id),
  FOREIGN KEY (person_id, enrolment_id) REFERENCES medical_enrolment
);
REVOKE UPDATE, DELETE ON medical_enrolment, medical_contribution FROM hengzheng_app;
`,
};
