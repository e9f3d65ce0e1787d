// Conditions and choices: the first case that holds decides, and no case is left undecided.

import { describe, expect, it } from "vitest";
import { byCase, choose, when } from "./choose.ts";
import { and, is, isAtLeast, isAtMost, isEqual, isLess, isOneOf, not, or } from "./condition.ts";
import { enumeration, word } from "./enumeration.ts";
import { choiceInput, isGiven, numberInput, optionalNumberInput, truthInput } from "./input.ts";
import { law } from "./law.ts";
import { type Choice, constant, fen, never, type Truth } from "./node.ts";
import { rule } from "./rule.ts";
import { formulaOf } from "./targets/document/index.ts";
import { resultOf } from "./testing/result-of.ts";

const title = { zh: "项", en: "item" };
const colour = enumeration("colour", { red: title, green: title, blue: title });
const colours = choiceInput("colour", colour, { title });
const amount = numberInput("amount", "fen", { title, from: -100, to: 100 });
const p = truthInput("p", { title });
const q = truthInput("q", { title });

describe("a comparison", () => {
  it.each([
    ["less than", isLess, [1, 0, 0]],
    ["at most", isAtMost, [1, 1, 0]],
    ["at least", isAtLeast, [0, 1, 1]],
    ["equal to", isEqual, [0, 1, 0]],
  ] as const)("%s a limit, one below, at, and one above it", (_, compare, expected) => {
    expect([-1, 0, 1].map((beside) => resultOf(compare(amount, fen(50)), { amount: 50 + beside }))).toEqual(expected);
  });

  it("with a word asks whether the choice fell on it", () => {
    expect([0, 1, 2].map((code) => resultOf(is(colours, "green"), { colour: code }))).toEqual([0, 1, 0]);
    expect([0, 1, 2].map((code) => resultOf(isOneOf(colours, "red", "blue"), { colour: code }))).toEqual([1, 0, 1]);
  });

  it("with a word that the list does not have is refused", () => {
    // @ts-expect-error yellow is no colour of the list
    expect(() => is(colours, "yellow")).toThrow(/none of red, green, blue/);
    expect(() => isOneOf(colours)).toThrow(RangeError);
  });
});

describe("and, or, not", () => {
  const table = [
    { p: 0, q: 0 },
    { p: 0, q: 1 },
    { p: 1, q: 0 },
    { p: 1, q: 1 },
  ];

  it.each<[string, Truth, readonly number[]]>([
    ["and", and(p, q), [0, 0, 0, 1]],
    ["or", or(p, q), [0, 1, 1, 1]],
    ["neither", not(or(p, q)), [1, 0, 0, 0]],
    ["one twice", and(p, or(q, p)), [0, 0, 1, 1]],
    ["never", and(or(p, never), or(q, never)), [0, 0, 0, 1]],
    ["the negation of a negation", not(not(and(p, not(q)))), [0, 0, 1, 0]],
    ["always", or(and(p, q), not(never)), [1, 1, 1, 1]],
  ])("%s", (_, condition, expected) => {
    expect(table.map((of) => resultOf(or(condition, and(p, q, never)), of))).toEqual(expected);
  });
});

describe("a missing number", () => {
  it("is not given, and 0 is", () => {
    const optional = optionalNumberInput("optional", "days", { title, from: 0, to: 9 });
    expect([-1, 0, 9].map((value) => resultOf(isGiven(optional), { optional: value }))).toEqual([0, 1, 1]);
    expect(() => optionalNumberInput("wrong", "days", { title, from: -1, to: 9 })).toThrow(/held as -1/);
  });
});

describe("a choice", () => {
  it("takes the first branch that holds", () => {
    const chosen = choose([when(p, fen(1)), when(q, fen(2))], fen(3));
    expect([0, 1].flatMap((one) => [0, 1].map((two) => resultOf(chosen, { p: one, q: two })))).toEqual([3, 2, 1, 1]);
    expect([chosen.low, chosen.high]).toEqual([1, 3]);
  });

  it("may be between truths", () => {
    const chosen = choose([when(p, q)], not(q));
    expect([0, 1].flatMap((one) => [0, 1].map((two) => resultOf(chosen, { p: one, q: two })))).toEqual([1, 0, 0, 1]);
  });

  it("by a list has a value for every word of it", () => {
    const chosen = byCase(colours, { red: fen(10), green: fen(20), blue: fen(30) });
    expect([0, 1, 2].map((code) => resultOf(chosen, { colour: code }))).toEqual([10, 20, 30]);
    // @ts-expect-error blue is missing
    expect(() => byCase(colours, { red: fen(10), green: fen(20) })).toThrow(/no value for blue/);
  });

  it("between different units is refused", () => {
    // @ts-expect-error fen and days are different units
    expect(() => choose([when(p, fen(1))], constant("days", 1))).toThrow(/branches of fen and days/);
  });
});

describe("a choice of words", () => {
  const verdict = enumeration("verdict", { yes: { zh: "准", en: "granted" }, no: { zh: "不准", en: "refused" } });

  it("gives the word of the first case that holds, by its place", () => {
    const chosen = choose([when(p, word(verdict, "no"))], word(verdict, "yes"));
    expect([0, 1].map((holds) => resultOf(chosen, { p: holds }))).toEqual([0, 1]);
    expect(chosen.values).toEqual(["yes", "no"]);
  });

  it("is written with the titles of its words", () => {
    const chosen = rule(
      "trial.1.1",
      { id: "verdict", title },
      choose([when(p, word(verdict, "no"))], word(verdict, "yes")),
    );
    const inputs = [p];
    const trial = law({ id: "trial", title, from: "2017-01-01", inputs, outputs: { verdict: chosen } });
    expect(formulaOf(trial, "verdict").zh).toBe("项 = 若 项 则 「不准」;否则 「准」");
  });

  it("is refused between words of two lists", () => {
    const other: Choice = word(colour, "red");
    expect(() => choose([when(p, other)], word(verdict, "yes"))).toThrow(/two lists/);
    // @ts-expect-error the word is not in the list
    expect(() => word(verdict, "maybe")).toThrow(RangeError);
  });
});
