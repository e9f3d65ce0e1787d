// Progressive bands and the yearly allowance.

import { describe, expect, it } from "vitest";
import { allowance, remaining } from "./allowance.ts";
import { bands } from "./bands.ts";
import { numberInput } from "./input.ts";
import { basisPoints, fen } from "./node.ts";
import { resultOf } from "./testing/result-of.ts";

const title = { zh: "额", en: "amount" };
const amount = numberInput("amount", "fen", { title, from: 0, to: 10_000_000 });
const used = numberInput("used", "fen", { title, from: 0, to: 400_000_000 });
const month = { id: "month", title };

describe("bands", () => {
  const of = [
    { upTo: fen(30_000), rate: basisPoints(5000) },
    { upTo: fen(80_000), rate: basisPoints(6000) },
    { rate: basisPoints(8000) },
  ];

  it.each([
    [0, 0],
    [1, 1],
    [29_999, 15_000],
    [30_000, 15_000],
    [30_001, 15_001],
    [80_000, 45_000],
    [80_001, 45_001],
    [100_000, 61_000],
  ])("of %i fen take each part at the rate of its band, rounded once: %i", (value, expected) => {
    expect(resultOf(bands(amount, of, "half_up"), { amount: value })).toBe(expected);
  });

  it("take nothing of a negative amount, and need a band", () => {
    const any = numberInput("any", "fen", { title, from: -100, to: 100 });
    expect(resultOf(bands(any, of, "down"), { any: -100 })).toBe(0);
    expect(() => bands(amount, [], "down")).toThrow(/without a band/);
  });
});

describe("an allowance", () => {
  const fits = allowance(month, { cap: fen(230_000), used, amount });

  it.each([
    [0, 100_000, 100_000],
    [130_000, 100_000, 100_000],
    [130_001, 100_000, 99_999],
    [229_999, 100_000, 1],
    [230_000, 100_000, 0],
    [400_000_000, 100_000, 0],
    [0, 0, 0],
  ])("after %i fen takes of %i as much as fits: %i", (before, wanted, expected) => {
    expect(resultOf(fits, { used: before, amount: wanted })).toBe(expected);
  });

  it("never gives less than nothing or more than its cap", () => {
    expect([fits.low, fits.high]).toEqual([0, 230_000]);
    expect(resultOf(remaining(fen(230_000), used), { used: 230_001 })).toBe(0);
  });

  it("is refused for amounts below 0, and when what was used is no fact of the case", () => {
    const negative = numberInput("negative", "fen", { title, from: -1, to: 5 });
    expect(() => allowance(month, { cap: fen(5), used, amount: negative })).toThrow(/at least 0/);
    expect(() => allowance(month, { cap: fen(5), used: fen(1), amount })).toThrow(/must be an input/);
  });
});
