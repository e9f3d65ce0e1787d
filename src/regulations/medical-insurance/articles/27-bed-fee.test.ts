// Tests of article 27.
import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";

describe("medical.27.1: the bed fee counts up to a limit a day", () => {
  it.each([
    ["township", 1000],
    ["level1", 2000],
    ["level2", 2300],
    ["level3", 2500],
  ])("at %s the limit is %i fen", (hospitalLevel, cap) => {
    const scope = (fee: number) => decide({ hospitalLevel, bedDays: 10, bedFeePerDayFen: fee }).policyScopeFen;
    expect([cap - 1, cap, cap + 1].map(scope)).toEqual([10 * cap - 10, 10 * cap, 10 * cap]);
  });

  it("leaves what lies above the limit with the patient", () => {
    expect(decide({ hospitalLevel: "level3", bedDays: 10, bedFeePerDayFen: 4000 })).toMatchObject({
      grossFen: 40_000,
      policyScopeFen: 25_000,
      bedExcessFen: 15_000,
    });
  });

  it("sets no limit in provincial hospitals, which is reading A07", () => {
    const stay = decide({ hospitalLevel: "provincial", bedDays: 1, bedFeePerDayFen: 100_000 });
    expect(stay).toMatchObject({ policyScopeFen: 100_000, bedExcessFen: 0 });
    expect(stay.gaps).toContain("A07");
  });

  it("is cited only where a bed was paid for, and leans on A06 only where the limit cut", () => {
    expect(decide({ classAFen: 1 }).clauses).not.toContain("medical.27.1");
    expect(decide({ bedDays: 1, bedFeePerDayFen: 2300 }).clauses).toContain("medical.27.1");
    expect(decide({ bedDays: 1, bedFeePerDayFen: 2300 }).gaps).not.toContain("A06");
    expect(decide({ bedDays: 1, bedFeePerDayFen: 2301 }).gaps).toContain("A06");
  });

  it("takes the limit of the same level elsewhere, which is reading A08", () => {
    const stay = decide({ area: "out_of_province", outOfAreaFiling: "agreed", bedDays: 10, bedFeePerDayFen: 5000 });
    expect(stay.policyScopeFen).toBe(23_000);
    expect(stay.gaps).toContain("A08");
  });
});
