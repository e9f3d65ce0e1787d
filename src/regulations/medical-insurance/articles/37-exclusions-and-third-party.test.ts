// Tests of article 37.
import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";

describe("article 37: what others must bear is not the fund's to pay", () => {
  it.each([
    ["medical.37.1", "work_injury"],
    ["medical.37.3", "public_health"],
    ["medical.37.4", "abroad"],
  ])("%s: %s leaves the whole bill with the patient", (clause, exclusion) => {
    const stay = decide({ classAFen: 800_000, exclusion, thirdParty: { mode: "pays", shareBp: 5000 } });
    expect(stay).toMatchObject({ fundFen: 0, patientFen: 800_000, otherPayerFen: 0, policyScopeFen: 0 });
    expect(stay.clauses).toEqual([clause]);
  });
});

describe("medical.37.2: a third party that pays leaves the bill before the deductible", () => {
  it("bears its share of the scope and the same share of the rest", () => {
    const stay = decide({ classAFen: 2_000_000, outOfCatalogueFen: 1001, thirdParty: { mode: "pays", shareBp: 7000 } });
    expect(stay).toMatchObject({
      policyScopeFen: 600_000,
      fundFen: 405_000,
      otherPayerFen: 1_400_701,
      patientFen: 195_300,
    });
    expect(stay.clauses).toContain("medical.37.2");
    expect(stay.gaps).toContain("A23");
  });

  it.each([
    [0, 2_000_000, 0],
    [1, 1_999_800, 200],
    [9999, 200, 1_999_800],
    [10_000, 0, 2_000_000],
  ])("with a share of %i basis points, %i stay in scope and it bears %i", (shareBp, policyScopeFen, otherPayerFen) => {
    expect(decide({ classAFen: 2_000_000, thirdParty: { mode: "pays", shareBp } })).toMatchObject({
      policyScopeFen,
      otherPayerFen,
    });
  });
});

describe("medical.37.6: the fund pays first where the third party does not", () => {
  it("medical.37.7: and claims the benefit times the share, never the patient's part", () => {
    const stay = decide({ classAFen: 2_000_000, thirdParty: { mode: "unpaid", shareBp: 7000 } });
    expect(stay).toMatchObject({
      fundFen: 1_455_000,
      patientFen: 545_000,
      thirdPartyClaimFen: 1_018_500,
      otherPayerFen: 0,
    });
    expect(stay.clauses).toEqual(expect.arrayContaining(["medical.37.6", "medical.37.7"]));
  });

  it("rounds the claim half up", () => {
    // 2 fen above the deductible at 75 % pay 2 fen; a quarter of 2 is 0.5.
    expect(decide({ classAFen: 60_002, thirdParty: { mode: "unpaid", shareBp: 2500 } })).toMatchObject({
      fundFen: 2,
      thirdPartyClaimFen: 1,
    });
  });
});
