// Tests of article 29.
import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";

describe("medical.29.1: rescue that turns into admission is added to the stay", () => {
  it("bears one deductible for both", () => {
    const stay = decide({ classAFen: 620_000, emergencyInScopeFen: 180_000 });
    expect(stay).toMatchObject({ grossFen: 800_000, deductibleFen: 60_000, fundFen: 555_000 });
    expect(stay.clauses).toContain("medical.29.1");
    expect(stay.gaps).toContain("A27");
  });

  it("is not cited where there was no rescue; one fen of it is enough", () => {
    expect(decide({ classAFen: 620_000 }).clauses).not.toContain("medical.29.1");
    expect(decide({ classAFen: 620_000, emergencyInScopeFen: 1 })).toMatchObject({
      grossFen: 620_001,
      policyScopeFen: 620_001,
    });
  });
});

describe("medical.29.2: rescue that ended in death is reimbursed like a stay", () => {
  it("pays by the inpatient standard", () => {
    const stay = decide({
      hospitalLevel: "level3",
      critical: true,
      emergencyFiledOnWorkday: 1,
      emergencyInScopeFen: 400_000,
      outOfCatalogueFen: 30_000,
    });
    expect(stay).toMatchObject({ deductibleFen: 120_000, fundFen: 168_000, patientFen: 262_000 });
    expect(stay.clauses).toContain("medical.29.2");
    expect(stay.gaps).not.toContain("A27");
  });
});
