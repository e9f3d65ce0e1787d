// Deadlines of a case: set, cleared, standing still with the case, and moved on when it goes on.
import {
  addDays,
  addMonths,
  addWorkdays,
  type CountedDate,
  daysBetween,
  type IsoDate,
  nextWorkdayOnOrAfter,
  toIsoDate,
  type WorkCalendar,
  workdaysBetween,
  yearOf,
} from "../../calendar/index.ts";
import type { Procedure, Term } from "../definition/procedure.ts";
import type { Case, Changes, Deadline } from "./case.ts";
import { deadlinesInOrder } from "./in-order.ts";

/** What a move does that deadlines depend on: the actions and reviews it completes, where it leads, which deadlines passed. */
export type DeadlineChange = {
  readonly done: readonly string[];
  readonly to: string;
  readonly revision: number;
  readonly on: IsoDate;
  readonly calendar: WorkCalendar;
  readonly fired: readonly string[];
};

/**
 * The last day of a term that begins with an event on a day, which does not count itself. A last day that is not worked
 * moves to the next working day (Civil Code art. 203); a fixed day of the year stays as the article names it.
 */
export function lastDayOf(term: Term, on: IsoDate, calendar: WorkCalendar): CountedDate {
  if ("workdays" in term) return addWorkdays(calendar, on, term.workdays);
  if ("days" in term) return nextWorkdayOnOrAfter(calendar, addDays(on, term.days));
  if ("months" in term) return nextWorkdayOnOrAfter(calendar, addMonths(on, term.months));
  const day = toIsoDate(`${yearOf(on)}-${term.yearly}`);
  return { date: day >= on ? day : toIsoDate(`${yearOf(on) + 1}-${term.yearly}`), provisional: false };
}

/** The open deadlines after a move; those of an ended case are none. */
export function deadlinesOf(procedure: Procedure, before: Case, change: DeadlineChange): readonly Deadline[] {
  const { done, to, revision, on, calendar, fired } = change;
  if (procedure.states[to]?.final === true) return [];
  const set = Object.entries(procedure.deadlines).filter(([, { setBy }]) => setBy.some((name) => done.includes(name)));
  const isSetAgain = new Set(set.map(([name]) => name));
  const kept = before.deadlines
    .filter(({ name }) => !isSetAgain.has(name) && !isCleared(procedure, name, done))
    .map((deadline) => (fired.includes(deadline.name) ? { ...deadline, firedOn: on } : deadline));
  const fresh = set.map(([name, { term }]): Deadline => {
    const { date, provisional } = lastDayOf(term, on, calendar);
    return { name, setRevision: revision, receivedOn: on, dueOn: date, provisional, pausedOn: null, firedOn: null };
  });
  const isStill = procedure.states[to]?.side === "time_stops";
  const held = [...kept, ...fresh].map((deadline) => hold(procedure, deadline, { isStill, on, calendar }));
  return deadlinesInOrder(held);
}

/** What differs between two lists of deadlines. */
export function changesOfDeadlines(before: readonly Deadline[], after: readonly Deadline[]): Changes<Deadline> {
  const same = (one: Deadline) => (other: Deadline) => one.name === other.name && one.setRevision === other.setRevision;
  return {
    opened: after.filter((deadline) => !before.some(same(deadline))),
    closed: before.filter((deadline) => !after.some(same(deadline))),
    changed: after.filter((deadline) => {
      const was = before.find(same(deadline));
      return (
        was !== undefined &&
        (was.dueOn !== deadline.dueOn || was.pausedOn !== deadline.pausedOn || was.firedOn !== deadline.firedOn)
      );
    }),
  };
}

function isCleared(procedure: Procedure, name: string, done: readonly string[]): boolean {
  const rule = procedure.deadlines[name];
  return (
    rule === undefined || done.includes(rule.for) || (rule.clearedBy ?? []).some((action) => done.includes(action))
  );
}

type Holding = { readonly isStill: boolean; readonly on: IsoDate; readonly calendar: WorkCalendar };

/** Stops a deadline when the case stands still, and moves its last day on by as much when it goes on. A day of the year waits for nobody. */
function hold(procedure: Procedure, deadline: Deadline, { isStill, on, calendar }: Holding): Deadline {
  const term = procedure.deadlines[deadline.name]?.term;
  if (term === undefined || "yearly" in term || isStill === (deadline.pausedOn !== null)) return deadline;
  if (isStill || deadline.pausedOn === null) return { ...deadline, pausedOn: on };
  if ("workdays" in term) {
    const left = workdaysBetween(calendar, deadline.pausedOn, deadline.dueOn).workdays;
    const { date, provisional } = addWorkdays(calendar, on, left);
    return { ...deadline, dueOn: date, provisional, pausedOn: null };
  }
  const { date, provisional } = nextWorkdayOnOrAfter(
    calendar,
    addDays(deadline.dueOn, daysBetween(deadline.pausedOn, on)),
  );
  return { ...deadline, dueOn: date, provisional, pausedOn: null };
}
