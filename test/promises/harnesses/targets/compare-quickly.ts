// Very many cases through every target but the oracle: each must decide every output as the columns do.

import { caseSampler, compileExplain, inForce, type Law, seededRandom } from "../../../../src/kernel/law/index.ts";
import { columnsTarget, simdTarget } from "../../../oracle/array-targets.ts";
import type { Target } from "../../../oracle/compare-targets.ts";
import type { SlowCase } from "../../../oracle/decide-slowly.ts";

export type QuickComparison = {
  readonly law: Law;
  /** The days whose laws decide, one batch after another. */
  readonly days: readonly string[];
  readonly cases: number;
  readonly seed: number;
  /** The databases, for the day of a batch. */
  readonly databases: readonly ((on: () => string) => Promise<Target>)[];
};

const casesPerBatch = 50_000;
const shownDifferences = 5;

/** How many outputs differed in each target, and the first few of them. */
export type QuickFindings = {
  readonly targets: readonly string[];
  readonly count: number;
  readonly shown: readonly string[];
};

/** Compares batch by batch. */
export async function compareQuickly({ law, days, cases, seed, databases }: QuickComparison): Promise<QuickFindings> {
  let on = days[0] ?? law.from;
  const kept = await Promise.all(databases.map((open) => open(() => on)));
  const random = seededRandom(seed);
  const shown: string[] = [];
  let count = 0;
  let names: string[] = [];
  for (let done = 0, round = 0; done < cases; done += casesPerBatch, round += 1) {
    on = days[round % days.length] ?? law.from;
    const figures = inForce(law.figures, { on });
    const next = caseSampler(law, figures, random);
    const batch = Array.from({ length: Math.min(casesPerBatch, cases - done) }, () => ({ facts: next(), lines: {} }));
    const others = [explainTarget(law, on), await simdTarget(law, figures, batch.length), ...kept];
    const expected = await columnsTarget(law, figures, undefined).decide(batch);
    const targets = others.filter((one) => one !== null);
    names = ["columns", ...targets.map(({ name }) => name)];
    for (const target of targets) {
      const found = await target.decide(batch);
      for (const difference of differences(law, { batch, expected, found })) {
        count += 1;
        if (shown.length < shownDifferences) shown.push(`${on} ${target.name}: ${difference}`);
      }
    }
  }
  return { targets: names, count, shown };
}

/** Only the values; that its steps are right is for the oracle to say. */
function explainTarget(law: Law, on: string): Target {
  const figures = inForce(law.figures, { on });
  const { explain } = compileExplain(law);
  return {
    name: "explain",
    decide: async (batch) => {
      const out = Object.fromEntries(law.outputNames.map((name) => [name, new Float64Array(batch.length)]));
      for (const [place, { facts }] of batch.entries()) {
        const { outputs } = explain(facts, figures);
        for (const name of law.outputNames) out[name]?.set([outputs[name] ?? Number.NaN], place);
      }
      return out;
    },
  };
}

type Decided = Readonly<Record<string, ArrayLike<number>>>;

function* differences(
  law: Law,
  {
    batch,
    expected,
    found,
  }: { readonly batch: readonly SlowCase[]; readonly expected: Decided; readonly found: Decided },
): Generator<string> {
  for (const name of law.outputNames) {
    const [right, given] = [expected[name], found[name]];
    for (const [place, of] of batch.entries()) {
      if (right?.[place] !== undefined && right[place] === given?.[place]) continue;
      yield `${name} is ${given?.[place]} instead of ${right?.[place]} for ${JSON.stringify(of.facts)}`;
    }
  }
}
