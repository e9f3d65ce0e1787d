// Tests of article 31.
import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";

const base = { hospitalLevel: "level3", classAFen: 2_120_000 };

describe("medical.31.3: without the referral the fund's share falls by 15 points", () => {
  it("falls once, and the patient bears the difference", () => {
    expect(decide({ ...base, referral: "given" })).toMatchObject({ rateBp: 6000, fundFen: 1_200_000, penaltyFen: 0 });
    const missing = decide({ ...base, referral: "missing" });
    expect(missing).toMatchObject({ rateBp: 4500, fundFen: 900_000, penaltyFen: 300_000 });
    expect(missing.clauses).toContain("medical.31.3");
    expect(missing.gaps).toContain("A10");
  });

  it("never overrules a referral that was not needed", () => {
    expect(decide({ ...base, referral: "not_needed" }).rateBp).toBe(6000);
  });

  it.each([
    ["agreed", "not_needed", 6000, []],
    ["agreed", "missing", 4500, ["A10"]],
    ["refused", "not_needed", 4500, ["A11"]],
    ["none", "not_needed", 4500, ["A11"]],
    ["none", "given", 6000, []],
    ["refused", "given", 6000, []],
    ["none", "missing", 4500, ["A10", "A11", "A12"]],
  ])("elsewhere with filing %s and referral %s the rate is %i", (outOfAreaFiling, referral, rateBp, gaps) => {
    const stay = decide({ ...base, area: "in_province_other", outOfAreaFiling, referral });
    expect(stay.rateBp).toBe(rateBp);
    expect(stay.gaps.filter((gap) => ["A10", "A11", "A12"].includes(gap))).toEqual(gaps);
  });

  it("ignores the filing of article 31.2 at home", () => {
    expect(decide({ ...base, outOfAreaFiling: "refused" }).rateBp).toBe(6000);
  });
});

describe("medical.31.2: care elsewhere with the agency's agreement is paid like the same level at home", () => {
  it("cites the agreement and leans on A17 for the level", () => {
    const stay = decide({ ...base, area: "out_of_province", outOfAreaFiling: "agreed" });
    expect(stay).toMatchObject({ rateBp: 6000, fundFen: 1_200_000 });
    expect(stay.clauses).toContain("medical.31.2");
    expect(stay.gaps).toContain("A17");
  });
});

describe("medical.31.5: an emergency is filed within three working days of admission", () => {
  it.each([
    [0, 6000],
    [2, 6000],
    [3, 6000],
    [4, 4500],
    [366, 4500],
    [null, 4500],
  ])("filed on working day %s, the rate without a referral is %i", (emergencyFiledOnWorkday, rateBp) => {
    expect(decide({ ...base, referral: "missing", critical: true, emergencyFiledOnWorkday }).rateBp).toBe(rateBp);
  });

  it("exempts only the critically ill, whatever the filing of article 31.2 says", () => {
    expect(decide({ ...base, referral: "missing", emergencyFiledOnWorkday: 1 }).rateBp).toBe(4500);
    const stay = {
      ...base,
      area: "out_of_province",
      outOfAreaFiling: "refused",
      critical: true,
      emergencyFiledOnWorkday: 3,
    };
    expect(decide(stay).rateBp).toBe(6000);
  });

  it("leans on A13 for a critical case in a designated hospital that filed late", () => {
    expect(decide({ ...base, referral: "missing", critical: true, emergencyFiledOnWorkday: 4 }).gaps).toContain("A13");
    expect(decide({ ...base, referral: "missing", critical: true, emergencyFiledOnWorkday: 3 }).gaps).not.toContain(
      "A13",
    );
  });
});

describe("medical.31.4: institutions that are not designated are in principle not paid", () => {
  it("stops a planned stay, with the discretion of A14", () => {
    const stay = decide({ designated: false, classAFen: 900_000 });
    expect(stay).toMatchObject({ fundFen: 0, patientFen: 900_000, rateBp: 0 });
    expect(stay.clauses).toEqual(["medical.31.4"]);
    expect(stay.gaps).toEqual(["A14"]);
  });

  it("stops a rescue that was filed late, which is reading A36", () => {
    const stay = decide({ designated: false, critical: true, emergencyFiledOnWorkday: 4, classAFen: 1_260_000 });
    expect(stay).toMatchObject({ fundFen: 0, patientFen: 1_260_000 });
    expect(stay.gaps).toContain("A36");
  });

  it("medical.31.6: pays a rescue filed in time like the same level of designated institution", () => {
    const stay = decide({ designated: false, critical: true, emergencyFiledOnWorkday: 3, classAFen: 1_260_000 });
    expect(stay).toMatchObject({ rateBp: 7500, fundFen: 900_000 });
    expect(stay.clauses).toContain("medical.31.6");
  });
});
