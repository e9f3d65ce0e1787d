// The mutation score: how many slips of the pen in a law its examples would find.

import type { Workdays } from "../calendar-value.ts";
import { changes, inForce } from "../in-force.ts";
import type { Law } from "../law.ts";
import { caseSampler, linesSampler, seededRandom } from "../sampling/sample-cases.ts";
import { compileExplain, type Explained } from "../targets/explain/compile-explain.ts";
import { type Mutant, mutantsOf } from "./mutants.ts";

/** Says whether a law does everything that is expected of it. */
export type Suite = (law: Law) => boolean;

export type MutationScore = {
  readonly mutants: number;
  readonly killed: number;
  /** Survivors that decide and explain every sampled case as the law does: slips that change nothing. */
  readonly equivalent: number;
  /** Survivors that a better suite would find. */
  readonly survivors: readonly Mutant[];
  /** Killed ÷ those that are not equivalent. */
  readonly score: number;
};

type Options = {
  /** A survivor counts as equivalent when it agrees with the law in so many random cases, on every day on which a figure changes. */
  readonly samples?: number;
  readonly seed?: number;
  readonly workdays?: Workdays;
};

/** Runs the suite over every mutant of a law. @throws Error when the suite does not accept the law itself */
export function mutationScore(law: Law, suite: Suite, options: Options = {}): MutationScore {
  if (!suite(law)) throw new Error(`${law.id} itself does not pass its suite`);
  const mutants = mutantsOf(law);
  const alive = mutants.filter((mutant) => suite(mutant.law));
  const tellApart = tellerApart(law, options);
  const survivors = alive.filter((mutant) => tellApart(mutant.law));
  const killed = mutants.length - alive.length;
  const equivalent = alive.length - survivors.length;
  return { mutants: mutants.length, killed, equivalent, survivors, score: killed / (mutants.length - equivalent) };
}

/** Whether some sampled case tells a mutant from the law, by its outputs, clauses or gaps. */
function tellerApart(law: Law, { samples = 5000, seed = 1, workdays }: Options): (mutant: Law) => boolean {
  const days = [law.from, ...changes(law.figures).filter((day) => day > law.from)];
  const { explain } = compileExplain(law, workdays);
  const trials = days.map((on) => {
    const figures = inForce(law.figures, { on });
    const random = seededRandom(seed);
    const [facts, lines] = [caseSampler(law, figures, random), linesSampler(law, figures, { random, most: 4 })];
    const cases = Array.from({ length: samples }, () => {
      const [of, lists] = [facts(), lines()];
      return { of, lists, expected: textOf(explain(of, figures, lists)) };
    });
    return { on, cases };
  });
  return (mutant) => {
    const other = compileExplain(mutant, workdays);
    return trials.some(({ on, cases }) => {
      const figures = figuresOn(mutant, on);
      return (
        figures === null ||
        cases.some(({ of, lists, expected }) => textOf(other.explain(of, figures, lists)) !== expected)
      );
    });
  };
}

/** Null where the mutant has no figure on a day on which the law has one. */
function figuresOn(mutant: Law, on: string) {
  try {
    return inForce(mutant.figures, { on });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function textOf({ outputs, clauses, gaps }: Explained): string {
  return `${Object.values(outputs).join()} ${clauses.join()} ${gaps.join()}`;
}
