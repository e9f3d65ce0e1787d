// A branch that is not taken decides nothing: its rules are not cited, its gaps not leaned on, its figures not read.

import { describe, expect, it } from "vitest";
import { add, least } from "./arithmetic.ts";
import { choose, when } from "./choose.ts";
import { and, isLess, not, or } from "./condition.ts";
import { effects } from "./effect.ts";
import { figure, valueFor } from "./figure.ts";
import { inForce } from "./in-force.ts";
import { numberInput, truthInput } from "./input.ts";
import { law } from "./law.ts";
import { type Lines, sumOver } from "./lines.ts";
import { fen, inOrder, type Node, never, type Quantity } from "./node.ts";
import { rule } from "./rule.ts";
import { compileExplain } from "./targets/explain/compile-explain.ts";

const title = { zh: "试", en: "trial" };
const p = truthInput("p", { title });
const q = truthInput("q", { title });
const a = numberInput("a", "fen", { title, from: 0, to: 9 });
const lines: Lines = { name: "lines", title, most: 100 };
const ofLine = numberInput("amount", "fen", { title, from: 0, to: 9, lines });

const named = (id: string, body: Quantity<"fen">, more: Partial<Parameters<typeof rule>[1]> = {}) =>
  rule(`trial.1.${id}`, { id, title, ...more }, body);

function explained(output: Node, of: Record<string, number>, list: readonly Record<string, number>[] = []) {
  const roots = inOrder([output]);
  const conditions = roots.flatMap((node) =>
    node.op === "step" ? [node.step.citedWhen, ...node.step.gaps.map((gap) => gap.when)] : [],
  );
  const below = inOrder([...roots, ...conditions.filter((one) => one !== undefined)]);
  const inputs = below.filter((node) => node.op === "input");
  const trial = law({ id: "trial", title, from: "2017-01-01", inputs, outputs: { output } });
  const figures = inForce(trial.figures, { on: "2017-10-10" });
  const { steps, clauses, gaps } = compileExplain(trial).explain(of, figures, { lines: list });
  return { steps: steps.map(({ step }) => step.id), clauses, gaps, figures: steps.map((step) => step.figures.length) };
}

describe("a rule in a branch", () => {
  const branches = choose(
    [when(p, named("one", a, { gaps: ["A01"] })), when(q, named("two", fen(2)))],
    named("three", fen(3)),
  );

  it("is in effect, and cited, when its branch is taken", () => {
    expect(explained(branches, { p: 1, q: 1, a: 5 })).toMatchObject({
      steps: ["one"],
      clauses: ["trial.1.one"],
      gaps: ["A01"],
    });
    expect(explained(branches, { p: 0, q: 1, a: 5 })).toMatchObject({
      steps: ["two"],
      clauses: ["trial.1.two"],
      gaps: [],
    });
    expect(explained(branches, { p: 0, q: 0, a: 5 })).toMatchObject({ steps: ["three"], gaps: [] });
  });

  it("stays in effect where another path leads to it", () => {
    const shared = named("shared", a);
    const both = add(choose([when(p, shared)], fen(0)), choose([when(q, shared)], fen(0)));
    expect([0, 1].flatMap((one) => [0, 1].map((two) => explained(both, { p: one, q: two, a: 1 }).steps))).toEqual([
      [],
      ["shared"],
      ["shared"],
      ["shared"],
    ]);
  });

  it("is always in effect where both branches lead to it", () => {
    const shared = named("shared", a);
    const either = choose([when(p, add(shared, fen(1)))], shared);
    expect(effects([either]).get(shared)).toBeNull();
  });

  it("is never in effect where its branch contradicts itself", () => {
    const never1 = named("never", a);
    const contradiction = choose([when(p, choose([when(not(p), never1)], fen(1)))], fen(2));
    expect(effects([contradiction]).get(never1)).toBe(never);
    expect(explained(contradiction, { p: 1, a: 1 }).steps).toEqual([]);
  });

  it("counts under the conjunctions and failed alternatives on the way to it", () => {
    const inner = named("inner", a);
    const way = choose([when(or(p, q), fen(0))], choose([when(isLess(fen(4), a), inner)], fen(1)));
    expect(explained(way, { p: 0, q: 0, a: 5 }).steps).toEqual(["inner"]);
    expect(explained(way, { p: 0, q: 0, a: 4 }).steps).toEqual([]);
    expect(explained(way, { p: 0, q: 1, a: 5 }).steps).toEqual([]);
  });
});

describe("a rule that is always computed", () => {
  it("is cited, with its gaps, only in the cases that it names", () => {
    const one = named("one", a, { citedWhen: p, gaps: ["A01", { gap: "A02", when: q }] });
    expect(explained(one, { p: 0, q: 1, a: 1 })).toEqual({ steps: ["one"], clauses: [], gaps: [], figures: [0] });
    expect(explained(one, { p: 1, q: 0, a: 1 })).toMatchObject({ clauses: ["trial.1.one"], gaps: ["A01"] });
    expect(explained(one, { p: 1, q: 1, a: 1 })).toMatchObject({ gaps: ["A01", "A02"] });
  });

  it("lists a figure only when its own branch reads it", () => {
    const rows = [{ from: "2017-01-01", known: "2017-01-01", source: "seed", values: { all: 1 } }] as const;
    const value = valueFor(figure({ id: "f", clauses: "trial.1.f", title, unit: "fen", range: [0, 9], rows }));
    const one = named("one", choose([when(p, value)], a));
    const whole = add(one, named("two", least(a, value)));
    expect(explained(whole, { p: 0, a: 1 }).figures).toEqual([0, 1]);
    expect(explained(whole, { p: 1, a: 1 }).figures).toEqual([1, 1]);
  });
});

describe("a rule inside a sum", () => {
  const dear = isLess(fen(4), ofLine);
  const each = named("each", ofLine, {
    citedWhen: dear,
    gaps: [
      { gap: "A01", when: p },
      { gap: "A02", when: dear },
    ],
  });

  it("is explained for each line, and cited when one line calls for it", () => {
    const sum = sumOver(lines, each);
    expect(explained(sum, { p: 1 }, [{ amount: 3 }, { amount: 5 }])).toMatchObject({
      steps: ["each", "each"],
      clauses: ["trial.1.each"],
      gaps: ["A01", "A02"],
    });
    expect(explained(sum, { p: 0 }, [{ amount: 5 }])).toMatchObject({ gaps: ["A02"] });
    expect(explained(sum, { p: 1 }, [{ amount: 3 }])).toMatchObject({ steps: ["each"], clauses: [], gaps: [] });
  });

  it("joins its conditions in one line: not in effect here and cited there", () => {
    const sum = sumOver(lines, choose([when(isLess(ofLine, fen(5)), each)], fen(0)));
    expect(explained(sum, { p: 1 }, [{ amount: 3 }, { amount: 6 }])).toMatchObject({ steps: ["each"], clauses: [] });
  });

  it("decides nothing when there is no line", () => {
    const sum = sumOver(lines, add(ofLine, named("ofCase", a)));
    expect(explained(sum, { a: 1 }, [])).toMatchObject({ steps: [], clauses: [] });
    expect(explained(sum, { a: 1 }, [{ amount: 1 }])).toMatchObject({ steps: ["ofCase"] });
  });
});

describe("a law in too many branches", () => {
  it("is refused, because nobody could say when its rules count", () => {
    const shared = named("shared", a);
    const alternatives = Array.from({ length: 70 }, (_, n) => {
      const one = truthInput(`one${n}`, { title });
      const two = truthInput(`two${n}`, { title });
      return choose([when(and(one, two), shared)], fen(0));
    });
    expect(() => effects(alternatives)).toThrow(/too many branches/);
  });
});
