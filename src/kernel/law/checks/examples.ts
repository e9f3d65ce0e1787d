// Examples of a law: cases with what must come out. They run as tests, tell mutants apart, and are looked at for missed boundaries.

import { readCase } from "../border.ts";
import type { Workdays } from "../calendar-value.ts";
import { inForce } from "../in-force.ts";
import type { Law } from "../law.ts";
import { compileExplain, type Explained } from "../targets/explain/compile-explain.ts";
import { outputsOf } from "../targets/explain/explanation.ts";

/** A case as JSON, decided by the law of a day, and what is expected of it. Only what is named is looked at. */
export type LawExample = {
  readonly id: string;
  readonly on: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, number | boolean | string>>;
  /** The clauses cited, and the gaps leaned on: all of them, sorted. */
  readonly cites?: readonly string[];
  readonly gaps?: readonly string[];
};

/** An example that the law decided. */
export type Decided = { readonly example: LawExample; readonly explained: Explained };

/** Decides examples. One that is refused, or that falls on a day without a figure, is a failure. */
export function tryOut(
  law: Law,
  examples: readonly LawExample[],
  workdays?: Workdays,
): { readonly decided: readonly Decided[]; readonly failures: readonly string[] } {
  const { explain } = compileExplain(law, workdays);
  const decided: Decided[] = [];
  const failures: string[] = [];
  for (const example of examples) {
    const read = readCase(law.inputs, example.input);
    if (!read.ok) {
      failures.push(`${example.id}: ${read.error.field} is refused: ${read.error.message.en}`);
      continue;
    }
    try {
      const figures = inForce(law.figures, { on: example.on });
      decided.push({ example, explained: explain(read.case, figures, read.lines) });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      failures.push(`${example.id}: ${error.message}`);
    }
  }
  return { decided, failures };
}

/** What comes out otherwise than expected, as sentences. */
export function failuresOf(law: Law, examples: readonly LawExample[], workdays?: Workdays): string[] {
  const { decided, failures } = tryOut(law, examples, workdays);
  return [...failures, ...decided.flatMap((one) => differencesOf(law, one))];
}

function differencesOf(law: Law, { example, explained }: Decided): string[] {
  const { id, expected, cites, gaps } = example;
  const outputs: Readonly<Record<string, number | boolean | string>> = outputsOf(law, explained);
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ...Object.keys(expected).map((name) => [name, expected[name], outputs[name]] as const),
    ["cites", cites?.join(" "), cites && explained.clauses.join(" ")],
    ["gaps", gaps?.join(" "), gaps && explained.gaps.join(" ")],
  ];
  return pairs
    .filter(([, wanted, found]) => wanted !== found)
    .map(([name, wanted, found]) => `${id}: ${name} is ${found}, not ${wanted}`);
}
