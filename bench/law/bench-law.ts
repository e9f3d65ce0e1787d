// The law bench: generated loops and vectors against a loop by hand, explanations, a year of a whole city, and peers on the same rule.

import {
  caseSampler,
  compileColumns,
  compileExplain,
  compileSimd,
  inForce,
  seededRandom,
} from "../../src/kernel/law/index.ts";
import { inpatient } from "../../src/regulations/medical-insurance/articles/inpatient.ts";
import type { Figure } from "../figure.ts";
import { benchYear } from "./bench-year.ts";
import { benchZen } from "./bench-zen.ts";
import { settleByHand, staysOf } from "./handwritten.ts";
import { median, millisecondsOf } from "./timing.ts";

const STAYS = 1_000_000;
const DISTINCT_STAYS = 200_000;
const WARM_UP_ROUNDS = 6;
const ROUNDS = 25;
const outputs = ["fundFen", "patientFen", "otherPayerFen"];
const figures = inForce(inpatient.figures, { on: "2017-10-10" });

/** Measures on one core; the contenders run in turn, so that the machine's moods fall on all of them alike. */
export async function* benchLaw(): AsyncGenerator<Figure> {
  yield* benchLoops();
  yield* benchExplain();
  yield* benchYear();
  yield* benchZen();
}

/** @throws Error when a loop differs from the one by hand in any fen */
async function* benchLoops(): AsyncGenerator<Figure> {
  const loop = compileColumns(inpatient, { outputs });
  const vectors = await compileSimd(inpatient, { outputs, count: STAYS });
  const { columns, out } = loop.allocate(STAYS);
  const cases = sampleCases();
  for (const [name, column] of Object.entries(columns)) {
    for (let place = 0; place < STAYS; place++) column[place] = cases[place % cases.length]?.[name] ?? 0;
  }
  for (const [name, column] of Object.entries(vectors.columns)) column.set(columns[name] ?? []);
  const stays = staysOf(columns);
  const byHand = {
    fundFen: new Int32Array(STAYS),
    patientFen: new Int32Array(STAYS),
    otherPayerFen: new Int32Array(STAYS),
  };
  const times: Record<"hand" | "columns" | "vectors", number[]> = { hand: [], columns: [], vectors: [] };
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
    const hand = millisecondsOf(() =>
      settleByHand(stays, STAYS, byHand.fundFen, byHand.patientFen, byHand.otherPayerFen),
    );
    const generated = millisecondsOf(() => loop.run({ columns, out, from: 0, to: STAYS, figures }));
    const simd = millisecondsOf(() => vectors.run({ from: 0, to: STAYS, figures }));
    if (round < WARM_UP_ROUNDS) continue;
    times.hand.push(hand);
    times.columns.push(generated);
    times.vectors.push(simd);
  }
  for (const [name, column] of Object.entries(byHand)) {
    for (let place = 0; place < STAYS; place++) {
      if (column[place] !== out[name]?.[place] || column[place] !== vectors.out[name]?.[place]) {
        throw new Error(`${name} of stay ${place} differs`);
      }
    }
  }
  const hand = median(times.hand);
  yield { name: "law.handwritten.stays_per_second", value: (STAYS / hand) * 1000, unit: "stays/s" };
  yield { name: "law.columns.ratio_to_handwritten", value: hand / median(times.columns), unit: "ratio" };
  yield { name: "law.simd.ratio_to_handwritten", value: hand / median(times.vectors), unit: "ratio" };
}

async function* benchExplain(): AsyncGenerator<Figure> {
  const cases = sampleCases();
  const { explain } = compileExplain(inpatient);
  let steps = 0;
  const run = (): void => {
    for (const one of cases) steps += explain(one, figures).steps.length;
  };
  run();
  const time = median(Array.from({ length: 5 }, () => millisecondsOf(run)));
  if (steps === 0) throw new Error("nothing was explained");
  yield { name: "law.explain.per_second", value: (cases.length / time) * 1000, unit: "stays/s" };
}

function sampleCases() {
  const sample = caseSampler(inpatient, figures, seededRandom(20_171_010));
  return Array.from({ length: DISTINCT_STAYS }, sample);
}
