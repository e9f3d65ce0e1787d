// What waits for a desk in projects and payments: steps to take, opinions to give, late work that came up from below.

import { legalDay } from "../../../kernel/calendar/index.ts";
import { readTray, type TrayItem } from "../../../kernel/cases/index.ts";
import type { InTrayItem } from "../../../kernel/http/index.ts";
import { type Actor, scope } from "../../../kernel/identity/index.ts";
import type { Text } from "../../../kernel/refusal/index.ts";
import { caseActorOf, type Desk } from "../actions/index.ts";

const matters = 200;

/** The matters of an actor's desk, the earliest day first; none for who has no desk. */
export async function readInTray(desk: Desk, actor: Actor): Promise<readonly InTrayItem[]> {
  if (scope(actor, "project.act").kind === "none") return [];
  const { organisation, role } = await caseActorOf(desk, actor);
  const { pool } = desk.database;
  const query = {
    desk: { organisation, role },
    today: legalDay(desk.clock()),
    calendar: desk.calendar,
    limit: matters,
  };
  const { items } = await readTray(pool, desk.procedures, query);
  const projects = await projectsOf(desk, items);
  return items.map((item) => itemOf(item, projects.get(item.caseId) ?? item.caseId));
}

function itemOf({ caseId, title, state, task, missing, deadline }: TrayItem, projectId: number): InTrayItem {
  return {
    id: `${caseId}-${task.kind}-${task.action}-${task.office}`,
    title,
    task: task.title,
    address: `/projects/${projectId}`,
    why: whyOf(task.kind, state),
    clause: task.clauses[0] ?? null,
    missing: missing.length === 0 ? null : join(missing),
    deadline:
      deadline === null
        ? null
        : {
            received: deadline.receivedOn,
            last: deadline.dueOn,
            workdaysLeft: deadline.workdaysLeft,
            limitInText: deadline.limitInText,
            days: deadline.days.map(({ date, kind, workdays, name }) => ({ date, kind, workdays, name })),
          },
  };
}

function whyOf(kind: TrayItem["task"]["kind"], state: Text): Text {
  if (kind === "escalation") return { zh: "下级超期,转由您督办", en: "Late below you and laid before you" };
  if (kind === "opinion")
    return { zh: `“${state.zh}”并联审查,由您部门出具意见`, en: `Your part of the parallel review “${state.en}”` };
  return {
    zh: `项目在“${state.zh}”,这一步归您部门`,
    en: `The project stands at “${state.en}”; this step is your office's`,
  };
}

function join(titles: readonly Text[]): Text {
  return { zh: titles.map(({ zh }) => zh).join("、"), en: titles.map(({ en }) => en).join(", ") };
}

/** A payment is shown on the page of its project. */
async function projectsOf({ database }: Desk, items: readonly TrayItem[]): Promise<ReadonlyMap<number, number>> {
  const { rows } = await database.pool.query<{ id: number; parent: number }>({
    name: "investment-parents",
    text: "SELECT id, parent_id AS parent FROM case_record WHERE id = ANY ($1::bigint[]) AND parent_id IS NOT NULL",
    values: [items.map(({ caseId }) => caseId)],
  });
  return new Map(rows.map(({ id, parent }) => [id, parent]));
}
