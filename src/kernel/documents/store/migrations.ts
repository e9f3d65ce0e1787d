// The tables of documents: contents by hash, who kept them under which name, numbers of letters, imports.
import type { Migration } from "../../db/index.ts";

/**
 * Contents lie in the database and not in a folder: one backup, of one moment, then carries the files together with the
 * records that name them, and the check on the hash proves every byte again when it is restored.
 */
const tables: Migration = {
  id: "2026-11-25-documents-1-tables",
  sql: `
CREATE TABLE document_content (
  hash bytea PRIMARY KEY,
  media_type text NOT NULL CHECK (media_type <> ''),
  bytes integer NOT NULL,
  content bytea NOT NULL,
  CONSTRAINT document_content_is_what_its_hash_says CHECK (hash = sha256(content) AND bytes = octet_length(content))
);
ALTER TABLE document_content ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE document_file (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  hash bytea NOT NULL REFERENCES document_content,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  kept_by text NOT NULL CHECK (kept_by <> ''),
  organisation_id bigint,
  post_id bigint,
  kept_at timestamptz NOT NULL
);
CREATE INDEX document_file_hash ON document_file (hash, id);
CREATE INDEX document_file_day ON document_file (coalesce(organisation_id::text, kept_by), kept_at);

CREATE TABLE document_letter (
  word text NOT NULL CHECK (length(word) BETWEEN 1 AND 20),
  year smallint NOT NULL CHECK (year BETWEEN 1900 AND 9999),
  number integer NOT NULL CHECK (number BETWEEN 1 AND 99999),
  letter json NOT NULL,
  issued_by text NOT NULL CHECK (issued_by <> ''),
  organisation_id bigint,
  issued_at timestamptz NOT NULL,
  PRIMARY KEY (word, year, number)
);

CREATE TABLE document_import (
  template text NOT NULL,
  version integer NOT NULL,
  content_hash bytea NOT NULL CHECK (octet_length(content_hash) = 32),
  rows integer NOT NULL CHECK (rows > 0),
  result json NOT NULL,
  imported_by text NOT NULL CHECK (imported_by <> ''),
  imported_at timestamptz NOT NULL,
  PRIMARY KEY (template, version, content_hash)
);
`,
};

/**
 * Numbers have no gaps: the next is the highest of its word and year plus one, taken while every other taker waits, in the
 * transaction that issues the letter. A letter that is rolled back gives its number back with it.
 */
const letterDoor: Migration = {
  id: "2026-11-25-documents-2-letter-door",
  sql: `
CREATE FUNCTION document_issue_letter(
  of_word text, of_year smallint, first_number integer, letter json, by_whom text, of_organisation bigint, at timestamptz
) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  taken integer;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('document_letter ' || of_year || ' ' || of_word, 0));
  SELECT coalesce(max(number) + 1, first_number) INTO taken FROM document_letter WHERE word = of_word AND year = of_year;
  INSERT INTO document_letter (word, year, number, letter, issued_by, organisation_id, issued_at)
  VALUES (of_word, of_year, taken, letter, by_whom, of_organisation, at);
  RETURN taken;
END $$;
REVOKE ALL ON FUNCTION document_issue_letter FROM PUBLIC;
GRANT EXECUTE ON FUNCTION document_issue_letter TO hengzheng_app;
`,
};

/** Documents are only added to, also by the owner of the tables; letters only through their door. */
const rights: Migration = {
  id: "2026-11-25-documents-3-rights",
  sql: `
REVOKE ALL ON document_content, document_file, document_letter, document_import FROM hengzheng_app;
GRANT SELECT, INSERT ON document_content, document_file, document_import TO hengzheng_app;
GRANT SELECT ON document_letter TO hengzheng_app;

CREATE FUNCTION document_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'documents are only added to: % on % refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'HZ401';
END $$;
${["document_content", "document_file", "document_letter", "document_import"]
  .map(
    (table) => `CREATE TRIGGER ${table}_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
  FOR EACH STATEMENT EXECUTE FUNCTION document_refuse_change();`,
  )
  .join("\n")}
`,
};

/** The schema of documents; it stands on the database room's. */
export const migrations: readonly Migration[] = [tables, letterDoor, rights];
