// Tests of article 25.
import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";

const borne = (deductibleBorneThisYearFen: number, hospitalLevel = "level3") =>
  decide({ hospitalLevel, classAFen: 1_000_000, deductibleBorneThisYearFen });

describe("medical.25.1: the deductible of each stay", () => {
  it.each([
    ["township", 20_000],
    ["level1", 40_000],
    ["level2", 60_000],
    ["level3", 120_000],
  ])("at %s is %i fen", (hospitalLevel, deductibleFen) => {
    expect(decide({ hospitalLevel, classAFen: 1_000_000 }).deductibleFen).toBe(deductibleFen);
  });

  it.each([
    [59_999, 59_999, 0],
    [60_000, 60_000, 0],
    [60_001, 60_000, 1],
  ])("of a scope of %i fen absorbs %i and leaves a base of %i", (classAFen, deductibleFen, baseFen) => {
    expect(decide({ classAFen })).toMatchObject({ deductibleFen, baseFen });
  });

  it("leans on reading A03 only when the scope is below the deductible", () => {
    expect(decide({ classAFen: 59_999 }).gaps).toContain("A03");
    expect(decide({ classAFen: 60_000 }).gaps).not.toContain("A03");
  });

  it("is refused for an unknown level", () => {
    expect(() => decide({ hospitalLevel: "level4", classAFen: 1 })).toThrow(/hospitalLevel/);
  });
});

describe("medical.25.2: the deductibles of a year are limited", () => {
  it.each([
    [109_999, 120_000, 0],
    [110_000, 120_000, 0],
    [110_001, 119_999, 1],
    [229_999, 1, 1],
    [230_000, 0, 1],
    [230_001, 0, 1],
    [400_000_000, 0, 1],
  ])("after %i fen borne, a stay at level 3 bears %i", (before, deductibleFen, provisional) => {
    expect(borne(before)).toMatchObject({ deductibleFen, provisional });
  });

  it("bears 1,200, 1,100 and 0 yuan in three stays at level 3", () => {
    const first = borne(0).deductibleFen;
    const second = borne(first).deductibleFen;
    expect([first, second, borne(first + second).deductibleFen]).toEqual([120_000, 110_000, 0]);
  });

  it("cites the limit and leans on A01 and A05 when earlier stays bore something and the limit decides", () => {
    expect(borne(0).clauses).not.toContain("medical.25.2");
    expect(borne(0).gaps).not.toContain("A05");
    expect(borne(20_000).clauses).toContain("medical.25.2");
    expect(borne(20_000).gaps).toEqual(["A04", "A05"]);
    expect(borne(120_000).gaps).toEqual(["A01", "A04", "A05"]);
  });

  it("follows a reform of the limit from its first day", () => {
    const reform = [{ figure: "deductible.yearCap", from: "2018-01-01", value: 300_000 }];
    const stay = { hospitalLevel: "level3", classAFen: 1_000_000, deductibleBorneThisYearFen: 200_000 };
    expect(decide(stay, { on: "2017-12-31", reform }).deductibleFen).toBe(30_000);
    expect(decide(stay, { on: "2018-01-01", reform }).deductibleFen).toBe(100_000);
  });
});
