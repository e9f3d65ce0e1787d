// A small dose of the promise that one law has one semantics, and that whoever decides otherwise is found out.

import { describe, expect, it } from "vitest";
import { inpatient } from "../../src/regulations/medical-insurance/articles/inpatient.ts";
import { mutation } from "./harnesses/mutation.ts";
import { compareQuickly } from "./harnesses/targets/compare-quickly.ts";
import { targetsAgree } from "./harnesses/targets-agree.ts";
import { describeSmallDoses } from "./small-doses.ts";
import { testSeed } from "./test-seed.ts";

describeSmallDoses([targetsAgree, mutation]);

describe("the comparison of targets", () => {
  it("finds a target that decides otherwise", async () => {
    const liar = async () => ({
      name: "liar",
      decide: async (batch: readonly { readonly facts: Readonly<Record<string, number>> }[]) =>
        Object.fromEntries(inpatient.outputNames.map((name) => [name, lie(batch.length)])),
    });
    const days = ["2017-10-10"];
    const found = await compareQuickly({ law: inpatient, days, cases: 1_000, seed: testSeed, databases: [liar] });
    expect(found.targets).toEqual(["columns", "explain", "simd", "liar"]);
    expect(found.count).toBeGreaterThan(0);
    expect(found.shown.every((line) => line.includes("liar"))).toBe(true);
  });
});

const lie = (count: number): Float64Array => new Float64Array(count).fill(1);
