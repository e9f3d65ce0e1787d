// Reads cases as they stand, with their open tasks and deadlines and the opinions of the round under way.
import { toIsoDate } from "../../calendar/index.ts";
import type { Queryable } from "../../db/index.ts";
import type { Facts } from "../definition/field.ts";
import type { Case, Deadline, FiledDocument, Opinion, Task } from "../moving/case.ts";
import { deadlinesInOrder, tasksInOrder } from "../moving/in-order.ts";

/** What a case holds that is not a column of its own. */
export type CaseContent = Pick<Case, "facts" | "documents" | "parties" | "flags">;

/** A row of {@link caseColumns}. */
export type CaseRow = {
  readonly id: number;
  readonly procedure: string;
  readonly version: number;
  readonly revision: number;
  readonly title_zh: string;
  readonly title_en: string;
  readonly parent_id: number | null;
  readonly state: string;
  readonly held_in: string | null;
  readonly round: number | null;
  readonly started_on: string;
  readonly content: { facts: Facts; documents: FiledDocument[]; parties: Record<string, string>; flags: string[] };
  readonly tasks: readonly Task[] | null;
  readonly deadlines: readonly Deadline[] | null;
  readonly opinions: readonly Opinion[] | null;
};

/** The columns of a case `c`, with its open rows gathered. */
export const caseColumns = `
  c.id, c.procedure, c.version, c.revision, c.title_zh, c.title_en, c.parent_id, c.state, c.held_in, c.round,
  c.started_on, c.content,
  (SELECT json_agg(json_build_object('kind', t.kind, 'action', t.action, 'office', t.office, 'organisation', t.organisation,
     'role', t.role, 'openedRevision', t.opened_revision, 'openedOn', t.opened_on,
     'dueOn', nullif(t.due_on, 'infinity'), 'urged', t.urged))
   FROM case_task AS t WHERE t.case_id = c.id AND t.closed_revision IS NULL) AS tasks,
  (SELECT json_agg(json_build_object('name', d.name, 'setRevision', d.set_revision, 'receivedOn', d.received_on,
     'dueOn', d.due_on, 'provisional', d.provisional, 'pausedOn', d.paused_on, 'firedOn', d.fired_on))
   FROM case_deadline AS d WHERE d.case_id = c.id AND d.cleared_revision IS NULL) AS deadlines,
  CASE WHEN c.round IS NOT NULL THEN
    (SELECT json_agg(json_build_object('round', o.round, 'revision', o.revision, 'office', o.office,
       'organisation', o.organisation, 'postId', o.post_id, 'opinion', o.opinion, 'text', o.text, 'on', o.given_on)
       ORDER BY o.revision)
     FROM case_opinion AS o WHERE o.case_id = c.id AND o.round = c.round) END AS opinions`;

/** Reads a case; undefined when there is none. With `lock` it stays as read until the transaction ends. */
export async function readCase(
  queryable: Queryable,
  id: number,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<Case | undefined> {
  if (lock)
    await queryable.query({
      name: "case-lock",
      text: "SELECT case_lock($1)",
      values: [id],
    });
  const { rows } = await queryable.query<CaseRow>({
    name: "case-read",
    text: `SELECT ${caseColumns} FROM case_record AS c WHERE c.id = $1`,
    values: [id],
  });
  const [row] = rows;
  return row === undefined ? undefined : toCase(row);
}

/** The case of a row. */
export function toCase(row: CaseRow): Case {
  const { content, tasks, deadlines, opinions } = row;
  return {
    id: row.id,
    procedure: row.procedure,
    version: row.version,
    revision: row.revision,
    title: { zh: row.title_zh, en: row.title_en },
    parentId: row.parent_id,
    state: row.state,
    heldIn: row.held_in,
    round: row.round,
    startedOn: toIsoDate(row.started_on),
    facts: content.facts,
    documents: content.documents,
    parties: content.parties,
    flags: content.flags,
    tasks: tasksInOrder(tasks ?? []),
    deadlines: deadlinesInOrder(deadlines ?? []),
    opinions: opinions ?? [],
  };
}
