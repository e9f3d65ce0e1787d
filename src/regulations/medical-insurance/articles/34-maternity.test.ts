// Tests of article 34: the lump sum at its maximum, its refusals, and the year's ceiling above it.
import { describe, expect, it } from "vitest";
import { deliveries } from "../settlement/event-laws.ts";

const law = deliveries.lawOn("2017-04-18", "2017-04-18");
const natural = { delivery: 0, costFen: 245_000, compliant: 1, covered: 1, designated: 1, fundPaidThisYearFen: 0 };
const decide = (changes: Partial<typeof natural> = {}) => deliveries.decide({ ...natural, ...changes }, law).explained;

describe("the maternity subsidy", () => {
  it.each([
    [0, 129_999, 129_999],
    [0, 130_000, 130_000],
    [0, 130_001, 130_000],
    [1, 159_999, 159_999],
    [1, 160_000, 160_000],
    [1, 160_001, 160_000],
  ])("of delivery %d at %d fen is %d fen", (delivery, costFen, fundFen) => {
    expect(decide({ delivery, costFen }).outputs).toEqual({ fundFen, patientFen: costFen - fundFen });
  });

  it.each<[string, Partial<typeof natural>, string]>([
    ["without cover", { covered: 0 }, "medical.14.1"],
    ["not in compliance with family planning", { compliant: 0 }, "medical.34.2"],
    ["in an institution that is not designated", { designated: 0 }, "medical.34.3"],
  ])("is nothing %s", (_what, changes, clause) => {
    const explained = decide(changes);
    expect(explained.outputs).toEqual({ fundFen: 0, patientFen: 245_000 });
    expect(explained.clauses).toContain(clause);
  });

  it("counts toward the year's ceiling and stops at it (reading A21)", () => {
    expect(decide({ fundPaidThisYearFen: 14_900_000 }).outputs.fundFen).toBe(100_000);
    expect(decide({ fundPaidThisYearFen: 15_000_000 }).outputs.fundFen).toBe(0);
    expect(decide()).toMatchObject({ gaps: ["A21", "A22"] });
  });
});
