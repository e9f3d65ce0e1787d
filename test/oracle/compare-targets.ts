// One semantics: the same random cases through every computing target and the oracle. One fen of difference is the worst bug there is.

import {
  caseSampler,
  compileExplain,
  type Explained,
  type ExplainedStep,
  type InForce,
  inForce,
  type Law,
  linesSampler,
  seededRandom,
  type Workdays,
} from "../../src/kernel/law/index.ts";
import { columnsTarget, simdTarget } from "./array-targets.ts";
import { oracleOf, type SlowCase, type Verdict } from "./decide-slowly.ts";

/** A target decides a batch of cases into one array for each output. */
export type Target = {
  readonly name: string;
  readonly decide: (batch: readonly SlowCase[]) => Promise<Readonly<Record<string, ArrayLike<number>>>>;
};

export type ComparedLaw = {
  readonly law: Law;
  readonly on: string;
  /** How many random cases, from which seed. */
  readonly cases: number;
  readonly seed: number;
  readonly workdays?: Workdays;
  /** Targets beside explain, columns and SIMD, such as the databases. */
  readonly others?: readonly Target[];
};

export type Difference = {
  readonly target: string;
  readonly what: string;
  readonly expected: string;
  readonly found: string;
  readonly case: SlowCase;
};

/** `differences` holds the first few; `count` counts all. */
export type Comparison = {
  readonly cases: number;
  readonly seed: number;
  readonly targets: readonly string[];
  readonly count: number;
  readonly differences: readonly Difference[];
};

const CASES_A_BATCH = 10_000;
const MOST_KEPT = 5;
const MOST_LINES = 6;

/** Decides random cases by every target and by the oracle; explanations are compared too: rules, clauses, gaps. */
export async function compareTargets(compared: ComparedLaw): Promise<Comparison> {
  const { law, on, cases, seed, workdays, others = [] } = compared;
  const figures = inForce(law.figures, { on });
  const random = seededRandom(seed);
  const nextFacts = caseSampler(law, figures, random);
  const nextLines = linesSampler(law, figures, { random, most: MOST_LINES });
  const oracle = oracleOf(law, { on }, workdays === undefined ? undefined : workedDays(workdays));
  const arrays = [columnsTarget(law, figures, workdays), await simdTarget(law, figures, CASES_A_BATCH)];
  const targets = [...arrays.filter((one) => one !== null), ...others];
  const found = new Differences();
  for (let done = 0; done < cases; done += CASES_A_BATCH) {
    const batch = Array.from({ length: Math.min(CASES_A_BATCH, cases - done) }, () => ({
      facts: nextFacts(),
      lines: nextLines(),
    }));
    const verdicts = batch.map(oracle);
    compareExplanations({ law, figures, workdays }, batch, verdicts, found);
    for (const target of targets) compareOutputs(target.name, await target.decide(batch), { batch, verdicts }, found);
  }
  const names = ["oracle", "explain", ...targets.map((one) => one.name)];
  return { cases, seed, targets: names, count: found.count, differences: found.kept };
}

class Differences {
  count = 0;
  readonly kept: Difference[] = [];

  add(difference: Difference): void {
    this.count += 1;
    if (this.kept.length < MOST_KEPT) this.kept.push(difference);
  }
}

function compareOutputs(
  target: string,
  outputs: Readonly<Record<string, ArrayLike<number>>>,
  { batch, verdicts }: { readonly batch: readonly SlowCase[]; readonly verdicts: readonly Verdict[] },
  found: Differences,
): void {
  for (const [place, of] of batch.entries()) {
    for (const [what, value] of Object.entries(verdicts[place]?.outputs ?? {})) {
      const given = outputs[what]?.[place];
      if (Number(value) !== given) found.add({ target, what, expected: `${value}`, found: `${given}`, case: of });
    }
  }
}

function compareExplanations(
  { law, figures, workdays }: { law: Law; figures: InForce; workdays: Workdays | undefined },
  batch: readonly SlowCase[],
  verdicts: readonly Verdict[],
  found: Differences,
): void {
  const explainer = compileExplain(law, workdays);
  for (const [place, of] of batch.entries()) {
    const verdict = verdicts[place];
    if (verdict === undefined) throw new Error(`no verdict of case ${place}`);
    const explained = explainer.explain(of.facts, figures, of.lines);
    const compare = (what: string, expected: unknown, given: unknown): void => {
      if (`${expected}` === `${given}`) return;
      found.add({ target: "explain", what, expected: `${expected}`, found: `${given}`, case: of });
    };
    for (const what of law.outputNames) compare(what, verdict.outputs[what], explained.outputs[what]);
    compare("clauses", verdict.clauses, explained.clauses);
    compare("gaps", verdict.gaps, explained.gaps);
    if (!sameRules(verdict, explained))
      compare("rules", [...verdict.rules].sort(), explained.steps.map(ruleText).sort());
  }
}

/** A rule inside a sum is explained once for each line; the same rule with the same value is one rule to the oracle. */
function sameRules({ rules }: Verdict, { steps }: Explained): boolean {
  const texts = steps.map(ruleText);
  return texts.every((text) => rules.has(text)) && (texts.length === rules.size || new Set(texts).size === rules.size);
}

const ruleText = ({ step, value }: ExplainedStep): string => `${step.id}=${value}`;

function workedDays({ firstDay, numbers }: Workdays) {
  return { firstDay, isWorked: (day: number) => numbers[day - firstDay] !== (numbers[day - firstDay - 1] ?? 0) };
}
