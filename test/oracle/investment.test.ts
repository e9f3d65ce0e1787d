// The laws of government investment: all targets and the oracle give the same fen, also where products leave 2^53.

import { describe, expect, it } from "vitest";
import { estimate } from "../../src/regulations/investment/articles/14-estimate-ceiling.ts";
import { changeOrder } from "../../src/regulations/investment/articles/28-changes.ts";
import { payment } from "../../src/regulations/investment/articles/34-payment-ladder.ts";
import { track } from "../../src/regulations/investment/articles/track.ts";
import { compareTargets } from "./compare-targets.ts";
import { seedOfRun } from "./seed.ts";

const CASES = 10_000;
const seed = seedOfRun();

describe.each([payment, track, estimate, changeOrder].map((law) => ({ id: law.id, law })))("$id", ({ law }) => {
  it(`decides ${CASES} random cases alike in explain, columns and the oracle, from seed ${seed}`, async () => {
    const compared = await compareTargets({ law, on: "2022-08-01", cases: CASES, seed });
    expect(compared.differences).toEqual([]);
    expect(compared.targets).toEqual(expect.arrayContaining(["oracle", "explain", "columns"]));
  });
});

describe("on vectors", () => {
  it("payments and estimates run too", async () => {
    const found = await Promise.all(
      [payment, estimate].map((law) => compareTargets({ law, on: "2018-06-15", cases: 10, seed })),
    );
    expect(found.map(({ targets }) => targets.includes("simd"))).toEqual([true, true]);
  });
});
