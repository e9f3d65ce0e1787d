// Every way through the example procedure up to a bound, and long random walks: what always holds of a case.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../calendar/index.ts";
import { originsOf } from "../definition/graph.ts";
import {
  accepted,
  actorOf,
  exampleCalendar,
  exampleMonday,
  proposalOf,
  proposedCase,
} from "../testing/example-moves.ts";
import { exampleProcedure } from "../testing/example-procedure.ts";
import type { CaseEvent, Move } from "./case.ts";
import { type Case, opinions } from "./case.ts";
import { fire, hasPassed } from "./fire.ts";
import { begin, move } from "./move.ts";
import type { MoveInput } from "./move-input.ts";
import { replay } from "./replay.ts";

const organisations = ["school", "planner", "park", "land", "finance", "audit", "government"];
const actions = [...Object.keys(exampleProcedure.actions), "opinion"];
const superiorsOf = () => [{ organisation: "office", role: "office_leader" }];

type Try = { readonly action: string; readonly input: MoveInput };

/** Everything anybody could try on a day, with a form that is filled in. */
function tries(on: Case["startedOn"]): readonly Try[] {
  return organisations.flatMap((organisation) =>
    actions.flatMap((action): Try[] => {
      const { facts = [], documents = [] } = exampleProcedure.actions[action] ?? {};
      const given = { estimateFen: 400_000_000, totalFen: 500_000_000, newLand: false, inPark: false };
      const input: MoveInput = {
        actor: actorOf(organisation),
        on,
        calendar: exampleCalendar,
        superiorsOf,
        facts: Object.fromEntries(Object.entries(given).filter(([name]) => facts.includes(name))),
        documents: documents.map((entry) => ({
          kind: typeof entry === "string" ? entry : entry.kind,
          reference: "file:1",
        })),
        reason: "写明的理由",
      };
      return action === "opinion"
        ? opinions.map((opinion) => ({ action, input: { ...input, opinion } }))
        : [{ action, input }];
    }),
  );
}

function expectWhole({ after, event, tasks, deadlines }: Move, before: Case): void {
  const state = exampleProcedure.states[after.state];
  expect(event.revision).toBe(before.revision + 1);
  expect([event.from, event.to]).toEqual([before.state, after.state]);
  expect(after.heldIn !== null).toBe(state?.side !== undefined);
  if (state?.final === true) expect([after.tasks, after.deadlines]).toEqual([[], []]);
  else expect(after.tasks.length).toBeGreaterThan(0);
  for (const { kind, action, openedRevision } of after.tasks) {
    expect(openedRevision).toBeLessThanOrEqual(after.revision);
    const step = exampleProcedure.actions[action];
    if (kind === "step" && step !== undefined) expect(originsOf(step)).toContain(after.state);
    if (kind === "opinion") expect(exampleProcedure.reviews[action]?.state).toBe(after.state);
  }
  // The changes, applied to the rows before, give the rows after.
  const key = (row: { openedRevision?: number; setRevision?: number }) => JSON.stringify(row);
  const left = before.tasks.filter(
    (task) =>
      !tasks.closed.includes(task) &&
      !tasks.changed.some(
        (one) =>
          one.openedRevision === task.openedRevision &&
          one.action === task.action &&
          one.office === task.office &&
          one.kind === task.kind &&
          one.organisation === task.organisation,
      ),
  );
  expect(new Set([...left, ...tasks.changed, ...tasks.opened].map(key))).toEqual(new Set(after.tasks.map(key)));
  expect(deadlines.opened.every((deadline) => deadline.setRevision === after.revision)).toBe(true);
}

describe("the example procedure", () => {
  it("keeps every promise on each way up to six steps from the beginning", () => {
    let walked = 0;
    const reached = new Set<string>();
    const seen = new Set<string>();
    const walk = (current: Case, depth: number): void => {
      reached.add(current.state);
      const { id: _id, revision: _revision, ...rest } = current;
      const same = JSON.stringify({
        ...rest,
        tasks: rest.tasks.map(({ action, office, kind }) => [action, office, kind]),
        opinions: rest.opinions.map(({ office, opinion }) => [office, opinion]),
        deadlines: rest.deadlines.map(({ name, pausedOn }) => [name, pausedOn]),
        documents: [],
      });
      if (depth === 0 || seen.has(`${depth} ${same}`)) return;
      seen.add(`${depth} ${same}`);
      for (const { action, input } of tries(exampleMonday)) {
        const outcome = move(exampleProcedure, current, action, input);
        if (!outcome.ok) {
          expect(outcome.refusal.next, outcome.refusal.code).toBeDefined();
          continue;
        }
        walked += 1;
        expectWhole(outcome.value, current);
        walk(outcome.value.after, depth - 1);
      }
    };
    walk(proposedCase(), 6);
    expect(walked).toBeGreaterThan(500);
    expect([...reached].sort()).toEqual([
      "accepted",
      "building",
      "design",
      "proposed",
      "refused",
      "returned",
      "review",
      "suspended",
      "terminated",
    ]);
  });

  it("refuses each wrong actor and wrong order with an article and a next step", () => {
    for (const { action, input } of tries(exampleMonday)) {
      const outcome = move(exampleProcedure, proposedCase(), action, input);
      if (outcome.ok) continue;
      expect(outcome.refusal.clause, `${action}: ${outcome.refusal.code}`).toMatch(/^example\./);
      expect(outcome.refusal.next?.zh).not.toBe("");
    }
  });

  it("on random walks over weeks stays whole, and every history replays to the same case", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ pick: fc.nat(), wait: fc.nat(9) }), { maxLength: 40 }), (choices) => {
        const first = accepted(
          begin(exampleProcedure, "propose", { ...proposalOf(), id: 7, title: { zh: "甲", en: "A" } }),
        );
        let current = first.after;
        let on = exampleMonday;
        const events: CaseEvent[] = [first.event];
        for (const { pick, wait } of choices) {
          on = addDays(on, wait);
          const moves = [
            ...passedMoves(current, on),
            ...tries(on).flatMap(({ action, input }) => {
              const outcome = move(exampleProcedure, current, action, input);
              return outcome.ok ? [outcome.value] : [];
            }),
          ];
          const chosen = moves[pick % Math.max(1, moves.length)];
          if (chosen === undefined) break;
          expectWhole(chosen, current);
          current = chosen.after;
          events.push(chosen.event);
        }
        const again = replay(exampleProcedure, events, { case: current, calendar: exampleCalendar });
        expect(again).toEqual(current);
      }),
      { numRuns: 60 },
    );
  });
});

function passedMoves(current: Case, on: Case["startedOn"]): readonly Move[] {
  return current.deadlines
    .filter(({ name }) => hasPassed(current, name, on))
    .map(({ name }) => fire(exampleProcedure, current, name, { on, calendar: exampleCalendar, superiorsOf }));
}
