// The law of a stay in hospital: a small dose of the promise that all targets and the oracle give the same fen.

import { describe, expect, it } from "vitest";
import { compileExplain, inForce, readCase } from "../../src/kernel/law/index.ts";
import { inpatient } from "../../src/regulations/medical-insurance/articles/inpatient.ts";
import { workedStays } from "../../src/regulations/medical-insurance/examples/index.ts";
import { columnsTarget, simdTarget } from "./array-targets.ts";
import { compareTargets } from "./compare-targets.ts";
import { oracleOf } from "./decide-slowly.ts";
import { seedOfRun } from "./seed.ts";

const STAYS = 100_000;
const on = "2017-10-10";
const seed = seedOfRun();

describe("medical.inpatient", () => {
  it(`decides ${STAYS} random stays alike in explain, columns, SIMD and the oracle, from seed ${seed}`, async () => {
    const compared = await compareTargets({ law: inpatient, on, cases: STAYS, seed });
    expect(compared.differences).toEqual([]);
    expect(compared.targets).toEqual(["oracle", "explain", "columns", "simd"]);
  });
});

describe("the 32 worked examples of one stay", () => {
  const figures = inForce(inpatient.figures, { on });
  const batch = workedStays.map(({ id, input }) => {
    const read = readCase(inpatient.inputs, input);
    if (!read.ok) throw new Error(`${id}: ${read.error.field}`);
    return { facts: read.case, lines: {} };
  });
  const expected = workedStays.map(({ expected }) => ({ ...expected, provisional: Number(expected.provisional) }));
  const names = Object.keys(expected[0] ?? {});

  it("come out of the oracle", () => {
    const verdicts = batch.map(oracleOf(inpatient, { on }));
    expect(
      verdicts.map(({ outputs }) => Object.fromEntries(names.map((name) => [name, Number(outputs[name])]))),
    ).toEqual(expected);
  });

  it("come out of explain", () => {
    const { explain } = compileExplain(inpatient);
    expect(batch.map(({ facts }) => explain(facts, figures).outputs)).toMatchObject(expected);
  });

  it.each(["columns", "simd"])("come out of %s", async (name) => {
    const targets = [columnsTarget(inpatient, figures, undefined), await simdTarget(inpatient, figures, batch.length)];
    const out = await targets.find((one) => one?.name === name)?.decide(batch);
    const rows = batch.map((_, place) => Object.fromEntries(names.map((of) => [of, out?.[of]?.[place]])));
    expect(rows).toEqual(expected);
  });
});
