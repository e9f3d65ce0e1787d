// Writes a move by one statement: the case, its event with the audit leaf, tasks, deadlines, opinions, notices and the key.
import { type CanonicalValue, canonicalJson, generateSalt, saltedLeafHash } from "../../audit/index.ts";
import type { IdempotencyKey, Queryable } from "../../db/index.ts";
import type { Procedure } from "../definition/procedure.ts";
import type { Move, Task } from "../moving/case.ts";
import { doorArguments } from "./migrations/door.ts";
import type { CaseContent } from "./read-case.ts";

/** Under which key the move was asked for, and what is answered when the same key comes again. */
export type MoveKey = { readonly key: Omit<IdempotencyKey, "personId">; readonly answer: string };

/** The move, when it happened, and the key unless the calendar made it. */
export type Writing = { readonly move: Move; readonly at: Date; readonly asked?: MoveKey };

/** `stale`: the case has moved on since it was read; `answered`: the key is in use. Nothing was written then. */
export type Written = "written" | "stale" | "answered";

/** Writes it, or nothing. */
export async function writeMove(queryable: Queryable, procedure: Procedure, writing: Writing): Promise<Written> {
  const { rows } = await queryable.query<{ written: Written }>({
    name: "case-write",
    text: sql,
    values: [...valuesOf(procedure, writing)],
  });
  const [row] = rows;
  if (row === undefined) throw new Error("the writing of a move was not answered");
  return row.written;
}

const sql = `SELECT case_write(${Object.values(doorArguments)
  .map((type, place) => `$${place + 1}::${type}`)
  .join(", ")}) AS written`;

function valuesOf(procedure: Procedure, { move, at, asked }: Writing): readonly unknown[] {
  const { after } = move;
  const record = recordOf(move, at);
  const salt = generateSalt();
  const { facts, documents, parties, flags } = after;
  const content: CaseContent = { facts, documents, parties, flags };
  return [
    ...[at, after.id, after.revision - 1, after.procedure, after.version, after.title.zh, after.title.en],
    ...[after.parentId, after.state, after.heldIn, after.round, after.startedOn],
    procedure.states[after.state]?.final === true,
    ...[JSON.stringify(content), canonicalJson(record), salt, saltedLeafHash(record, salt)],
    ...(asked === undefined
      ? [null, null, null, null]
      : [asked.key.caller, asked.key.key, Buffer.from(asked.key.bodyHash), asked.answer]),
    JSON.stringify(changesOf(procedure, move)),
  ];
}

/** What the audit log covers: the event with the case and the procedure it belongs to. */
function recordOf({ after, event }: Move, at: Date): CanonicalValue {
  const { actor, given, ...rest } = event;
  const begun = event.revision === 1 ? { title: { ...after.title }, parentId: after.parentId } : {};
  return {
    ...rest,
    ...begun,
    actor: actor === null ? null : { ...actor },
    at: at.toISOString(),
    case: after.id,
    given: { ...plain(given) },
    procedure: after.procedure,
    version: after.version,
  };
}

/** Optional members that are absent have no canonical form as undefined; there are none after this. */
function plain(given: Move["event"]["given"]): Readonly<Record<string, CanonicalValue>> {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}

/** The rows that differ, each list only when it has some. */
function changesOf(procedure: Procedure, { tasks, deadlines, opinions, notices }: Move): object {
  const lists = {
    closedTasks: tasks.closed,
    changedTasks: tasks.changed,
    openedTasks: tasks.opened.map((task) => ({ ...task, clause: clauseOf(procedure, task) })),
    clearedDeadlines: deadlines.closed,
    changedDeadlines: deadlines.changed,
    setDeadlines: deadlines.opened,
    opinions,
    notices: notices.map((notice, place) => ({ ...notice, place })),
  };
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}

function clauseOf(procedure: Procedure, { action }: Task): string | null {
  return (procedure.actions[action] ?? procedure.reviews[action])?.clauses[0] ?? null;
}
