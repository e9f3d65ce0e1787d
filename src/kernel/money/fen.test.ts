// Tests of checked amounts in fen and their shares.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addFen, type Fen, LARGEST_FEN, subtractFen, sumFen, toFen } from "./fen.ts";
import { share, toBasisPoints } from "./share.ts";

const anyFen = fc.maxSafeInteger().map((amount) => toFen(amount));
const fits = (amount: bigint): boolean => amount >= -BigInt(LARGEST_FEN) && amount <= BigInt(LARGEST_FEN);

describe("an amount in fen", () => {
  it("is a safe whole number, given as a number or as a database's bigint", () => {
    expect(toFen(846_000)).toBe(846_000);
    expect(toFen(-1n)).toBe(-1);
    expect(toFen(-0)).toBe(0);
    expect(toFen(LARGEST_FEN)).toBe(LARGEST_FEN);
    expect(toFen(BigInt(LARGEST_FEN))).toBe(LARGEST_FEN);
  });

  it("is refused, by name, when fractional, unsafe or no number", () => {
    for (const wrong of [
      0.5,
      Number.NaN,
      Infinity,
      LARGEST_FEN + 1,
      BigInt(LARGEST_FEN) + 1n,
      "1",
      null,
      undefined,
      {},
    ]) {
      expect(() => toFen(wrong, "bill")).toThrow(RangeError);
      expect(() => toFen(wrong, "bill")).toThrow("bill must be a whole number of fen");
    }
  });

  it("adds and subtracts exactly or not at all", () => {
    fc.assert(
      fc.property(anyFen, anyFen, (left, right) => {
        expectExactOrRefused(() => addFen(left, right), BigInt(left) + BigInt(right));
        expectExactOrRefused(() => subtractFen(left, right), BigInt(left) - BigInt(right));
      }),
      { numRuns: 5_000 },
    );
  });

  it("sums to what BigInt sums to, and the sum of nothing is zero", () => {
    expect(sumFen([])).toBe(0);
    fc.assert(
      fc.property(
        fc.array(
          fc.integer().map((amount) => toFen(amount)),
          { maxLength: 50 },
        ),
        (amounts) => {
          expect(BigInt(sumFen(amounts))).toBe(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n));
        },
      ),
    );
    expect(() => sumFen([toFen(LARGEST_FEN), toFen(1)])).toThrow(RangeError);
  });
});

describe("a share in basis points", () => {
  it("is whole, from 0 to 10,000", () => {
    expect([0, -0, 1, 10_000].map((points) => toBasisPoints(points))).toEqual([0, 0, 1, 10_000]);
    for (const wrong of [-1, 10_001, 0.5, Number.NaN, "85", null]) {
      expect(() => toBasisPoints(wrong, "rate")).toThrow("rate must be whole basis points from 0 to 10000");
    }
  });

  it("is taken half up to the fen", () => {
    expect(share(toFen(5), toBasisPoints(5_000))).toBe(3);
    expect(share(toFen(3), toBasisPoints(1_666))).toBe(0);
    expect(share(toFen(3), toBasisPoints(1_667))).toBe(1);
    expect(share(toFen(LARGEST_FEN), toBasisPoints(10_000))).toBe(LARGEST_FEN);
  });

  it("and the share of the rest differ from the whole by at most the one fen of a half", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e15 }), fc.integer({ min: 0, max: 10_000 }), (amount, points) => {
        const parts = [points, 10_000 - points].map((part) => share(toFen(amount), toBasisPoints(part)));
        const surplus = sumFen(parts) - amount;
        expect(surplus).toBe((BigInt(amount) * BigInt(points)) % 10_000n === 5_000n ? 1 : 0);
      }),
      { numRuns: 5_000 },
    );
  });
});

function expectExactOrRefused(compute: () => Fen, exact: bigint): void {
  if (fits(exact)) expect(BigInt(compute())).toBe(exact);
  else expect(compute).toThrow(RangeError);
}
