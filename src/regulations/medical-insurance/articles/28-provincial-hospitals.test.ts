// Tests of article 28.
import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";

describe("medical.28.1: provincial hospitals follow the provincial rules", () => {
  it("bears 2,300 yuan and pays 60 %, both unconfirmed, and says so", () => {
    const stay = decide({ hospitalLevel: "provincial", referral: "given", classAFen: 3_000_000 });
    expect(stay).toMatchObject({ deductibleFen: 230_000, rateBp: 6000, fundFen: 1_662_000, provisional: 1 });
    expect(stay.clauses).toContain("medical.28.1");
    expect(stay.gaps).toEqual(expect.arrayContaining(["A02", "A30"]));
  });

  it("leans on A30 only for a hospital at home", () => {
    const elsewhere = {
      hospitalLevel: "provincial",
      area: "in_province_other",
      referral: "given",
      classAFen: 3_000_000,
    };
    expect(decide(elsewhere).gaps).not.toContain("A30");
  });

  it.each([
    [229_999, 229_999, 0],
    [230_000, 230_000, 0],
    [230_001, 230_000, 1],
  ])("of a scope of %i fen absorbs %i and pays for %i", (classAFen, deductibleFen, baseFen) => {
    expect(decide({ hospitalLevel: "provincial", classAFen })).toMatchObject({ deductibleFen, baseFen });
  });

  it("is not provisional when a gate stopped the case", () => {
    expect(decide({ hospitalLevel: "provincial", covered: false, classAFen: 1 }).provisional).toBe(0);
  });
});
