// The tables of the ledger and the constraints that keep every amount right.
import type { Migration } from "../../db/index.ts";

/**
 * Accounts, closed periods, entries, transfers, and the roll-up of balances. One transfer debits one account and
 * credits another by the same amount, so a fund cannot be out of balance. A person's id leads every key of the hot
 * tables; 0 stands for entries of no person. `reverses` names the entry that a counter-entry undoes.
 */
export const ledgerTables: Migration = {
  id: "2026-11-24-ledger-1-tables",
  sql: `
CREATE TABLE ledger_account (
  fund text NOT NULL CHECK (fund ~ '^[a-z][a-z0-9_-]{0,39}$'),
  code text NOT NULL CHECK (code ~ '^[0-9]{4,12}$'),
  title_zh text NOT NULL CHECK (title_zh <> ''),
  title_en text NOT NULL CHECK (title_en <> ''),
  normal_side text NOT NULL CHECK (normal_side IN ('debit', 'credit')),
  clauses text[] NOT NULL,
  PRIMARY KEY (fund, code)
);

CREATE TABLE ledger_period (
  fund text NOT NULL,
  period text NOT NULL CHECK (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  closed_at timestamptz NOT NULL,
  closed_by text NOT NULL CHECK (closed_by <> ''),
  PRIMARY KEY (fund, period)
);

CREATE SEQUENCE ledger_entry_id AS bigint;

CREATE TABLE ledger_entry (
  person_id bigint NOT NULL CHECK (person_id >= 0),
  fund text NOT NULL,
  id bigint NOT NULL DEFAULT nextval('ledger_entry_id'),
  kind text NOT NULL CHECK (length(kind) BETWEEN 1 AND 60),
  accounting_date date NOT NULL CHECK (accounting_date BETWEEN '1949-10-01' AND '9999-12-31'),
  period text NOT NULL,
  source text NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
  reverses bigint CHECK (reverses < id),
  at timestamptz NOT NULL,
  PRIMARY KEY (person_id, fund, id),
  FOREIGN KEY (person_id, fund, reverses) REFERENCES ledger_entry,
  CONSTRAINT ledger_entry_period_is_month_of_accounting_date CHECK (period = to_char(accounting_date::timestamp, 'YYYY-MM'))
);
CREATE UNIQUE INDEX ledger_entry_reversed_once ON ledger_entry (person_id, fund, reverses) WHERE reverses IS NOT NULL;

CREATE TABLE ledger_transfer (
  person_id bigint NOT NULL,
  fund text NOT NULL,
  entry_id bigint NOT NULL,
  line integer NOT NULL CHECK (line > 0),
  accounting_date date NOT NULL,
  debit_code text NOT NULL,
  credit_code text NOT NULL,
  party_id bigint NOT NULL DEFAULT 0 CHECK (party_id >= 0),
  amount_fen bigint NOT NULL,
  PRIMARY KEY (person_id, fund, entry_id, line),
  FOREIGN KEY (person_id, fund, entry_id) REFERENCES ledger_entry,
  FOREIGN KEY (fund, debit_code) REFERENCES ledger_account,
  FOREIGN KEY (fund, credit_code) REFERENCES ledger_account,
  CONSTRAINT ledger_transfer_amount_is_positive CHECK (amount_fen BETWEEN 1 AND 9007199254740991),
  CONSTRAINT ledger_transfer_moves_between_two_accounts CHECK (debit_code <> credit_code)
);
CREATE INDEX ledger_transfer_debit ON ledger_transfer (fund, debit_code, accounting_date, entry_id, line);
CREATE INDEX ledger_transfer_credit ON ledger_transfer (fund, credit_code, accounting_date, entry_id, line);
CREATE INDEX ledger_transfer_written ON ledger_transfer USING brin (entry_id, accounting_date) WITH (pages_per_range = 32);

CREATE TABLE ledger_balance (
  fund text NOT NULL,
  period text NOT NULL,
  code text NOT NULL,
  party_id bigint NOT NULL,
  debit_fen bigint NOT NULL CHECK (debit_fen >= 0),
  credit_fen bigint NOT NULL CHECK (credit_fen >= 0),
  PRIMARY KEY (fund, period, code, party_id),
  FOREIGN KEY (fund, code) REFERENCES ledger_account
);

CREATE TABLE ledger_roll_up (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  through_entry_id bigint NOT NULL
);
INSERT INTO ledger_roll_up (through_entry_id) VALUES (0);
`,
};
