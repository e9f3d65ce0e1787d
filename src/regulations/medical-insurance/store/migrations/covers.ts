// Cover and stays: what a person has, day by day, and the constraints that allow one of each at a time.
import type { Migration } from "../../../../kernel/db/index.ts";

/**
 * A person's days lie on one number line, one person after another (2^18 places each), so that an exclusion constraint
 * needs no extension. A day has three places: its morning, noon and evening. A stay lasts from the evening of the day
 * of admission to the morning of the day of discharge, so that a patient may be transferred within a day; a stay that
 * begins and ends on one day takes its noon. A stay without discharge lasts on. Stays are kept apart by a trigger that
 * locks the person and looks: measured at a quarter of what an exclusion constraint costs each settlement.
 */
export const covers: Migration = {
  id: "2026-11-25-medical-2-covers",
  sql: `
CREATE FUNCTION medical_place(person_id bigint, of_day date, part integer) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT $1 * 262144 + 3 * ($2 - date ''1980-01-01'') + $3';

CREATE FUNCTION medical_days_in_hospital(person_id bigint, admitted_on date, discharged_on date) RETURNS int8range
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT int8range(
    medical_place($1, $2, CASE WHEN $3 = $2 THEN 1 ELSE 2 END),
    CASE WHEN $3 IS NULL THEN medical_place($1 + 1, '1980-01-01', 0) - 1
         ELSE medical_place($1, $3, CASE WHEN $3 = $2 THEN 1 ELSE 0 END) END,
    '[]')
$$;

CREATE TABLE medical_cover (
  person_id bigint NOT NULL REFERENCES medical_insured,
  id bigint GENERATED ALWAYS AS IDENTITY,
  scheme text NOT NULL CHECK (scheme IN ('resident', 'employee')),
  starts_on date NOT NULL CHECK (starts_on BETWEEN '1980-01-01' AND '2199-12-31'),
  ends_on date NOT NULL CHECK (ends_on BETWEEN starts_on AND '2199-12-31'),
  path text NOT NULL CHECK (path IN ('ordinary', 'newborn', 'household_change', 'transfer')),
  at timestamptz NOT NULL,
  PRIMARY KEY (person_id, id),
  CONSTRAINT medical_cover_one_at_a_time EXCLUDE USING gist
    (int8range(medical_place(person_id, starts_on, 0), medical_place(person_id, ends_on, 2), '[]') WITH &&)
);

CREATE TABLE medical_stay (
  person_id bigint NOT NULL,
  id bigint NOT NULL,
  hospital_id bigint NOT NULL,
  admitted_on date NOT NULL CHECK (admitted_on BETWEEN '1980-01-01' AND '2199-12-31'),
  discharged_on date CHECK (discharged_on BETWEEN admitted_on AND '2199-12-31'),
  -- A stay whose settlement was reversed: it keeps nobody out until it is settled again.
  withdrawn boolean NOT NULL DEFAULT false,
  at timestamptz NOT NULL,
  PRIMARY KEY (person_id, id)
);

-- Whoever writes a stay holds the person until the transaction ends; then the stays that others wrote are seen and compared.
CREATE FUNCTION medical_one_stay_at_a_time() RETURNS trigger LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  clash record;
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'stays are written at READ COMMITTED, where those of others are seen' USING ERRCODE = 'HZ202';
  END IF;
  PERFORM pg_advisory_xact_lock(hashint8extended(added.person_id, 4862197))
  FROM (SELECT DISTINCT person_id FROM written ORDER BY person_id) AS added;
  SELECT added.id, other.id AS other_id INTO clash FROM written AS added
  CROSS JOIN LATERAL (
    SELECT stay.id FROM medical_stay AS stay
    WHERE stay.person_id = added.person_id AND stay.id <> added.id AND NOT stay.withdrawn
      AND medical_days_in_hospital(stay.person_id, stay.admitted_on, stay.discharged_on)
        && medical_days_in_hospital(added.person_id, added.admitted_on, added.discharged_on)
    LIMIT 1
  ) AS other
  WHERE NOT added.withdrawn LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'stay % overlaps with stay % of the same person', clash.id, clash.other_id
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'medical_stay_one_at_a_time';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER medical_stay_added AFTER INSERT ON medical_stay
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION medical_one_stay_at_a_time();
CREATE TRIGGER medical_stay_changed AFTER UPDATE ON medical_stay
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION medical_one_stay_at_a_time();
REVOKE DELETE, UPDATE ON medical_stay FROM hengzheng_app;
GRANT UPDATE (admitted_on, discharged_on, withdrawn) ON medical_stay TO hengzheng_app;

CREATE TABLE medical_referral (
  person_id bigint NOT NULL REFERENCES medical_insured,
  number text NOT NULL CHECK (length(number) BETWEEN 1 AND 60),
  from_hospital_id bigint NOT NULL REFERENCES medical_hospital,
  to_hospital_id bigint REFERENCES medical_hospital,
  issued_on date NOT NULL,
  ends_on date NOT NULL CHECK (ends_on >= issued_on),
  at timestamptz NOT NULL,
  PRIMARY KEY (person_id, number)
);

CREATE TABLE medical_filing (
  person_id bigint NOT NULL REFERENCES medical_insured,
  id bigint GENERATED ALWAYS AS IDENTITY,
  kind text NOT NULL CHECK (kind IN ('emergency', 'out_of_area')),
  hospital_id bigint REFERENCES medical_hospital,
  starts_on date NOT NULL,
  ends_on date CHECK (ends_on >= starts_on),
  submitted_at timestamptz NOT NULL,
  submitted_on date NOT NULL,
  decision text NOT NULL DEFAULT 'requested' CHECK (decision IN ('requested', 'agreed', 'refused')),
  decided_at timestamptz,
  decided_by bigint,
  PRIMARY KEY (person_id, id),
  CHECK ((decision = 'requested') = (decided_at IS NULL)),
  -- An emergency filing is about the stay that begins on its first day in one hospital.
  CHECK (kind = 'out_of_area' OR hospital_id IS NOT NULL)
);
REVOKE DELETE, UPDATE ON medical_filing FROM hengzheng_app;
GRANT UPDATE (decision, decided_at, decided_by) ON medical_filing TO hengzheng_app;
`,
};
