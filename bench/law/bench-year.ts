// A year of a whole city: about a million stays of 6.2 million residents, both yearly allowances carried, over loaded columns.

import { caseSampler, compileColumns, inForce, seededRandom } from "../../src/kernel/law/index.ts";
import { inpatient } from "../../src/regulations/medical-insurance/articles/inpatient.ts";
import type { Figure } from "../figure.ts";
import { median, millisecondsOf } from "./timing.ts";

const RESIDENTS = 6_200_000;
const STAYS = 1_000_000;
const DISTINCT_STAYS = 100_000;
const ROUNDS = 15;

/** Loading draws the stays and lays them by person, as a table ordered by person and discharge would be read; it is timed apart. */
export async function* benchYear(): AsyncGenerator<Figure> {
  const figures = inForce(inpatient.figures, { on: "2017-10-10" });
  const loop = compileColumns(inpatient, { outputs: ["fundFen", "patientFen", "otherPayerFen"], carry: true });
  const totals = { deductibleBorne: new Int32Array(RESIDENTS), fundPaid: new Int32Array(RESIDENTS) };
  let loaded = loop.allocate(0);
  let persons = new Uint32Array(0);
  const loading = millisecondsOf(() => {
    const random = seededRandom(31);
    const sample = caseSampler(inpatient, figures, random);
    const cases = Array.from({ length: DISTINCT_STAYS }, sample);
    persons = Uint32Array.from({ length: STAYS }, () => Math.floor(random() * RESIDENTS)).sort();
    loaded = loop.allocate(STAYS);
    for (const [name, column] of Object.entries(loaded.columns)) {
      for (let place = 0; place < STAYS; place++) column[place] = cases[place % cases.length]?.[name] ?? 0;
    }
  });
  const { columns, out } = loaded;
  const run = (): number => {
    totals.deductibleBorne.fill(0);
    totals.fundPaid.fill(0);
    return millisecondsOf(() => loop.run({ columns, out, from: 0, to: STAYS, figures, carry: { persons, totals } }));
  };
  for (let round = 0; round < 5; round++) run();
  const seconds = median(Array.from({ length: ROUNDS }, run)) / 1000;
  if (totals.fundPaid.some((paid) => paid > 15_000_000)) throw new Error("a person was paid above the ceiling");
  yield { name: "law.year.loading_seconds", value: loading / 1000, unit: "s" };
  yield { name: "law.year.residents_6200000_seconds", value: seconds, unit: "s" };
}
