// Tests of article 30: what finance and audit cut, the cut rate, and the days taken without a verdict.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amounts } from "../testing/amounts.ts";
import { decide } from "../testing/decide.ts";
import { settlement } from "./30-settlement.ts";

const days = { acceptedOn: "2018-01-10", submittedOn: "2018-03-11" };
const of = (submittedFen: number, reviewedFen: number, auditedFen: number) =>
  decide(settlement, "2018-03-11", { submittedFen, reviewedFen, auditedFen, ...days });

describe("a settlement", () => {
  it("of 100 million yuan, reviewed to 96 and audited to 90, is cut by 10 % (investment.30.1)", () => {
    expect(of(10_000_000_000, 9_600_000_000, 9_000_000_000)).toMatchObject({
      cutByFinanceFen: 400_000_000,
      cutByAuditFen: 600_000_000,
      cutFen: 1_000_000_000,
      cutRateBp: 1000,
      daysTaken: 60,
      gaps: ["I14"],
    });
  });

  it("that was raised has no cut; one without an amount is refused", () => {
    expect(of(100, 110, 120)).toMatchObject({ cutByFinanceFen: 0, cutByAuditFen: 0, cutFen: 0, cutRateBp: 0 });
    expect(of(100, 100, 0)).toMatchObject({ cutFen: 100, cutRateBp: 10_000 });
    expect(of(0, 0, 0)).toEqual({ refused: "submittedFen" });
  });

  it("has its cut rate exactly for every amount", () => {
    fc.assert(
      fc.property(amounts(1), amounts(0), amounts(0), (submitted, reviewed, audited) => {
        const cut = Math.max(0, submitted - audited);
        const cutRateBp = Number((BigInt(cut) * 10_000n) / BigInt(submitted));
        expect(of(submitted, reviewed, audited)).toMatchObject({ cutFen: cut, cutRateBp });
      }),
      { numRuns: 1000 },
    );
  });
});
