// Tests of article 52.
import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";

describe("medical.52.1: declared disasters and major accidents are met by the county government", () => {
  it("routes the whole bill to the county, also what lies outside the catalogue", () => {
    const stay = decide({ hospitalLevel: "level3", classAFen: 1_500_000, outOfCatalogueFen: 1, exclusion: "disaster" });
    expect(stay).toMatchObject({ fundFen: 0, patientFen: 0, otherPayerFen: 1_500_001, thirdPartyClaimFen: 0 });
    expect(stay.clauses).toEqual(["medical.52.1"]);
    expect(stay.gaps).toEqual(["A33"]);
  });

  it("looks at the disaster before the institution", () => {
    expect(decide({ classAFen: 7, exclusion: "disaster", designated: false }).otherPayerFen).toBe(7);
  });
});
