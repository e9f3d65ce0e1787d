// The filed contract of a project: what its payments are measured by, and what has been paid.

import type { Migration } from "../../../../kernel/db/index.ts";

/**
 * One row for each filed contract, locked by every payment. `cap_fen` is the cap of the last decision: the database itself
 * lets nothing be paid above it. An exception by a recorded decision raises it (article 34, "in principle").
 */
export const contracts: Migration = {
  id: "2026-11-26-investment-1-contracts",
  sql: `
CREATE TABLE investment_contract (
  project_id bigint PRIMARY KEY REFERENCES case_record,
  number text NOT NULL CHECK (length(number) BETWEEN 1 AND 60),
  contractor text NOT NULL,
  price_fen bigint NOT NULL CHECK (price_fen > 0),
  approved_planning_changes_fen bigint NOT NULL DEFAULT 0 CHECK (approved_planning_changes_fen >= 0),
  other_changes_fen bigint NOT NULL DEFAULT 0 CHECK (other_changes_fen >= 0),
  stage text NOT NULL DEFAULT 'construction' CHECK (stage IN ('construction', 'accepted', 'audited')),
  audited_settlement_fen bigint CHECK (audited_settlement_fen >= 0),
  cap_fen bigint NOT NULL DEFAULT 0,
  paid_fen bigint NOT NULL DEFAULT 0 CHECK (paid_fen >= 0),
  CONSTRAINT investment_contract_audited_has_amount CHECK ((stage = 'audited') = (audited_settlement_fen IS NOT NULL)),
  CONSTRAINT investment_contract_paid_within_cap CHECK (paid_fen <= cap_fen)
);
REVOKE DELETE ON investment_contract FROM hengzheng_app;

CREATE TABLE investment_payment (
  payment_id bigint PRIMARY KEY REFERENCES case_record,
  project_id bigint NOT NULL REFERENCES investment_contract,
  requested_fen bigint NOT NULL CHECK (requested_fen > 0),
  paid_fen bigint NOT NULL CHECK (paid_fen BETWEEN 1 AND requested_fen),
  cap_fen bigint NOT NULL,
  paid_before_fen bigint NOT NULL CHECK (paid_before_fen >= 0),
  stage text NOT NULL,
  law_version bytea NOT NULL CHECK (octet_length(law_version) = 32),
  cites text[] NOT NULL,
  gaps text[] NOT NULL,
  ledger_entry_id bigint NOT NULL,
  paid_on date NOT NULL,
  CONSTRAINT investment_payment_within_cap CHECK (paid_before_fen + paid_fen <= cap_fen)
);
CREATE INDEX investment_payment_of_project ON investment_payment (project_id, payment_id);
REVOKE UPDATE, DELETE ON investment_payment FROM hengzheng_app;
`,
};
