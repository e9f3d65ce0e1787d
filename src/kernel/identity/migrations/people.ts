// The table of people and the record of every unmasked reading.
import type { Migration } from "../../db/index.ts";

/**
 * A person has an opaque id of ours. The citizen number is kept once, encrypted; its keyed hash finds it. Names and
 * initials compare byte by byte, so that an index finds their beginnings.
 */
export const peopleTables: Migration = {
  id: "2026-11-24-identity-0-people",
  sql: `
CREATE TABLE identity_person (
  id bigint PRIMARY KEY CHECK (id BETWEEN 17592186044416 AND 26388279066623),
  name text COLLATE "C" NOT NULL CHECK (length(name) BETWEEN 1 AND 50),
  name_initials text COLLATE "C" NOT NULL CHECK (length(name_initials) <= 50 AND name_initials ~ '^[a-z]*$'),
  citizen_number_sealed bytea,
  citizen_number_hash bytea UNIQUE CHECK (octet_length(citizen_number_hash) = 32),
  card_number_hash bytea UNIQUE CHECK (octet_length(card_number_hash) = 32),
  sex text NOT NULL CHECK (sex IN ('male', 'female')),
  birth_date date NOT NULL,
  region_code text NOT NULL CHECK (region_code ~ '^[0-9]{6}$'),
  deceased_on date CHECK (deceased_on >= birth_date),
  CHECK ((citizen_number_sealed IS NULL) = (citizen_number_hash IS NULL))
);
CREATE INDEX identity_person_name ON identity_person (name, id);
CREATE INDEX identity_person_initials ON identity_person (name_initials, id);

CREATE TABLE identity_reveal (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  person_id bigint NOT NULL REFERENCES identity_person,
  field text NOT NULL CHECK (field IN ('citizen_number')),
  revealed_to text NOT NULL CHECK (revealed_to <> ''),
  role text NOT NULL,
  organisation_id bigint,
  reason text NOT NULL CHECK (length(reason) BETWEEN 4 AND 500),
  case_reference text NOT NULL CHECK (length(case_reference) BETWEEN 1 AND 200)
);
CREATE INDEX identity_reveal_person ON identity_reveal (person_id, at);

CREATE TABLE identity_secret (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  fingerprint bytea NOT NULL CHECK (octet_length(fingerprint) = 32),
  is_demo boolean NOT NULL
);
`,
};
