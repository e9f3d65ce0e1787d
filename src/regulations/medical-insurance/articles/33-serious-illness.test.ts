// Tests of article 33 at the edges of its threshold, its bands and its yearly limit, against a slow second computation.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seriousIllnesses } from "../settlement/event-laws.ts";

const law = seriousIllnesses.lawOn("2017-07-03", "2017-07-03");
const decide = (borneThisYearFen: number, paidBeforeFen = 0, povertyListed = 0) =>
  seriousIllnesses.decide({ borneThisYearFen, paidBeforeFen, povertyListed }, law).explained;

/** Fen by fen of the bands, in BigInt, half up once. */
function dueByHand(borne: number, threshold: number): number {
  const above = BigInt(Math.max(0, borne - threshold));
  const ends = [3_000_000n, 8_000_000n, 15_000_000n, above];
  const rates = [5_000n, 6_000n, 7_000n, 8_000n];
  let [from, sum] = [0n, 0n];
  ends.forEach((end, band) => {
    const to = end < above ? end : above;
    if (to > from) sum += (to - from) * (rates[band] ?? 0n);
    if (end > from) from = end;
  });
  return Math.min(20_000_000, Number((sum + 5_000n) / 10_000n));
}

describe("serious-illness insurance", () => {
  it.each([
    [1_599_999, 0],
    [1_600_000, 0],
    [1_600_001, 1],
    [4_599_999, 1_500_000],
    [4_600_000, 1_500_000],
    [4_600_001, 1_500_001],
    [9_600_001, 4_500_001],
    [16_600_001, 9_400_001],
    [29_850_000, 20_000_000],
    [29_850_001, 20_000_000],
  ])("owes for %d fen borne %d fen", (borne, due) => {
    expect(decide(borne).outputs.dueFen).toBe(due);
  });

  it("begins for the poor at half the threshold", () => {
    expect(decide(800_000, 0, 1).outputs.dueFen).toBe(0);
    expect(decide(800_002, 0, 1).outputs.dueFen).toBe(1);
  });

  it("pays what is due less what was paid, and takes nothing back", () => {
    expect(decide(4_630_000, 460_000).outputs).toMatchObject({ dueFen: 1_518_000, paidNowFen: 1_058_000 });
    expect(decide(4_630_000, 1_600_000).outputs.paidNowFen).toBe(0);
  });

  it("is provisional wherever a figure that nobody confirmed decides, and cites its article and readings", () => {
    expect(decide(1_600_000).outputs.provisional).toBe(0);
    expect(decide(1_600_001).outputs.provisional).toBe(1);
    expect(decide(1_600_001)).toMatchObject({ clauses: ["medical.30.2", "medical.33.1"], gaps: ["A24", "A35"] });
  });

  it("agrees with a slow computation for every amount", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000_000 }), fc.boolean(), (borne, isPoor) => {
        const byHand = dueByHand(borne, isPoor ? 800_000 : 1_600_000);
        expect(decide(borne, 0, Number(isPoor)).outputs.dueFen).toBe(byHand);
      }),
      { numRuns: 2_000 },
    );
  });
});
