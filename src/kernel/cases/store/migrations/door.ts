// The one door through which cases are written: a move whole, or nothing of it.
import type { Migration } from "../../../db/index.ts";

/** What the door takes, one after the other. `changes` holds the rows that differ, as the moving room names them. */
export const doorArguments = {
  moved_at: "timestamptz",
  of_id: "bigint",
  revision_before: "integer",
  of_procedure: "text",
  of_version: "smallint",
  of_title_zh: "text",
  of_title_en: "text",
  of_parent: "bigint",
  state_after: "text",
  held: "text",
  round_after: "integer",
  started: "date",
  has_ended: "boolean",
  content_after: "json",
  event_record: "text",
  event_salt: "bytea",
  event_leaf: "bytea",
  key_caller: "text",
  key_key: "text",
  key_hash: "bytea",
  key_answer: "text",
  changes: "json",
} as const;

/**
 * `case_write` gives `written`, or `stale` when the case has moved on since it was read, or `answered` when the key is in
 * use: nothing was written then. The update locks the row, so that of two who move the same revision one waits and finds
 * another; a twin waits at its key. Fired deadlines carry the instant, in the same transaction as their event and task.
 */
export const caseDoor: Migration = {
  id: "2026-11-26-cases-2-door",
  sql: `
CREATE FUNCTION case_write(
  ${Object.entries(doorArguments)
    .map(([name, type]) => `${name} ${type}`)
    .join(", ")}
) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  revision_after integer := revision_before + 1;
  entry bigint;
BEGIN
  IF key_key IS NOT NULL THEN
    INSERT INTO db_idempotency_key (person_id, caller, key, body_hash, status, answer, answered_at)
    VALUES (0, key_caller, key_key, key_hash, 200, key_answer, moved_at)
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
      RETURN 'answered';
    END IF;
  END IF;

  IF revision_before = 0 THEN
    INSERT INTO case_record (id, procedure, version, revision, title_zh, title_en, parent_id, state, held_in, round,
      started_on, ended, content)
    VALUES (of_id, of_procedure, of_version, 1, of_title_zh, of_title_en, of_parent, state_after, held, round_after,
      started, has_ended, content_after);
  ELSE
    UPDATE case_record SET revision = revision_after, state = state_after, held_in = held, round = round_after,
      ended = has_ended, content = content_after
    WHERE id = of_id AND revision = revision_before;
    IF NOT FOUND THEN
      DELETE FROM db_idempotency_key WHERE person_id = 0 AND caller = key_caller AND key = key_key;
      RETURN 'stale';
    END IF;
  END IF;

  INSERT INTO audit_entry (leaf_hash) VALUES (event_leaf) RETURNING id INTO entry;
  INSERT INTO case_event (case_id, revision, record, salt, audit_entry_id, at)
  VALUES (of_id, revision_after, event_record, event_salt, entry, moved_at);

  IF changes->'closedTasks' IS NOT NULL THEN
    UPDATE case_task AS kept SET closed_revision = revision_after
    FROM json_to_recordset(changes->'closedTasks')
      AS t ("openedRevision" integer, kind text, action text, office text, organisation text)
    WHERE kept.case_id = of_id AND kept.opened_revision = t."openedRevision" AND kept.kind = t.kind
      AND kept.action = t.action AND kept.office = t.office AND kept.organisation = t.organisation;
  END IF;
  IF changes->'changedTasks' IS NOT NULL THEN
    UPDATE case_task AS kept SET due_on = coalesce(t."dueOn", 'infinity'), urged = t.urged
    FROM json_to_recordset(changes->'changedTasks')
      AS t ("openedRevision" integer, kind text, action text, office text, organisation text, "dueOn" date, urged smallint)
    WHERE kept.case_id = of_id AND kept.opened_revision = t."openedRevision" AND kept.kind = t.kind
      AND kept.action = t.action AND kept.office = t.office AND kept.organisation = t.organisation;
  END IF;
  IF changes->'openedTasks' IS NOT NULL THEN
    INSERT INTO case_task (case_id, opened_revision, kind, action, office, organisation, role, clause, opened_on, due_on)
    SELECT of_id, revision_after, t.kind, t.action, t.office, t.organisation, t.role, t.clause, t."openedOn", coalesce(t."dueOn", 'infinity')
    FROM json_to_recordset(changes->'openedTasks')
      AS t (kind text, action text, office text, organisation text, role text, clause text, "openedOn" date, "dueOn" date);
  END IF;

  IF changes->'clearedDeadlines' IS NOT NULL THEN
    UPDATE case_deadline AS kept SET cleared_revision = revision_after
    FROM json_to_recordset(changes->'clearedDeadlines') AS d (name text, "setRevision" integer)
    WHERE kept.case_id = of_id AND kept.name = d.name AND kept.set_revision = d."setRevision";
  END IF;
  IF changes->'changedDeadlines' IS NOT NULL THEN
    UPDATE case_deadline AS kept SET due_on = d."dueOn", provisional = d.provisional, paused_on = d."pausedOn",
      fired_on = d."firedOn", fired_at = CASE WHEN d."firedOn" IS NULL THEN NULL ELSE coalesce(kept.fired_at, moved_at) END
    FROM json_to_recordset(changes->'changedDeadlines')
      AS d (name text, "setRevision" integer, "dueOn" date, provisional boolean, "pausedOn" date, "firedOn" date)
    WHERE kept.case_id = of_id AND kept.name = d.name AND kept.set_revision = d."setRevision";
  END IF;
  IF changes->'setDeadlines' IS NOT NULL THEN
    INSERT INTO case_deadline (case_id, name, set_revision, received_on, due_on, provisional, paused_on)
    SELECT of_id, d.name, revision_after, d."receivedOn", d."dueOn", d.provisional, d."pausedOn"
    FROM json_to_recordset(changes->'setDeadlines')
      AS d (name text, "receivedOn" date, "dueOn" date, provisional boolean, "pausedOn" date);
  END IF;

  IF changes->'opinions' IS NOT NULL THEN
    INSERT INTO case_opinion (case_id, round, office, revision, organisation, post_id, opinion, text, given_on)
    SELECT of_id, o.round, o.office, revision_after, o.organisation, o."postId", o.opinion, o.text, o."on"
    FROM json_to_recordset(changes->'opinions')
      AS o (round integer, office text, organisation text, "postId" bigint, opinion text, text text, "on" date);
  END IF;
  IF changes->'notices' IS NOT NULL THEN
    INSERT INTO case_notice (case_id, revision, place, kind, organisation, role, clauses)
    SELECT of_id, revision_after, n.place, n.kind, n.organisation, n.role, n.clauses
    FROM json_to_recordset(changes->'notices')
      AS n (place smallint, kind text, organisation text, role text, clauses text[]);
  END IF;
  RETURN 'written';
END $$;
REVOKE ALL ON FUNCTION case_write FROM PUBLIC;
GRANT EXECUTE ON FUNCTION case_write TO hengzheng_app;
`,
};
