// Tests of investment.32.1: no factor is overpaid (reading I15).

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amounts } from "../testing/amounts.ts";
import { decide } from "../testing/decide.ts";
import { proportionalDisbursement } from "./32-proportional-disbursement.ts";

const plan = {
  planFen: 2_000_000_000,
  reviewedBudgetFen: 2_000_000_000,
  progressBp: 5000,
  matchingBp: 3000,
  paidFen: 500_000_000,
};
const of = (changes: Readonly<Record<string, unknown>>) =>
  decide(proportionalDisbursement, "2018-03-01", { ...plan, ...changes });

describe("fiscal money of 20 million yuan", () => {
  it.each([
    [{}, 600_000_000, 100_000_000],
    [{ matchingBp: 5000 }, 1_000_000_000, 500_000_000],
    [{ reviewedBudgetFen: 1_000_000_000 }, 300_000_000, 0],
    [{ planFen: 9_999, matchingBp: 3333, paidFen: 0 }, 3332, 3332],
    [{ progressBp: 0 }, 0, 0],
  ])("with %j is due to %d fen, payable now %d", (changes, dueFen, payableFen) => {
    expect(of(changes)).toEqual({ dueFen, payableFen, cites: ["investment.32.1"], gaps: ["I15"] });
  });

  it("agrees with a slow reckoning for every amount", () => {
    const rate = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(
        amounts(0),
        amounts(0),
        rate,
        rate,
        amounts(0),
        (planFen, reviewedBudgetFen, progressBp, matchingBp, paidFen) => {
          const due =
            (BigInt(Math.min(planFen, reviewedBudgetFen)) * BigInt(Math.min(progressBp, matchingBp))) / 10_000n;
          const decided = of({ planFen, reviewedBudgetFen, progressBp, matchingBp, paidFen });
          expect(decided).toMatchObject({ dueFen: Number(due), payableFen: Math.max(0, Number(due) - paidFen) });
        },
      ),
      { numRuns: 1000 },
    );
  });
});
