// Who may be settled for, and where: hospitals with their standing over time, and the insured as the articles see them.
import type { Migration } from "../../../../kernel/db/index.ts";

/**
 * `medical_hospital.id` is the organisation's id. Its level and designation change over time, so they are periods.
 * `medical_insured` holds what the articles look at and nothing else of a person: no name, no citizen number.
 */
export const hospitals: Migration = {
  id: "2026-11-25-medical-1-hospitals",
  sql: `
CREATE TABLE medical_hospital (
  id bigint PRIMARY KEY CHECK (id > 0),
  area text NOT NULL CHECK (area IN ('local', 'in_province_other', 'out_of_province')),
  county text NOT NULL CHECK (county ~ '^[0-9]{6}$')
);

CREATE TABLE medical_hospital_period (
  hospital_id bigint NOT NULL REFERENCES medical_hospital,
  starts_on date NOT NULL,
  ends_on date CHECK (ends_on >= starts_on),
  level text NOT NULL CHECK (level IN ('township', 'level1', 'level2', 'level3', 'provincial')),
  designated boolean NOT NULL,
  PRIMARY KEY (hospital_id, starts_on),
  -- One number line for all hospitals, so that no extension is needed: a range of whole numbers for each period.
  CONSTRAINT medical_hospital_period_one_at_a_time EXCLUDE USING gist
    (int8range(hospital_id * 100000 + (starts_on - '1900-01-01'), hospital_id * 100000 + coalesce(ends_on - '1900-01-01', 99999), '[]') WITH &&)
);

CREATE TABLE medical_insured (
  person_id bigint PRIMARY KEY CHECK (person_id > 0),
  county text NOT NULL CHECK (county ~ '^[0-9]{6}$'),
  born_on date NOT NULL,
  died_on date CHECK (died_on >= born_on),
  poverty_listed boolean NOT NULL DEFAULT false
);

CREATE TABLE medical_catalogue (
  code text NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
  starts_on date NOT NULL,
  ends_on date CHECK (ends_on >= starts_on),
  name text NOT NULL CHECK (name <> ''),
  unit text NOT NULL DEFAULT '',
  class text NOT NULL CHECK (class IN ('a', 'b', 'c', 'bed')),
  own_share_bp integer NOT NULL DEFAULT 0 CHECK (own_share_bp BETWEEN 0 AND 10000),
  price_fen bigint CHECK (price_fen BETWEEN 0 AND 400000000),
  PRIMARY KEY (code, starts_on),
  CHECK (class = 'b' OR own_share_bp = 0)
);

-- Raised in the transaction that changes the catalogue: programs that keep a copy read it again when the number moved.
CREATE TABLE medical_catalogue_revision (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  revision bigint NOT NULL
);
INSERT INTO medical_catalogue_revision (revision) VALUES (0);
CREATE FUNCTION medical_catalogue_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE medical_catalogue_revision SET revision = revision + 1;
  RETURN NULL;
END $$;
CREATE TRIGGER medical_catalogue_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON medical_catalogue
  FOR EACH STATEMENT EXECUTE FUNCTION medical_catalogue_changed();
REVOKE INSERT, UPDATE, DELETE ON medical_catalogue_revision FROM hengzheng_app;
`,
};
