// Tests of the whole benefit of a stay: the worked examples, and what holds for every stay.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  caseSampler,
  compileColumns,
  compileExplain,
  compileSimd,
  inForce,
  seededRandom,
} from "../../../kernel/law/index.ts";
import { workedStays } from "../examples/index.ts";
import { decide } from "../testing/decide.ts";
import { inpatient, inpatientContract } from "./inpatient.ts";

describe("the worked examples", () => {
  it.each(workedStays.map((stay) => [stay.id, stay] as const))("%s is decided to the fen", (_, { input, expected }) => {
    const decided = decide({ ...input });
    const shown = Object.fromEntries(
      inpatientContract.map((name) => [name, name === "provisional" ? decided[name] === 1 : decided[name]]),
    );
    expect(shown).toEqual(expected);
  });
});

describe("every stay", () => {
  const figures = inForce(inpatient.figures, { on: "2017-10-10" });
  const explainer = compileExplain(inpatient);

  it("divides the bill among fund, patient and other payer, keeps within the ceiling, and cites an article", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const of = caseSampler(inpatient, figures, seededRandom(seed))();
        const { outputs, clauses } = explainer.explain(of, figures);
        expect(outputs.fundFen + outputs.patientFen + outputs.otherPayerFen).toBe(outputs.grossFen);
        expect(Math.min(outputs.fundFen, outputs.patientFen, outputs.otherPayerFen)).toBeGreaterThanOrEqual(0);
        expect(outputs.fundFen).toBeLessThanOrEqual(Math.max(0, 15_000_000 - (of["fundPaidThisYearFen"] ?? 0)));
        expect(clauses.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  it("is decided alike in columns and in vectors", async () => {
    const count = 20_003;
    const seed = 20_171_010;
    const sample = caseSampler(inpatient, figures, seededRandom(seed));
    const cases = Array.from({ length: count }, sample);
    const loop = compileColumns(inpatient, { outputs: inpatient.outputNames });
    const vectors = await compileSimd(inpatient, { outputs: inpatient.outputNames, count });
    const { columns, out } = loop.allocate(count);
    for (const [name, column] of Object.entries(columns)) {
      for (const [place, one] of cases.entries()) column[place] = one[name] ?? 0;
    }
    for (const [name, column] of Object.entries(vectors.columns)) column.set(columns[name] ?? []);
    loop.run({ columns, out, from: 0, to: count, figures });
    vectors.run({ from: 0, to: count, figures });
    const differences = cases.flatMap((one, place) => {
      const { outputs } = explainer.explain(one, figures);
      return inpatient.outputNames.filter(
        (name) => outputs[name] !== out[name]?.[place] || outputs[name] !== vectors.out[name]?.[place],
      );
    });
    expect(differences, `seed ${seed}`).toEqual([]);
  });
});
