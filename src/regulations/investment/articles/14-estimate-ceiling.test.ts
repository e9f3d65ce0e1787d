// Tests of article 14: the ceiling, optimising, resubmission at 10 %, and every pair of amounts against a slow reckoning.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amounts } from "../testing/amounts.ts";
import { decide } from "../testing/decide.ts";
import { estimate } from "./14-estimate-ceiling.ts";

const on = "2018-06-15";
const of = (feasibilityEstimateFen: number, budgetEstimateFen: number, optimised: boolean) =>
  decide(estimate, on, { feasibilityEstimateFen, budgetEstimateFen, optimised });

describe("a budget estimate", () => {
  it.each([
    [9_999_999_999, false, "approve", ["investment.14.5"]],
    [10_000_000_000, false, "approve", ["investment.14.5"]],
    [10_000_000_001, false, "optimise", ["investment.14.6"]],
    [10_000_000_001, true, "approve", ["investment.14.5", "investment.14.6", "investment.14.7"]],
    [10_999_999_999, true, "approve", ["investment.14.5", "investment.14.6", "investment.14.7"]],
    [11_000_000_000, true, "resubmit", ["investment.14.6", "investment.14.7"]],
    [11_000_000_001, true, "resubmit", ["investment.14.6", "investment.14.7"]],
    [11_000_000_000, false, "optimise", ["investment.14.6"]],
  ])("of %d fen against 100 million yuan, optimised %s: %s", (budget, optimised, outcome, cites) => {
    expect(of(10_000_000_000, budget, optimised)).toMatchObject({ outcome, cites });
  });

  it("is refused without a feasibility estimate to hold it against", () => {
    expect(of(0, 1, true)).toEqual({ refused: "feasibilityEstimateFen" });
    expect(decide(estimate, on, { feasibilityEstimateFen: 1, budgetEstimateFen: 1 })).toEqual({ refused: "optimised" });
  });

  it("has its excess in basis points exactly, however small the feasibility estimate", () => {
    expect(of(3, 10_000_000_000_000, true)).toMatchObject({ overTimes: 3_333_333_333_332, overRestBp: 3333 });
    expect(of(10_000_000_000_000, 10_000_000_000_000, true)).toMatchObject({ overTimes: 0, overRestBp: 0 });
  });

  it("agrees with a slow reckoning for every pair of amounts", () => {
    fc.assert(
      fc.property(
        amounts(1),
        amounts(0),
        fc.boolean(),
        fc.integer({ min: -1, max: 1 }),
        (first, second, optimised, beside) => {
          const isNear = first % 2 === 0;
          const budget = isNear ? Math.min(10_000_000_000_000, Math.floor(first * 1.1) + beside) : second;
          const [f, b] = [BigInt(first), BigInt(budget)];
          const over = b > f ? b - f : 0n;
          const large = 10n * over >= f ? "resubmit" : "approve";
          const outcome = over === 0n ? "approve" : optimised ? large : "optimise";
          const decided = of(first, budget, optimised);
          expect(decided).toMatchObject({ outcome, excessFen: Number(over) });
          const { overTimes, overRestBp }: Readonly<Record<string, unknown>> = decided;
          expect(BigInt(Number(overTimes)) * 10_000n + BigInt(Number(overRestBp))).toBe((over * 10_000n) / f);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
