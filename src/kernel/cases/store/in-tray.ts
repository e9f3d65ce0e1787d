// The in-tray of a desk: what waits for it, the earliest day first, page by page.
import {
  addDays,
  type CountedDay,
  daysBetween,
  type IsoDate,
  LONGEST_LISTING,
  listDays,
  toIsoDate,
  type WorkCalendar,
  workdaysBetween,
} from "../../calendar/index.ts";
import type { Queryable } from "../../db/index.ts";
import type { Text } from "../../refusal/index.ts";
import type { Cited } from "../definition/condition.ts";
import type { DeadlineRule } from "../definition/procedure.ts";
import type { Procedures } from "../definition/procedures.ts";
import { caseLimits } from "../limits.ts";
import type { Deadline, Desk, Task } from "../moving/case.ts";
import { missingIn } from "../moving/missing.ts";
import type { CaseContent } from "./read-case.ts";

/** A place between two tasks of a tray; a page begins after it. `dueOn` is `infinity` for tasks without a day. */
export type TrayPlace = {
  readonly dueOn: string;
  readonly caseId: number;
  readonly openedRevision: number;
  readonly kind: string;
  readonly action: string;
  readonly office: string;
};

/** The countdown of a task: working days left (0 on the last day, negative when over) and the days counted, one by one. */
export type TrayDeadline = Cited &
  Pick<Deadline, "name" | "receivedOn" | "dueOn" | "provisional"> &
  Pick<DeadlineRule, "title" | "limitInText"> & { readonly workdaysLeft: number; readonly days: readonly CountedDay[] };

/** One task: the case, what is to be done and by which article, what is missing, by when. */
export type TrayItem = {
  readonly caseId: number;
  readonly procedure: string;
  readonly title: Text;
  readonly revision: number;
  readonly state: Text;
  readonly task: Pick<Task, "kind" | "action" | "office" | "openedOn" | "urged"> & Cited & { readonly title: Text };
  readonly missing: readonly Text[];
  readonly deadline: TrayDeadline | null;
};

/** Whose tray, on which day, and from where on; at most `caseLimits.tasksPerPage` tasks. */
export type TrayQuery = {
  readonly desk: Desk;
  readonly today: IsoDate;
  readonly calendar: WorkCalendar;
  readonly after?: TrayPlace;
  readonly limit?: number;
};

/** A page, and where the next one begins, or null at the end. */
export type TrayPage = { readonly items: readonly TrayItem[]; readonly next: TrayPlace | null };

/** Reads a page of a tray. @throws RangeError for a limit beyond `caseLimits.tasksPerPage` */
export async function readTray(queryable: Queryable, procedures: Procedures, query: TrayQuery): Promise<TrayPage> {
  const { desk, after, limit = 50 } = query;
  if (!Number.isInteger(limit) || limit < 1 || limit > caseLimits.tasksPerPage)
    throw new RangeError(`a tray of ${limit} tasks`);
  const { rows } = await queryable.query<TrayRow>({
    name: "case-tray",
    text: traySql,
    values: [
      ...[desk.organisation, desk.role, after?.dueOn ?? "-infinity", after?.caseId ?? 0, after?.openedRevision ?? 0],
      ...[after?.kind ?? "", after?.action ?? "", after?.office ?? "", limit + 1],
    ],
  });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { items: page.map((row) => toItem(procedures, row, query)), next: last === undefined ? null : placeOf(last) };
}

/** How many tasks wait: over their day, due today, later, and without a day. */
export type TrayCount = {
  readonly over: number;
  readonly today: number;
  readonly later: number;
  readonly open: number;
};

/** Counts a tray. */
export async function countTray(queryable: Queryable, desk: Desk, today: IsoDate): Promise<TrayCount> {
  const { rows } = await queryable.query<TrayCount>({
    name: "case-tray-count",
    text: `SELECT count(*) FILTER (WHERE due_on < $3::date) AS over, count(*) FILTER (WHERE due_on = $3::date) AS today,
             count(*) FILTER (WHERE due_on > $3::date AND due_on < 'infinity') AS later,
             count(*) FILTER (WHERE due_on = 'infinity') AS open
           FROM case_task WHERE organisation = $1 AND role = $2 AND closed_revision IS NULL`,
    values: [desk.organisation, desk.role, today],
  });
  const [row] = rows;
  if (row === undefined) throw new Error("the count of a tray was not answered");
  return row;
}

type TrayRow = {
  readonly case_id: number;
  readonly opened_revision: number;
  readonly kind: Task["kind"];
  readonly action: string;
  readonly office: string;
  readonly opened_on: string;
  readonly due_on: string;
  readonly urged: number;
  readonly procedure: string;
  readonly version: number;
  readonly revision: number;
  readonly title_zh: string;
  readonly title_en: string;
  readonly state: string;
  readonly content: CaseContent;
  readonly deadlines: readonly Deadline[] | null;
};

// The page is cut from the index of open tasks before anything else is read.
const traySql = `
SELECT t.case_id, t.opened_revision, t.kind, t.action, t.office, t.opened_on, t.due_on, t.urged,
  c.procedure, c.version, c.revision, c.title_zh, c.title_en, c.state, c.content,
  (SELECT json_agg(json_build_object('name', d.name, 'receivedOn', d.received_on, 'dueOn', d.due_on, 'provisional', d.provisional))
   FROM case_deadline AS d WHERE d.case_id = t.case_id AND d.cleared_revision IS NULL AND d.due_on = t.due_on) AS deadlines
FROM (
  SELECT case_id, opened_revision, kind, action, office, opened_on, due_on, urged FROM case_task
  WHERE organisation = $1 AND role = $2 AND closed_revision IS NULL
    AND (due_on, case_id, opened_revision, kind, action, office) > ($3::date, $4::bigint, $5::integer, $6, $7, $8)
  ORDER BY due_on, case_id, opened_revision, kind, action, office LIMIT $9
) AS t
JOIN case_record AS c ON c.id = t.case_id
ORDER BY t.due_on, t.case_id, t.opened_revision, t.kind, t.action, t.office`;

function placeOf({ due_on, case_id, opened_revision, kind, action, office }: TrayRow): TrayPlace {
  return { dueOn: due_on, caseId: case_id, openedRevision: opened_revision, kind, action, office };
}

function toItem(procedures: Procedures, row: TrayRow, query: TrayQuery): TrayItem {
  const procedure = procedures.at(row.procedure, row.version);
  const step = procedure.actions[row.action] ?? procedure.reviews[row.action];
  const state = procedure.states[row.state];
  if (step === undefined || state === undefined)
    throw new Error(`case ${row.case_id} waits for ${row.action} in ${row.state}, which ${procedure.id} does not know`);
  const { kind, action, office, urged } = row;
  const deadline = row.deadlines?.find(({ name }) => procedure.deadlines[name]?.for === action);
  const rule = deadline === undefined ? undefined : procedure.deadlines[deadline.name];
  return {
    caseId: row.case_id,
    procedure: row.procedure,
    title: { zh: row.title_zh, en: row.title_en },
    revision: row.revision,
    state: state.title,
    task: { kind, action, office, openedOn: toIsoDate(row.opened_on), urged, title: step.title, ...citedOf(step) },
    missing: missingIn(procedure, row.content, { action, on: query.today }),
    deadline: deadline === undefined || rule === undefined ? null : toDeadline(deadline, rule, query),
  };
}

function toDeadline(
  { name, receivedOn, dueOn, provisional }: Deadline,
  rule: DeadlineRule,
  { today, calendar }: TrayQuery,
): TrayDeadline {
  const end = dueOn > today ? dueOn : today;
  const start = addDays(receivedOn, 1);
  const first = daysBetween(start, end) < LONGEST_LISTING ? start : addDays(end, 1 - LONGEST_LISTING);
  return {
    name,
    title: rule.title,
    limitInText: rule.limitInText,
    ...citedOf(rule),
    receivedOn,
    dueOn,
    provisional,
    workdaysLeft: workdaysBetween(calendar, today, dueOn).workdays,
    days: start > end ? [] : listDays(calendar, first, end),
  };
}

function citedOf({ clauses, basis }: Cited): Cited {
  return basis === undefined ? { clauses } : { clauses, basis };
}
