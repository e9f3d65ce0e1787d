// Tests of articles 14 and 15 at the moment of care.
import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";

describe("medical.14.1: benefits presuppose that the year's contribution was paid", () => {
  it("pays for who is covered on admission", () => {
    expect(decide({ classAFen: 500_000 })).toMatchObject({ fundFen: 330_000, patientFen: 170_000 });
  });

  it("medical.15.1: leaves the whole bill with who missed the window, and cites nothing but that", () => {
    const stopped = decide({ classAFen: 500_000, outOfCatalogueFen: 1, covered: false });
    expect(stopped).toMatchObject({ fundFen: 0, patientFen: 500_001, policyScopeFen: 0, rateBp: 0, provisional: 0 });
    expect(stopped.clauses).toEqual(["medical.14.1", "medical.15.1"]);
    expect(stopped.gaps).toEqual([]);
  });

  it("looks at cover before any exclusion and before the institution", () => {
    const stopped = decide({ classAFen: 9, covered: false, exclusion: "disaster", designated: false });
    expect(stopped).toMatchObject({ patientFen: 9, otherPayerFen: 0 });
    expect(stopped.clauses).toEqual(["medical.14.1", "medical.15.1"]);
  });
});

describe("medical.54.1: the law begins on 2017-01-01", () => {
  it("decides from that day on, and on the day before there is no law to decide by", () => {
    expect(decide({ classAFen: 500_000 }, { on: "2017-01-01" }).fundFen).toBe(330_000);
    expect(() => decide({ classAFen: 500_000 }, { on: "2016-12-31" })).toThrow(/no value for .* on 2016-12-31/);
  });
});
