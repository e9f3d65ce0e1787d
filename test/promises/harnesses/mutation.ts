// The examples of the articles notice a slip of the pen: every operation, limit, citation and figure changed, one at a time.

import { failuresOf, type LawExample, mutationScore } from "../../../src/kernel/law/checks/index.ts";
import type { Law } from "../../../src/kernel/law/index.ts";
import { inpatient } from "../../../src/regulations/medical-insurance/articles/inpatient.ts";
import { boundaryStays, workedStays } from "../../../src/regulations/medical-insurance/examples/index.ts";
import { definePromise } from "../promise.ts";

const leastPercent = 85;
const on = "2017-10-10";
const examples: readonly LawExample[] = [
  ...workedStays.map(({ id, input, expected }) => ({ id, on, input, expected })),
  ...boundaryStays.map((stay) => ({ on, ...stay })),
];

export const mutation = definePromise({
  name: "mutation",
  title: {
    zh: "条文里写错任何一处,样例都会发现",
    en: "Whatever is mistyped in an article, its examples notice",
  },
  source: "test/promises/harnesses/mutation.ts",
  doses: { full: { samples: 20_000 }, small: { samples: 300 } },
  mostMinutes: 20,
  run: async ({ dose, seed }) => {
    const accepts = (law: Law) => failuresOf(law, examples).length === 0;
    const { mutants, killed, equivalent, survivors, score } = mutationScore(inpatient, accepts, { ...dose, seed });
    const percent = Math.floor(score * 1000) / 10;
    return {
      value: percent,
      unit: "percent",
      figure: `${mutants} slips: ${killed} found, ${equivalent} change nothing in ${dose.samples} random stays a day, ${survivors.length} missed: ${percent} %`,
      faults: percent < leastPercent ? survivors.map(({ where, change }) => `missed: ${where}: ${change}`) : [],
    };
  },
});
