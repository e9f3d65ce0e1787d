// Makes the move that a checked step, an opinion or a passed deadline amounts to.
import type { IsoDate, WorkCalendar } from "../../calendar/index.ts";
import type { Procedure } from "../definition/procedure.ts";
import type { Case, CaseActor, Given, Move, Notice, Opinion, Task } from "./case.ts";
import { changesOfDeadlines, deadlinesOf } from "./deadlines.ts";
import { changesOfTasks, taskKey, tasksOf } from "./tasks.ts";

/**
 * What happens to a case. `done` names the actions and reviews that are completed by it; `opinion` is one newly given;
 * `keepsRound` when a review goes on where it stopped; `escalations` are added tasks; `urges` counts on all open tasks.
 */
export type Step = {
  readonly action: string;
  readonly to: string;
  readonly on: IsoDate;
  readonly calendar: WorkCalendar;
  readonly actor: CaseActor | null;
  readonly given: Given;
  readonly clauses: readonly string[];
  readonly done: readonly string[];
  readonly opinion?: Opinion;
  readonly keepsRound?: boolean;
  readonly raises?: string | undefined;
  readonly fired?: readonly string[];
  readonly escalations?: readonly Task[];
  readonly urges?: boolean;
  readonly notices?: readonly Notice[];
};

/** The case after the step, with everything that changes. `before` is the case as it stands; a new one stands in `start`. */
export function advance(procedure: Procedure, before: Case, step: Step): Move {
  const { action, to, on, actor, given, clauses, done, opinion, notices = [] } = step;
  const revision = before.revision + 1;
  const moved: Case = {
    ...before,
    revision,
    state: to,
    heldIn: heldIn(procedure, before, to),
    facts: { ...before.facts, ...given.facts },
    documents: [...before.documents, ...(given.documents ?? [])],
    parties: { ...before.parties, ...given.parties },
    flags: step.raises === undefined ? before.flags : [...new Set([...before.flags, step.raises])],
    ...roundOf(procedure, before, step),
    deadlines: deadlinesOf(procedure, before, { ...step, revision, fired: step.fired ?? [] }),
  };
  const timely = { ...moved, deadlines: withoutFallen(procedure, before, moved, step) };
  const tasks = tasksOf(procedure, timely, { on, done, added: step.escalations ?? [] });
  const after = {
    ...timely,
    tasks: step.urges === true ? tasks.map((task) => ({ ...task, urged: task.urged + 1 })) : tasks,
  };
  return {
    after,
    event: { revision, action, from: before.state, to, on, actor, given, clauses },
    tasks: changesOfTasks(before.tasks, after.tasks),
    deadlines: changesOfDeadlines(before.deadlines, after.deadlines),
    opinions: opinion === undefined ? [] : [opinion],
    notices,
  };
}

/** A case goes back from a side state to where it stood in the main line, also when it went through several. */
function heldIn({ states }: Procedure, before: Case, to: string): string | null {
  if (states[to]?.side === undefined) return null;
  return before.heldIn ?? before.state;
}

/** A review begins anew whenever its state is entered, unless it was only suspended. */
function roundOf(
  procedure: Procedure,
  before: Case,
  { to, opinion, keepsRound = false }: Step,
): Pick<Case, "round" | "opinions"> {
  const isSide = procedure.states[to]?.side !== undefined;
  if (to === before.state || isSide || keepsRound) {
    return { round: before.round, opinions: opinion === undefined ? before.opinions : [...before.opinions, opinion] };
  }
  const hasReview = Object.values(procedure.reviews).some(({ state }) => state === to);
  return { round: hasReview ? before.revision + 1 : null, opinions: [] };
}

/** A deadline falls with the task it presses, when that was open before and the case, going on, calls for it no longer. */
function withoutFallen(procedure: Procedure, before: Case, moved: Case, step: Step): Case["deadlines"] {
  if (procedure.states[moved.state]?.side !== undefined) return moved.deadlines;
  const calledFor = new Set(
    tasksOf(procedure, moved, { on: step.on, done: step.done, added: [] }).map(({ action }) => action),
  );
  const wasOpen = new Set(before.tasks.map(({ action }) => action));
  return moved.deadlines.filter(({ name, setRevision }) => {
    const pressed = procedure.deadlines[name]?.for ?? "";
    return setRevision === moved.revision || calledFor.has(pressed) || !wasOpen.has(pressed);
  });
}

/** The tasks that lay open work before superiors: one for each action and desk, once. */
export function escalationsOf(
  open: readonly Task[],
  superiors: readonly { organisation: string; role: string }[],
  at: { revision: number; on: IsoDate },
): readonly Task[] {
  const actions = [...new Set(open.map(({ action }) => action))];
  const tasks = actions.flatMap((action) =>
    superiors.map(
      ({ organisation, role }): Task => ({
        kind: "escalation",
        action,
        office: "superior",
        organisation,
        role,
        openedRevision: at.revision,
        openedOn: at.on,
        dueOn: null,
        urged: 0,
      }),
    ),
  );
  return [...new Map(tasks.map((task) => [taskKey(task), task])).values()];
}
