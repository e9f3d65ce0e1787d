// Tests of article 26.
import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";

describe("medical.26.1: the fund's share of what lies above the deductible", () => {
  it.each([
    ["township", 8500, 833_000],
    ["level1", 8000, 768_000],
    ["level2", 7500, 705_000],
    ["level3", 6000, 528_000],
  ])("at %s is %i basis points", (hospitalLevel, rateBp, fundFen) => {
    expect(decide({ hospitalLevel, classAFen: 1_000_000 })).toMatchObject({ rateBp, fundFen });
  });

  it("rounds half up to the fen, once", () => {
    // 2 fen above the deductible at 75 % are 1.5, 1 fen is 0.75, 3 fen are 2.25.
    expect([1, 2, 3, 4].map((above) => decide({ classAFen: 60_000 + above }).fundFen)).toEqual([1, 2, 2, 3]);
  });

  it("leans on A25 only where the fen had to be rounded", () => {
    expect(decide({ classAFen: 60_001 }).gaps).toContain("A25");
    expect(decide({ classAFen: 60_004 }).gaps).not.toContain("A25");
  });

  it("takes the deductible off before the rate, which is reading A04", () => {
    expect(decide({ classAFen: 160_000 })).toMatchObject({ baseFen: 100_000, fundFen: 75_000 });
    expect(decide({ classAFen: 160_000 }).gaps).toContain("A04");
    expect(decide({ classAFen: 160_000, deductibleBorneThisYearFen: 230_000 }).gaps).not.toContain("A04");
  });

  it("splits the patient's part so that its pieces make the whole", () => {
    const paid = decide({
      hospitalLevel: "level3",
      referral: "missing",
      classAFen: 1_975_000,
      bedDays: 10,
      bedFeePerDayFen: 4000,
    });
    expect(paid).toMatchObject({
      coPaymentFen: 752_000,
      penaltyFen: 282_000,
      deductibleFen: 120_000,
      bedExcessFen: 15_000,
    });
    expect(paid.coPaymentFen + paid.penaltyFen + paid.deductibleFen + paid.bedExcessFen).toBe(paid.patientFen);
  });
});

describe("medical.26.2: these rates hold at home in city-level institutions", () => {
  it("is cited at home and not elsewhere", () => {
    expect(decide({ classAFen: 100_000 }).clauses).toContain("medical.26.2");
    expect(decide({ classAFen: 100_000, area: "out_of_province", outOfAreaFiling: "agreed" }).clauses).not.toContain(
      "medical.26.2",
    );
    expect(decide({ hospitalLevel: "provincial", classAFen: 900_000 }).clauses).not.toContain("medical.26.2");
  });
});
