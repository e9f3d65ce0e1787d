// Arithmetic is exact: every result knows its interval, and a rule that could lose a fen is refused when it is made.

import { describe, expect, it } from "vitest";
import { add, atLeastZero, greatest, least, portion, quotient, subtract, times } from "./arithmetic.ts";
import { divideExactly } from "./division.ts";
import { numberInput } from "./input.ts";
import { basisPoints, constant, fen, quantity, type Rounding } from "./node.ts";
import { resultOf } from "./testing/result-of.ts";

const title = { zh: "数", en: "number" };
const amount = (name: string, from: number, to: number) => numberInput(name, "fen", { title, from, to });
const a = amount("a", 0, 100);
const b = amount("b", -10, 50);
const rate = numberInput("rate", "basisPoints", { title, from: 0, to: 10_000 });
const interval = ({ low, high }: { low: number; high: number }) => [low, high];

describe("the interval of a result", () => {
  it("is that of its extremes", () => {
    expect(interval(add(a, b))).toEqual([-10, 150]);
    expect(interval(subtract(a, b))).toEqual([-50, 110]);
    expect(interval(least(a, b))).toEqual([-10, 50]);
    expect(interval(greatest(a, b))).toEqual([0, 100]);
    expect(interval(times(b, constant("days", 3)))).toEqual([-30, 150]);
    expect(interval(portion(a, rate, "half_up"))).toEqual([0, 100]);
    expect(interval(quotient(a, 3, "up"))).toEqual([0, 34]);
  });

  it("begins at 0 where a part of a whole is taken from it", () => {
    expect(subtract(a, least(a, fen(7))).low).toBe(0);
    expect(subtract(a, portion(a, rate, "up")).low).toBe(0);
    expect(subtract(a, subtract(a, least(a, fen(7)))).low).toBe(0);
    expect(subtract(add(a, fen(5)), a).low).toBe(0);
    expect(subtract(greatest(a, fen(5)), a).low).toBe(0);
    expect(subtract(a, fen(7)).low).toBe(-7);
  });

  it("is not widened by a floor of 0 that changes nothing", () => {
    expect(atLeastZero(a)).toBe(a);
    expect(interval(atLeastZero(b))).toEqual([0, 50]);
  });

  it("knows that parts of one bill do not add up to more than the bill", () => {
    const bill = amount("bill", 0, 2_000_000_000);
    const part = least(bill, amount("limit", 0, 2_000_000_000));
    expect(add(part, subtract(bill, part)).high).toBe(2_000_000_000);
    expect(add(bill, amount("other", 0, 2_000_000_000)).high).toBe(4_000_000_000);
  });
});

describe("a rule that could lose a fen", () => {
  const wide = amount("wide", 0, Number.MAX_SAFE_INTEGER);

  it("is refused when a step can leave the whole numbers that are held exactly", () => {
    expect(() => add(wide, fen(1))).toThrow(/exact whole numbers/);
    expect(() => portion(wide, { ...rate, high: 10_001 }, "down")).toThrow(/exact whole numbers/);
    expect(() => portion(wide, rate, "half_even")).toThrow(/half even/);
    expect(() => portion({ ...wide, low: -1 }, rate, "down")).toThrow(RangeError);
    expect(() => times(wide, constant("days", 2))).toThrow(RangeError);
    expect(() => constant("fen", 0.5)).toThrow(/not a whole number/);
    expect(() => quantity("fen", { op: "add" }, [], 2, 1)).toThrow(/empty interval/);
  });

  it("is refused when it would round a negative amount, or divide by nothing", () => {
    expect(() => portion(b, rate, "half_up")).toThrow(/can be -100000/);
    expect(() => quotient(b, 2, "down")).toThrow(RangeError);
    expect(() => quotient(a, 0, "down")).toThrow(/divide by 0/);
    expect(() => quotient(a, 2.5, "down")).toThrow(RangeError);
  });

  it("does not compile when it adds fen to days", () => {
    // @ts-expect-error fen and days are different units
    expect(add(a, constant("days", 1)).unit).toBe("fen");
  });
});

describe("rounding is named", () => {
  it.each<[Rounding, readonly number[]]>([
    ["down", [0, 0, 0, 1, 1, 2, 2]],
    ["up", [0, 1, 1, 1, 2, 2, 3]],
    ["half_up", [0, 0, 1, 1, 1, 2, 3]],
    ["half_even", [0, 0, 0, 1, 1, 2, 2]],
  ])("%s", (rounding, expected) => {
    const quarters = [0, 1, 2, 4, 5, 8, 10];
    expect(quarters.map((quarter) => divideExactly(quarter, 4, rounding))).toEqual(expected);
    expect(quarters.map((quarter) => resultOf(quotient(a, 4, rounding), { a: quarter }))).toEqual(expected);
  });

  it.each([3, 7])("half up by %i never rounds a third or a seventh the wrong way", (divisor) => {
    const halfUp = (value: number) => Math.floor((2 * value + divisor) / (2 * divisor));
    const values = Array.from({ length: 50 }, (_, n) => n);
    expect(values.map((value) => resultOf(quotient(a, divisor, "half_up"), { a: value }))).toEqual(values.map(halfUp));
  });

  it("takes half a fen of a share up: 75 % of 1,234.58 yuan is 925.94", () => {
    const bill = amount("bill", 0, 1_000_000);
    expect(resultOf(portion(bill, basisPoints(7500), "half_up"), { bill: 123_458 })).toBe(92_594);
    expect(resultOf(portion(bill, basisPoints(7500), "half_even"), { bill: 123_458 })).toBe(92_594);
    expect(resultOf(portion(bill, basisPoints(7500), "half_even"), { bill: 123_454 })).toBe(92_590);
    expect(resultOf(portion(bill, basisPoints(7500), "half_up"), { bill: 123_454 })).toBe(92_591);
  });

  it("is exact at the largest numerator", () => {
    expect(divideExactly(Number.MAX_SAFE_INTEGER, 2, "half_up")).toBe(4_503_599_627_370_496);
    expect(divideExactly(Number.MAX_SAFE_INTEGER, 2, "half_even")).toBe(4_503_599_627_370_496);
    expect(divideExactly(Number.MAX_SAFE_INTEGER, 2, "down")).toBe(4_503_599_627_370_495);
  });
});

describe("amounts", () => {
  it("are added, taken away, compared and multiplied", () => {
    const of = { a: 70, b: -10 };
    expect(resultOf(add(a, b, a), of)).toBe(130);
    expect(resultOf(subtract(b, a), of)).toBe(-80);
    expect(resultOf(least(a, b, fen(-20)), of)).toBe(-20);
    expect(resultOf(greatest(a, b, fen(71)), of)).toBe(71);
    expect(resultOf(times(b, constant("days", 7)), of)).toBe(-70);
  });

  it("have no negative zero", () => {
    expect(
      Object.is(resultOf(times(b, numberInput("d", "days", { title, from: 0, to: 9 })), { b: -10, d: 0 }), 0),
    ).toBe(true);
  });
});
