// Tests of article 35.
import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";

describe("medical.35.1: Hunan's catalogue decides what lies in the policy scope", () => {
  it("counts class A whole, class B less its own share, and nothing outside the catalogue", () => {
    const stay = decide({ classAFen: 420_000, classBFen: 180_000, classBOwnShareBp: 1000, outOfCatalogueFen: 100_000 });
    expect(stay).toMatchObject({
      grossFen: 700_000,
      policyScopeFen: 582_000,
      classBOwnShareFen: 18_000,
      outOfCatalogueFen: 100_000,
    });
    expect(stay.gaps).toContain("A32");
  });

  it.each([
    [0, 77_777],
    [1, 77_769],
    [1500, 66_110],
    [9999, 8],
    [10_000, 0],
  ])("of 77,777 fen of class B with an own share of %i basis points, %i count", (classBOwnShareBp, policyScopeFen) => {
    expect(decide({ classBFen: 77_777, classBOwnShareBp }).policyScopeFen).toBe(policyScopeFen);
  });

  it("rounds the own share half up: 5,000 basis points of 1 and of 3 fen leave 0 and 1", () => {
    expect([1, 3].map((classBFen) => decide({ classBFen, classBOwnShareBp: 5000 }).policyScopeFen)).toEqual([0, 1]);
  });

  it("refuses an own share above the whole", () => {
    expect(() => decide({ classBFen: 1, classBOwnShareBp: 10_001 })).toThrow(/classBOwnShareBp/);
  });
});
