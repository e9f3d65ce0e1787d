// The tasks that a case's state calls for, and what that changes in those that are open.
import type { IsoDate } from "../../calendar/index.ts";
import { originsOf, reviewIn } from "../definition/graph.ts";
import type { Action, Procedure } from "../definition/procedure.ts";
import { desksOf } from "./acting.ts";
import type { Case, Changes, Task } from "./case.ts";
import { tasksInOrder } from "./in-order.ts";
import { seenOf } from "./seen.ts";

/** What a task is told apart by within a case. */
export function taskKey({
  kind,
  action,
  office,
  organisation,
}: Pick<Task, "kind" | "action" | "office" | "organisation">): string {
  return `${kind} ${action} ${office} ${organisation}`;
}

/** The tasks of a case whose own list is not up to date. `done` names the actions just taken, `added` are escalations. */
export function tasksOf(
  procedure: Procedure,
  current: Case,
  { on, done, added }: { readonly on: IsoDate; readonly done: readonly string[]; readonly added: readonly Task[] },
): readonly Task[] {
  const open = new Map(current.tasks.map((task) => [taskKey(task), task]));
  const called = calledFor(procedure, current, on).map((task) => {
    const key = taskKey(task);
    const kept = done.includes(task.action) && task.kind === "step" ? undefined : open.get(key);
    return { ...task, ...(kept ?? { openedRevision: current.revision, openedOn: on, urged: 0 }), dueOn: null };
  });
  const pressed = new Set(called.map(({ action }) => action));
  const escalations = new Map(
    [...current.tasks.filter(({ kind }) => kind === "escalation"), ...added].map((task) => [taskKey(task), task]),
  );
  const all = [...called, ...[...escalations.values()].filter(({ action }) => pressed.has(action))];
  return tasksInOrder(all.map((task) => ({ ...task, dueOn: dueOf(procedure, current, task.action) })));
}

/** What differs between two lists of tasks. */
export function changesOfTasks(before: readonly Task[], after: readonly Task[]): Changes<Task> {
  const same = (one: Task) => (other: Task) =>
    taskKey(one) === taskKey(other) && one.openedRevision === other.openedRevision;
  return {
    opened: after.filter((task) => !before.some(same(task))),
    closed: before.filter((task) => !after.some(same(task))),
    changed: after.filter((task) => {
      const was = before.find(same(task));
      return was !== undefined && (was.dueOn !== task.dueOn || was.urged !== task.urged);
    }),
  };
}

/** Whether an action calls for somebody to take it, as the side moves do not. */
export function opensTask({ kind = "step", task }: Action): boolean {
  return task !== false && (kind === "step" || kind === "resume");
}

type CalledTask = Pick<Task, "kind" | "action" | "office" | "organisation" | "role">;

function calledFor(procedure: Procedure, current: Case, on: IsoDate): readonly CalledTask[] {
  const seen = seenOf(current, on);
  const review = reviewIn(procedure, current.state);
  const given = new Set(current.opinions.map(({ office }) => office));
  const opinions =
    review === undefined ? [] : desksOf(procedure, current.parties, { entries: review.review.offices, seen });
  const steps = Object.entries(procedure.actions).filter(([, action]) => isCalledFor(action, current));
  return [
    ...opinions
      .filter(({ office }) => !given.has(office))
      .map((desk) => ({ kind: "opinion" as const, action: review?.name ?? "", ...desk })),
    ...steps.flatMap(([name, action]) =>
      desksOf(procedure, current.parties, { entries: action.by, seen }).map((desk) => ({
        kind: "step" as const,
        action: name,
        ...desk,
      })),
    ),
  ];
}

function isCalledFor(action: Action, { state, flags }: Case): boolean {
  if (!opensTask(action) || !originsOf(action).includes(state)) return false;
  if (action.raises !== undefined && flags.includes(action.raises)) return false;
  return (action.needs ?? []).every((flag) => flags.includes(flag));
}

/** The earliest running deadline that presses an action or review. */
function dueOf(procedure: Procedure, { deadlines }: Case, action: string): IsoDate | null {
  const days = deadlines
    .filter(({ name, pausedOn }) => pausedOn === null && procedure.deadlines[name]?.for === action)
    .map(({ dueOn }) => dueOn)
    .sort();
  return days[0] ?? null;
}
