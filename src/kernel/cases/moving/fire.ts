// A deadline passes: the case stays where it is, and the task that is late goes to those above.
import type { IsoDate, WorkCalendar } from "../../calendar/index.ts";
import type { Procedure } from "../definition/procedure.ts";
import { deskOf } from "./acting.ts";
import { advance, escalationsOf } from "./advance.ts";
import type { Case, Desk, Move, Notice } from "./case.ts";
import type { SuperiorsOf } from "./move-input.ts";

/** The day and what is needed to know who is above. */
export type Passing = { readonly on: IsoDate; readonly calendar: WorkCalendar; readonly superiorsOf: SuperiorsOf };

/** Whether a deadline has passed by a day and nobody has been told. */
export function hasPassed(current: Case, name: string, on: IsoDate): boolean {
  return current.deadlines.some(
    (deadline) =>
      deadline.name === name && deadline.pausedOn === null && deadline.firedOn === null && deadline.dueOn < on,
  );
}

/** The move that a passed deadline makes. @throws Error when it has not passed, or was fired before */
export function fire(procedure: Procedure, current: Case, name: string, { on, calendar, superiorsOf }: Passing): Move {
  const rule = procedure.deadlines[name];
  if (rule === undefined || !hasPassed(current, name, on))
    throw new Error(`the deadline ${name} of case ${current.id} has not passed`);
  const late = current.tasks.filter(({ action, kind }) => action === rule.for && kind !== "escalation");
  const superiors =
    rule.escalatesTo === "superior"
      ? late.flatMap(({ organisation }) => superiorsOf(organisation))
      : namedDesk(procedure, current, rule.escalatesTo);
  const told = [
    ...new Map(
      superiors.map(({ organisation, role }): [string, Desk] => [`${organisation} ${role}`, { organisation, role }]),
    ).values(),
  ];
  return advance(procedure, current, {
    action: "deadline",
    to: current.state,
    on,
    calendar,
    actor: null,
    given: { deadline: name, superiors: told },
    clauses: rule.clauses,
    done: [],
    fired: [name],
    escalations: escalationsOf(late, told, { revision: current.revision + 1, on }),
    notices: told.map((desk): Notice => ({ kind: "notified", ...desk, clauses: rule.clauses })),
  });
}

function namedDesk(procedure: Procedure, current: Case, office: string): readonly Desk[] {
  const desk = deskOf(procedure, current.parties, office);
  return desk === undefined ? [] : [desk];
}
