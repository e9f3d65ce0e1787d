// The tables of sessions, machine tokens and access records, and the triggers that end sessions.
import type { Migration } from "../../db/index.ts";

/**
 * Only hashes of tokens are kept. A session ends in the statement that changes its account's password, disables the
 * account, or touches its posts: triggers see to it, so that no path can forget it.
 */
export const sessionTables: Migration = {
  id: "2026-11-24-identity-2-sessions",
  sql: `
CREATE TABLE identity_session (
  token_hash bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
  account_id bigint NOT NULL REFERENCES identity_account,
  post_id bigint REFERENCES identity_post,
  is_demo boolean NOT NULL,
  started_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL CHECK (last_seen_at >= started_at),
  ended_because text CHECK (ended_because IN ('signed_out', 'replaced', 'account_changed', 'post_changed'))
);
CREATE INDEX identity_session_live ON identity_session (account_id, started_at) WHERE ended_because IS NULL;
CREATE INDEX identity_session_post ON identity_session (post_id) WHERE ended_because IS NULL;

CREATE TABLE identity_machine_token (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
  post_id bigint NOT NULL REFERENCES identity_post,
  label text NOT NULL CHECK (length(label) BETWEEN 1 AND 100),
  created_at timestamptz NOT NULL,
  created_by text NOT NULL CHECK (created_by <> ''),
  expires_at timestamptz NOT NULL CHECK (expires_at > created_at),
  revoked_at timestamptz
);

CREATE TABLE identity_access_record (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  account_id bigint,
  event text NOT NULL CHECK (event IN ('signed_in', 'signed_in_demo', 'sign_in_refused', 'signed_out', 'password_changed', 'unlocked'))
);
CREATE INDEX identity_access_record_account ON identity_access_record (account_id, at);

CREATE FUNCTION identity_end_sessions_of_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE identity_session SET ended_because = 'account_changed' WHERE account_id = NEW.id AND ended_because IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER identity_account_ends_sessions AFTER UPDATE OF password_hash, disabled_at, person_id, administrator_kind ON identity_account
  FOR EACH ROW EXECUTE FUNCTION identity_end_sessions_of_account();

CREATE FUNCTION identity_end_sessions_of_holder() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE identity_session SET ended_because = 'post_changed'
  WHERE account_id = coalesce(NEW.account_id, OLD.account_id) AND ended_because IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER identity_post_holder_ends_sessions AFTER INSERT OR UPDATE OR DELETE ON identity_post_holder
  FOR EACH ROW EXECUTE FUNCTION identity_end_sessions_of_holder();

CREATE FUNCTION identity_end_sessions_of_post() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE identity_session SET ended_because = 'post_changed' WHERE post_id = NEW.id AND ended_because IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER identity_post_ends_sessions AFTER UPDATE OF role, organisation_id, ended_on ON identity_post
  FOR EACH ROW EXECUTE FUNCTION identity_end_sessions_of_post();
`,
};
