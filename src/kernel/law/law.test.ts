// A law is checked when it is made: its inputs, its names, and where facts of a line are looked at.

import { describe, expect, it } from "vitest";
import { add } from "./arithmetic.ts";
import { choose, when } from "./choose.ts";
import { figure, valueFor } from "./figure.ts";
import { numberInput, truthInput } from "./input.ts";
import { law } from "./law.ts";
import { type Lines, sumOver } from "./lines.ts";
import { fen, type Node, type Quantity } from "./node.ts";
import { rule } from "./rule.ts";

const title = { zh: "试", en: "trial" };
const lines: Lines = { name: "lines", title, most: 100 };
const bills: Lines = { name: "bills", title, most: 100 };
const a = numberInput("a", "fen", { title, from: 0, to: 9 });
const ofLine = numberInput("amount", "fen", { title, from: 0, to: 9, lines });
const ofBill = numberInput("bill", "fen", { title, from: 0, to: 9, lines: bills });
const make = (inputs: readonly Node[], outputs: Record<string, Node>) =>
  law({ id: "trial", title, from: "2017-01-01", inputs, outputs });
const named = (id: string, body: Quantity<"fen">) => rule("trial.1.1", { id, title }, body);

describe("a law", () => {
  it("knows its inputs, rules, figures and lists, and its outputs in order", () => {
    const made = make([a, ofLine], { sum: sumOver(lines, named("one", add(a, ofLine))), first: a });
    expect(made.outputNames).toEqual(["sum", "first"]);
    expect(made.steps.map((node) => node.step.id)).toEqual(["one"]);
    expect(made.lines).toEqual([lines]);
  });

  it("is refused when it looks at a fact that it does not declare, also in a condition of a rule", () => {
    expect(() => make([], { a })).toThrow(/a is used but not declared/);
    const yes = truthInput("yes", { title });
    const body = rule("trial.1.1", { id: "one", title, gaps: [{ gap: "A01", when: yes }] }, a);
    expect(() => make([a], { body })).toThrow(/yes is used but not declared/);
    expect(make([a, yes], { body }).inputs).toHaveLength(2);
  });

  it("is refused when it declares a fact that decides nothing, or something that is no fact", () => {
    expect(() => make([a, truthInput("yes", { title })], { a })).toThrow(/yes is declared but decides nothing/);
    expect(() => make([a, fen(1)], { a })).toThrow(/holds a constant/);
  });

  it("is refused when a name stands twice", () => {
    const again = numberInput("a", "fen", { title, from: 0, to: 9 });
    expect(() => make([a, again], { sum: add(a, again) })).toThrow(/input or list a stands twice/);
    expect(() => make([a], { sum: add(named("one", a), named("one", fen(1))) })).toThrow(/rule one stands twice/);
    const rows = [{ from: "2017-01-01", known: "2017-01-01", source: "seed", values: { all: 1 } }] as const;
    const text = { id: "f", clauses: "trial.1.1", title, unit: "fen", range: [0, 9], rows } as const;
    const sum = add(valueFor(figure(text)), valueFor(figure(text)));
    expect(() => make([], { sum })).toThrow(/figure f stands twice/);
    const list = numberInput("lines", "fen", { title, from: 0, to: 9 });
    expect(() => make([list, ofLine], { sum: add(list, sumOver(lines, ofLine)) })).toThrow(/list lines stands twice/);
  });

  it("may have a fact of a line with the name of a fact of the case", () => {
    const same = numberInput("a", "fen", { title, from: 0, to: 9, lines });
    expect(make([a, same], { sum: sumOver(lines, add(a, same)) }).inputs).toHaveLength(2);
  });
});

describe("a sum over lines", () => {
  it("lies between no line and the most lines, at their extremes", () => {
    const signed = numberInput("signed", "fen", { title, from: -2, to: 9, lines });
    expect([sumOver(lines, signed).low, sumOver(lines, signed).high]).toEqual([-200, 900]);
    expect([sumOver(lines, ofLine).low, sumOver(lines, ofLine).high]).toEqual([0, 900]);
  });

  it("is refused when the most lines could leave the exact whole numbers", () => {
    const wide = numberInput("wide", "fen", { title, from: 0, to: Number.MAX_SAFE_INTEGER, lines });
    expect(() => sumOver(lines, wide)).toThrow(/exact whole numbers/);
  });

  it("is the only place for a fact of a line, and looks at one list", () => {
    expect(() => make([ofLine], { ofLine })).toThrow(/amount is a fact of a line/);
    expect(() => make([ofLine], { sum: sumOver(bills, ofLine) })).toThrow(/amount is a fact of a line/);
    expect(() => make([ofLine, ofBill], { sum: sumOver(lines, add(ofLine, ofBill)) })).toThrow(
      /bill is a fact of a line/,
    );
    const inside = sumOver(lines, add(ofLine, sumOver(lines, ofLine)));
    expect(() => make([ofLine], { inside })).toThrow(/a sum inside a sum/);
  });

  it("is the only place for a rule whose conditions look at a line", () => {
    const isLarge = truthInput("isLarge", { title, lines });
    const body = rule("trial.1.1", { id: "one", title, citedWhen: isLarge }, a);
    expect(() => make([a, isLarge], { body })).toThrow(/isLarge is a fact of a line/);
    const within = sumOver(lines, choose([when(isLarge, body)], fen(0)));
    expect(make([a, isLarge], { within }).steps).toHaveLength(1);
  });
});
