// Tests of the track of a project: articles 13, 14 and 21 at their thresholds, and every project against a slow reckoning.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amounts } from "../testing/amounts.ts";
import { decide } from "../testing/decide.ts";
import { track } from "./track.ts";

const on = "2018-06-15";
const project = {
  totalInvestmentFen: 1_000_000_000,
  newConstructionLand: false,
  operational: "non_operational",
  governmentShareBp: 10_000,
};
const trackOf = (changes: Readonly<Record<string, unknown>>) => decide(track, on, { ...project, ...changes });

describe("the track of a project", () => {
  it.each([
    [999_999_999, false, true],
    [1_000_000_000, false, true],
    [1_000_000_001, false, false],
    [900_000_000, true, false],
  ])(
    "of %d fen, new land %s, is simplified: %s (investment.13.4, investment.14.8)",
    (totalInvestmentFen, land, isShort) => {
      const decided = trackOf({ totalInvestmentFen, newConstructionLand: land });
      expect(decided).toMatchObject({ simplifiedFeasibility: isShort, designAndEstimateExempt: isShort });
    },
  );

  it.each([
    [2_999_999_999, "non_operational", 10_000, false],
    [3_000_000_000, "non_operational", 10_000, true],
    [3_000_000_001, "non_operational", 5001, true],
    [3_000_000_000, "non_operational", 5000, false],
    [3_000_000_000, "quasi", 10_000, false],
    [3_000_000_000, "operational", 10_000, false],
  ])(
    "of %d fen, %s, %d basis points, requires an agent: %s (investment.21.1)",
    (totalInvestmentFen, operational, governmentShareBp, agentConstructionRequired) => {
      const decided = trackOf({ totalInvestmentFen, operational, governmentShareBp });
      expect(decided).toMatchObject({ agentConstructionRequired });
    },
  );

  it.each([
    ["governmentShareBp", 10_001],
    ["newConstructionLand", 1],
    ["newConstructionLand", undefined],
    ["operational", "quasi_operational"],
    ["totalInvestmentFen", -1],
    ["landFen", 1],
  ])("is refused with %s %j", (field, value) => {
    expect(trackOf({ [field]: value })).toEqual({ refused: field });
  });

  it("agrees with a slow reckoning for every project", () => {
    const any = fc.record({
      totalInvestmentFen: amounts(0, 1_000_000_000, 3_000_000_000),
      newConstructionLand: fc.boolean(),
      operational: fc.constantFrom("non_operational", "quasi", "operational"),
      governmentShareBp: fc.oneof(fc.constantFrom(4999, 5000, 5001), fc.integer({ min: 0, max: 10_000 })),
    });
    fc.assert(
      fc.property(any, (of) => {
        const isShort = of.totalInvestmentFen <= 1e9 && !of.newConstructionLand;
        const byAgent =
          of.totalInvestmentFen >= 3e9 && of.operational === "non_operational" && of.governmentShareBp > 5000;
        expect(decide(track, on, of)).toMatchObject({
          simplifiedFeasibility: isShort,
          designAndEstimateExempt: isShort,
          agentConstructionRequired: byAgent,
        });
      }),
      { numRuns: 2000 },
    );
  });
});
