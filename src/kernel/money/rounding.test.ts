// Tests of exact multiplication, division and rounding against whole numbers without bounds.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mulDiv, type Rounding, roundToMultiple } from "./rounding.ts";

const roundings: readonly Rounding[] = ["down", "up", "half_up", "half_even"];
const anyRounding = fc.constantFrom(...roundings);
const safe = fc.maxSafeInteger();
const LARGEST = Number.MAX_SAFE_INTEGER;

/** The oracle: rounds the fraction `a·b / divisor` by comparing twice the remainder, in BigInt only. */
function exact(a: number, b: number, divisor: number, rounding: Rounding): bigint {
  const product = BigInt(a) * BigInt(b);
  const sign = product < 0n ? -1n : 1n;
  const quotient = (sign * product) / BigInt(divisor);
  const twice = 2n * ((sign * product) % BigInt(divisor));
  const over = {
    down: false,
    up: twice > 0n,
    half_up: twice >= BigInt(divisor),
    half_even: twice > BigInt(divisor) || (twice === BigInt(divisor) && quotient % 2n === 1n),
  }[rounding];
  return sign * (quotient + (over ? 1n : 0n));
}

function expectExact(a: number, b: number, divisor: number, rounding: Rounding): void {
  const expected = exact(a, b, divisor, rounding);
  if (expected > BigInt(LARGEST) || expected < -BigInt(LARGEST)) {
    expect(() => mulDiv(a, b, divisor, rounding)).toThrow(RangeError);
  } else {
    expect(mulDiv(a, b, divisor, rounding)).toBe(Number(expected));
  }
}

describe("mulDiv", () => {
  it("equals a BigInt oracle for any amount, any rate and any rounding", () => {
    fc.assert(
      fc.property(
        safe,
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        anyRounding,
        expectExact,
      ),
      { numRuns: 20_000 },
    );
  });

  it("equals the oracle, or refuses, when all three numbers may be as large as a number can be", () => {
    fc.assert(fc.property(safe, safe, fc.integer({ min: 1, max: LARGEST }), anyRounding, expectExact), {
      numRuns: 20_000,
    });
  });

  it("is right at, just under and just over every half, on both sides of 2⁵³", () => {
    for (const half of [5_000, 1_000_000_000_000, 4_503_599_627_370_495]) {
      for (const step of [-1, 0, 1]) {
        for (const rounding of roundings) {
          for (const factor of [1, 3, 10_001]) expectExact(half + step, factor, half * 2, rounding);
        }
      }
    }
  });

  it("rounds 2.5 and −2.5 as the name of the rounding says", () => {
    expect(roundings.map((rounding) => mulDiv(5, 1, 2, rounding))).toEqual([2, 3, 3, 2]);
    expect(roundings.map((rounding) => mulDiv(-5, 1, 2, rounding))).toEqual([-2, -3, -3, -2]);
    expect(mulDiv(7, 1, 2, "half_even")).toBe(4);
  });

  it("keeps a quotient a plain division would round to the next whole number", () => {
    expect(mulDiv(LARGEST, 1, 2, "down")).toBe(4_503_599_627_370_495);
    expect(mulDiv(LARGEST - 1, 1, LARGEST, "down")).toBe(0);
    expect(mulDiv(LARGEST, 10_000, 10_000, "down")).toBe(LARGEST);
  });

  it("never gives −0", () => {
    expect(mulDiv(-1, 1, 3, "down")).toBe(0);
    expect(mulDiv(0, -1, 3, "up")).toBe(0);
  });

  it("refuses fractions, unsafe numbers and divisors that are not positive", () => {
    expect(() => mulDiv(0.5, 1, 1, "down")).toThrow(RangeError);
    expect(() => mulDiv(1, LARGEST + 1, 1, "down")).toThrow(RangeError);
    expect(() => mulDiv(1, 1, 0, "down")).toThrow("divisor");
    expect(() => mulDiv(1, 1, -1, "down")).toThrow("divisor");
    expect(() => mulDiv(Number.NaN, 1, 1, "down")).toThrow(RangeError);
    expect(() => mulDiv(LARGEST, 2, 1, "down")).toThrow("too large");
  });
});

describe("roundToMultiple", () => {
  it("rounds fen to whole yuan by the named rounding", () => {
    expect(roundings.map((rounding) => roundToMultiple(12_350, 100, rounding))).toEqual([
      12_300, 12_400, 12_400, 12_400,
    ]);
    expect(roundToMultiple(12_450, 100, "half_even")).toBe(12_400);
    expect(roundToMultiple(-12_350, 100, "half_up")).toBe(-12_400);
  });

  it("gives a multiple at most one step away, and leaves a multiple alone", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 1, max: 1e6 }),
        anyRounding,
        (value, multiple, rounding) => {
          const rounded = roundToMultiple(value, multiple, rounding);
          expect(Math.abs(rounded % multiple)).toBe(0);
          expect(Math.abs(rounded - value)).toBeLessThan(multiple);
          expect(roundToMultiple(rounded, multiple, rounding)).toBe(rounded);
        },
      ),
    );
  });
});
