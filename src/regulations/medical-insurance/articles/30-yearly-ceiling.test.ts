// Tests of article 30.
import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";

const paid = (fundPaidThisYearFen: number) =>
  decide({ hospitalLevel: "level3", classAFen: 6_010_000, deductibleBorneThisYearFen: 120_000, fundPaidThisYearFen });

describe("medical.30.1: the fund pays at most 150,000 yuan for a person and year", () => {
  it.each([
    [11_459_999, 3_540_000, 0],
    [11_460_000, 3_540_000, 0],
    [11_460_001, 3_539_999, 1],
    [14_000_000, 1_000_000, 2_540_000],
    [14_999_999, 1, 3_539_999],
    [15_000_000, 0, 3_540_000],
    [15_000_001, 0, 3_540_000],
    [400_000_000, 0, 3_540_000],
  ])("after %i fen paid it pays %i, and %i lie above the ceiling", (before, fundFen, aboveCeilingFen) => {
    expect(paid(before)).toMatchObject({ computedFen: 3_540_000, fundFen, aboveCeilingFen });
  });

  it("leaves what lies above the ceiling with the patient, and leans on A21 only then", () => {
    expect(paid(14_000_000).patientFen).toBe(5_010_000);
    expect(paid(14_000_000).gaps).toContain("A21");
    expect(paid(11_460_000).gaps).not.toContain("A21");
  });
});
