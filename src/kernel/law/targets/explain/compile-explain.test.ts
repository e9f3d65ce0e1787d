// The explaining target: what a rule of the case read on the lines of a list, and that nothing is ever "minus zero".

import { describe, expect, it } from "vitest";
import { least, portion, subtract, times } from "../../arithmetic.ts";
import { choose, when } from "../../choose.ts";
import { enumeration } from "../../enumeration.ts";
import { figure, figureBy, valueFor } from "../../figure.ts";
import { inForce } from "../../in-force.ts";
import { choiceInput, numberInput, truthInput } from "../../input.ts";
import { law } from "../../law.ts";
import { type Lines, sumOver } from "../../lines.ts";
import { constant, fen } from "../../node.ts";
import { rule } from "../../rule.ts";
import { compileExplain } from "./compile-explain.ts";

const title = { zh: "试", en: "trial" };
const row = { from: "2017-01-01", known: "2016-12-01", source: "seed" } as const;

describe("a rule of the case that sums over lines", () => {
  const dishes: Lines = { name: "dishes", title, most: 20 };
  const kind = enumeration("kind", { soup: title, rice: title, drink: title });
  const prices = figureBy(kind, {
    id: "prices",
    clauses: "trial.1.1",
    title,
    unit: "fen",
    range: [0, 9000],
    rows: [{ ...row, values: { soup: 800, rice: 200, drink: 500 } }],
  });
  const deposit = figure({
    id: "deposit",
    clauses: "trial.1.2",
    title,
    unit: "fen",
    range: [0, 100],
    rows: [{ ...row, values: { all: 50 } }],
  });
  const of = choiceInput("kind", kind, { title, lines: dishes });
  const isOwnCup = truthInput("isOwnCup", { title, lines: dishes });
  const total = sumOver(dishes, choose([when(isOwnCup, fen(0))], valueFor(deposit)));
  const trial = law({
    id: "trial",
    title,
    from: "2017-01-01",
    inputs: [of, isOwnCup],
    outputs: {
      priceFen: rule("trial.1.1", { id: "price", title }, sumOver(dishes, valueFor(prices, of))),
      depositFen: rule("trial.1.2", { id: "deposits", title }, total),
    },
  });
  const { explain } = compileExplain(trial);
  const figures = inForce(trial.figures, { on: "2017-10-10" });
  const usesOf = (lines: readonly { readonly kind: number; readonly isOwnCup: number }[]) =>
    explain({}, figures, { dishes: lines }).steps.map(({ step, value, figures: uses }) => [
      step.id,
      value,
      uses.map(({ id, key }) => `${id} ${key}`),
    ]);

  it("names each value of a figure that some line asked for once, in the order of its words", () => {
    const lines = [2, 0, 2].map((kind) => ({ kind, isOwnCup: 1 }));
    expect(usesOf(lines)).toEqual([
      ["price", 1800, ["prices soup", "prices drink"]],
      ["deposits", 0, []],
    ]);
  });

  it("names a figure when the branch that reads it is taken for some line", () => {
    const lines = [
      { kind: 1, isOwnCup: 1 },
      { kind: 1, isOwnCup: 0 },
    ];
    expect(usesOf(lines)).toEqual([
      ["price", 400, ["prices rice"]],
      ["deposits", 50, ["deposit all"]],
    ]);
  });

  it("names none without lines", () => {
    expect(usesOf([])).toEqual([
      ["price", 0, []],
      ["deposits", 0, []],
    ]);
  });
});

describe("zero", () => {
  const count = numberInput("count", "count", { title, from: 0, to: 9 });
  const amount = numberInput("amount", "fen", { title, from: 0, to: 900 });
  const nothing = figure({
    id: "nothing",
    clauses: "trial.2.1",
    title,
    unit: "fen",
    range: [0, 0],
    rows: [{ ...row, values: { all: 0 } }],
  });
  const trial = law({
    id: "trial",
    title,
    from: "2017-01-01",
    inputs: [count, amount],
    outputs: {
      amountFen: amount,
      product: times(valueFor(nothing), subtract(constant("count", 0), count)),
      least: least(amount, times(amount, subtract(count, constant("count", 9)))),
      portion: portion(amount, constant("basisPoints", 5000), "half_even"),
    },
  });

  it("is never minus zero, whatever signs and zeros meet", () => {
    const { explain } = compileExplain(trial);
    const figures = inForce(trial.figures, { on: "2017-10-10" });
    for (const of of [
      { count: 3, amount: 0 },
      { count: 0, amount: -0 },
      { count: -0, amount: 0 },
    ]) {
      const { outputs } = explain(of, figures);
      expect(Object.values(outputs).filter((value) => Object.is(value, -0))).toEqual([]);
    }
  });
});
