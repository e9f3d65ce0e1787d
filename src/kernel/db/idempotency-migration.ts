// The table of idempotency keys and the one function that claims them, for callers in TypeScript and in SQL alike.
import type { Migration } from "./migration.ts";

/**
 * `db_claim_keys` takes arrays of one length and answers each ordinal with an outcome:
 * `claimed` (do the work; with an answer given, it is stored at once), `answered` (status and answer as stored),
 * `in_flight` (another transaction has the key now) or `reused` (the key was used for another body or person).
 * A twin is told so at once instead of waiting: the lock is only tried, and it falls at the end of the transaction.
 */
export const idempotencyMigration: Migration = {
  id: "2026-11-02-idempotency-key",
  sql: `
    CREATE TABLE db_idempotency_key (
      person_id bigint NOT NULL,
      caller text NOT NULL CHECK (length(caller) BETWEEN 1 AND 255),
      key text NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
      body_hash bytea NOT NULL CHECK (length(body_hash) = 32),
      status smallint CHECK (status BETWEEN 100 AND 599),
      answer text,
      claimed_at timestamptz NOT NULL DEFAULT now(),
      answered_at timestamptz,
      PRIMARY KEY (person_id, caller, key),
      CHECK (num_nulls(status, answer, answered_at) IN (0, 3))
    );
    -- One server sees all persons, so a key is also unique for its caller; a city distributed by person drops this index.
    CREATE UNIQUE INDEX db_idempotency_key_of_caller ON db_idempotency_key (caller, key);

    REVOKE UPDATE, DELETE ON db_idempotency_key FROM hengzheng_app;
    GRANT UPDATE (status, answer, answered_at) ON db_idempotency_key TO hengzheng_app;

    CREATE FUNCTION db_keep_first_answer() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.answered_at IS NOT NULL THEN
        RAISE EXCEPTION 'the answer to an idempotency key never changes' USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER db_keep_first_answer BEFORE UPDATE ON db_idempotency_key
      FOR EACH ROW EXECUTE FUNCTION db_keep_first_answer();

    CREATE FUNCTION db_claim_keys(
      person_ids bigint[], callers text[], keys text[], body_hashes bytea[],
      statuses smallint[] DEFAULT NULL, answers text[] DEFAULT NULL
    ) RETURNS TABLE (ordinal integer, outcome text, status smallint, answer text)
    LANGUAGE plpgsql AS $$
    #variable_conflict use_column
    DECLARE
      free boolean[];
      new_callers text[];
      new_keys text[];
    BEGIN
      SELECT array_agg(pg_try_advisory_xact_lock(hashtextextended(asked.key, hashtext(asked.caller))) ORDER BY asked.place)
        INTO free
        FROM unnest(callers, keys) WITH ORDINALITY AS asked (caller, key, place);

      WITH fresh AS (
        INSERT INTO db_idempotency_key AS kept (person_id, caller, key, body_hash, status, answer, answered_at)
        SELECT DISTINCT ON (asked.caller, asked.key) asked.person_id, asked.caller, asked.key, asked.body_hash,
               asked.status, asked.answer, CASE WHEN asked.answer IS NOT NULL THEN now() END
          FROM unnest(person_ids, callers, keys, body_hashes, statuses, answers, free) WITH ORDINALITY
               AS asked (person_id, caller, key, body_hash, status, answer, free, place)
         WHERE asked.free
         ORDER BY asked.caller, asked.key, asked.place
        ON CONFLICT DO NOTHING
        RETURNING kept.caller, kept.key
      )
      SELECT array_agg(fresh.caller), array_agg(fresh.key) INTO new_callers, new_keys FROM fresh;

      -- A new statement sees what others have committed up to now.
      RETURN QUERY
      SELECT asked.place::integer,
             CASE
               WHEN fresh.key IS NOT NULL AND asked.turn = 1 THEN 'claimed'
               WHEN kept.key IS NULL THEN 'in_flight'
               WHEN kept.body_hash <> asked.body_hash OR kept.person_id <> asked.person_id THEN 'reused'
               WHEN kept.answer IS NULL THEN 'in_flight'
               ELSE 'answered'
             END,
             kept.status, kept.answer
        FROM (
               SELECT person_id, caller, key, body_hash, place,
                      row_number() OVER (PARTITION BY caller, key ORDER BY place) AS turn
                 FROM unnest(person_ids, callers, keys, body_hashes) WITH ORDINALITY
                      AS given (person_id, caller, key, body_hash, place)
             ) AS asked
        LEFT JOIN unnest(new_callers, new_keys) AS fresh (caller, key) USING (caller, key)
        LEFT JOIN db_idempotency_key AS kept USING (caller, key)
       ORDER BY asked.place;
    END $$;

    CREATE FUNCTION db_store_answers(
      person_ids bigint[], callers text[], keys text[], statuses smallint[], answers text[]
    ) RETURNS bigint LANGUAGE sql AS $$
      WITH stored AS (
        UPDATE db_idempotency_key AS kept
           SET status = given.status, answer = given.answer, answered_at = now()
          FROM unnest(person_ids, callers, keys, statuses, answers) AS given (person_id, caller, key, status, answer)
         WHERE kept.person_id = given.person_id AND kept.caller = given.caller AND kept.key = given.key
        RETURNING 1
      )
      SELECT count(*) FROM stored
    $$;
  `,
};
