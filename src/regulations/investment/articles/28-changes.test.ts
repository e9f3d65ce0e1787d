// Tests of article 28: screening, estimate adjustment and payment of changes at their thresholds, and every change against a slow reckoning.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amounts } from "../testing/amounts.ts";
import { decide } from "../testing/decide.ts";
import { changeOrder } from "./28-changes.ts";

const on = "2018-06-15";
const change = {
  contractPriceFen: 4_000_000_000,
  changeFen: 1,
  cumulativeChangesFen: 1,
  budgetEstimateFen: 10_000_000_000_000,
  cause: "fault",
};
const changeOf = (changes: Readonly<Record<string, unknown>>) => decide(changeOrder, on, { ...change, ...changes });

describe("a change of the works", () => {
  it.each([
    [399_999_999, false],
    [400_000_000, false],
    [400_000_001, true],
  ])(
    "by fault of %d fen in all on 40 million yuan is screened: %s (investment.28.3)",
    (cumulativeChangesFen, screened) => {
      expect(changeOf({ cumulativeChangesFen })).toMatchObject({ screeningRequired: screened });
    },
  );

  it.each([
    [499_999_999, false],
    [500_000_000, false],
    [500_000_001, true],
  ])("by fault of %d fen at once on 200 million yuan is screened: %s (investment.28.3)", (changeFen, screened) => {
    const decided = changeOf({ contractPriceFen: 20_000_000_000, changeFen, cumulativeChangesFen: changeFen });
    expect(decided).toMatchObject({ screeningRequired: screened });
  });

  it.each(["planning_design", "force_majeure", "other"])("by %s is never screened", (cause) => {
    const decided = changeOf({ changeFen: 900_000_000, cumulativeChangesFen: 4_000_000_000, cause });
    expect(decided).toMatchObject({ screeningRequired: false, countsInProgressPayments: cause === "planning_design" });
  });

  it.each([
    [999_999_999, false],
    [1_000_000_000, true],
    [1_000_000_001, true],
  ])(
    "of %d fen in all against an estimate of 100 million yuan adjusts it: %s (investment.28.7)",
    (cumulativeChangesFen, adjusted) => {
      const decided = changeOf({ cumulativeChangesFen, budgetEstimateFen: 10_000_000_000 });
      expect(decided).toMatchObject({ estimateAdjustmentRequired: adjusted });
    },
  );

  it.each([
    ["cause", "mistake"],
    ["changeFen", -1],
    ["cumulativeChangesFen", undefined],
    ["reason", "rain"],
  ])("is refused with %s %j", (field, value) => {
    expect(changeOf({ [field]: value })).toEqual({ refused: field });
  });

  it("agrees with a slow reckoning for every change", () => {
    const any = fc.record({
      contractPriceFen: amounts(0),
      changeFen: amounts(0, 500_000_000),
      cumulativeChangesFen: amounts(0),
      budgetEstimateFen: amounts(0),
      cause: fc.constantFrom("planning_design", "force_majeure", "fault", "other"),
    });
    fc.assert(
      fc.property(any, fc.boolean(), (drawn, isNear) => {
        const tenth = Math.floor(drawn.contractPriceFen / 10) + (drawn.changeFen % 3) - 1;
        const of =
          isNear && tenth >= 0
            ? { ...drawn, cumulativeChangesFen: tenth, budgetEstimateFen: drawn.contractPriceFen }
            : drawn;
        const tenTimes = 10n * BigInt(of.cumulativeChangesFen);
        const isLarge = tenTimes > BigInt(of.contractPriceFen) || of.changeFen > 500_000_000;
        expect(decide(changeOrder, on, of)).toMatchObject({
          screeningRequired: of.cause === "fault" && isLarge,
          estimateAdjustmentRequired: tenTimes >= BigInt(of.budgetEstimateFen),
          countsInProgressPayments: of.cause === "planning_design",
        });
      }),
      { numRuns: 3000 },
    );
  });
});
