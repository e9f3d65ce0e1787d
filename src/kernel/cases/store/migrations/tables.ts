// The tables of cases and the constraints that keep a case, its history and its tasks together.
import type { Migration } from "../../../db/index.ts";

/**
 * `case_record`: one row a case, as it stands; `content` holds facts, documents, parties and flags. `case_event`: its
 * history, one row a revision, with the record that the audit log covers. `case_task`: who must act, open while
 * `closed_revision` is null; a task without a day sorts after all others. `case_deadline`: open while
 * `cleared_revision` is null. `case_opinion`, `case_notice`: what offices said, and what they were told.
 */
export const caseTables: Migration = {
  id: "2026-11-26-cases-1-tables",
  sql: `
CREATE SEQUENCE case_id AS bigint;

CREATE TABLE case_record (
  id bigint PRIMARY KEY CHECK (id > 0),
  procedure text NOT NULL CHECK (length(procedure) BETWEEN 1 AND 100),
  version smallint NOT NULL CHECK (version > 0),
  revision integer NOT NULL CHECK (revision > 0),
  title_zh text NOT NULL CHECK (length(title_zh) BETWEEN 1 AND 200),
  title_en text NOT NULL CHECK (length(title_en) BETWEEN 1 AND 200),
  parent_id bigint REFERENCES case_record CHECK (parent_id < id),
  state text NOT NULL CHECK (state <> ''),
  held_in text,
  round integer CHECK (round <= revision),
  started_on date NOT NULL,
  ended boolean NOT NULL,
  content json NOT NULL
);
CREATE INDEX case_record_parent ON case_record (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX case_record_state ON case_record (procedure, state, id);

CREATE TABLE case_event (
  case_id bigint NOT NULL REFERENCES case_record,
  revision integer NOT NULL CHECK (revision > 0),
  record text NOT NULL CHECK (record <> ''),
  salt bytea NOT NULL CHECK (octet_length(salt) = 16),
  audit_entry_id bigint NOT NULL UNIQUE,
  at timestamptz NOT NULL,
  PRIMARY KEY (case_id, revision)
);

CREATE TABLE case_task (
  case_id bigint NOT NULL REFERENCES case_record,
  opened_revision integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('step', 'opinion', 'escalation')),
  action text NOT NULL,
  office text NOT NULL,
  organisation text NOT NULL CHECK (organisation <> ''),
  role text NOT NULL CHECK (role <> ''),
  clause text,
  opened_on date NOT NULL,
  due_on date NOT NULL,
  urged smallint NOT NULL DEFAULT 0 CHECK (urged >= 0),
  closed_revision integer CHECK (closed_revision > opened_revision),
  PRIMARY KEY (case_id, opened_revision, kind, action, office, organisation)
);
CREATE INDEX case_task_tray ON case_task (organisation, role, due_on, case_id, opened_revision, kind, action, office)
  WHERE closed_revision IS NULL;

CREATE TABLE case_deadline (
  case_id bigint NOT NULL REFERENCES case_record,
  name text NOT NULL,
  set_revision integer NOT NULL,
  received_on date NOT NULL,
  due_on date NOT NULL,
  provisional boolean NOT NULL,
  paused_on date,
  fired_on date,
  fired_at timestamptz,
  cleared_revision integer CHECK (cleared_revision > set_revision),
  PRIMARY KEY (case_id, name, set_revision),
  CONSTRAINT case_deadline_fires_after_its_day CHECK (fired_on > due_on OR fired_on IS NULL),
  CHECK ((fired_on IS NULL) = (fired_at IS NULL))
);
CREATE INDEX case_deadline_to_fire ON case_deadline (due_on, case_id)
  WHERE cleared_revision IS NULL AND fired_on IS NULL AND paused_on IS NULL;

CREATE TABLE case_opinion (
  case_id bigint NOT NULL REFERENCES case_record,
  round integer NOT NULL,
  office text NOT NULL,
  revision integer NOT NULL,
  organisation text NOT NULL CHECK (organisation <> ''),
  post_id bigint,
  opinion text NOT NULL CHECK (opinion IN ('agree', 'agree_with_conditions', 'object', 'return')),
  text text,
  given_on date NOT NULL,
  PRIMARY KEY (case_id, round, office),
  CONSTRAINT case_opinion_other_than_agreement_has_a_text CHECK (opinion = 'agree' OR text <> '')
);

CREATE TABLE case_notice (
  case_id bigint NOT NULL REFERENCES case_record,
  revision integer NOT NULL,
  place smallint NOT NULL,
  kind text NOT NULL CHECK (kind IN ('filed', 'notified', 'urged', 'published')),
  organisation text,
  role text,
  clauses text[] NOT NULL,
  PRIMARY KEY (case_id, revision, place),
  CHECK ((organisation IS NULL) = (kind = 'published'))
);
CREATE INDEX case_notice_desk ON case_notice (organisation, role, case_id DESC, revision DESC);
`,
};
