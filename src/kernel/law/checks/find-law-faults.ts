// The checks before a law is released, as one function that returns what is wrong.

import type { Workdays } from "../calendar-value.ts";
import { effects } from "../effect.ts";
import { keysOf } from "../figure.ts";
import type { Gap } from "../gap.ts";
import { changes, rowsInForce } from "../in-force.ts";
import type { Law, StepNode } from "../law.ts";
import { never } from "../node.ts";
import { missedBoundaries } from "./boundaries.ts";
import { failuresOf, type LawExample, tryOut } from "./examples.ts";

/** What a law is held against: the register's clauses and silent places, and its examples. */
export type Release = {
  readonly clauses: readonly string[];
  readonly gaps: readonly Gap[];
  readonly examples?: readonly LawExample[];
  readonly workdays?: Workdays;
};

/**
 * Everything that keeps a law from being released, as sentences; none when it is fit. That every choice is complete and every
 * input used is ensured already when a law is made.
 */
export function findLawFaults(law: Law, release: Release): string[] {
  return [
    ...figureFaults(law),
    ...citationFaults(law, release.clauses),
    ...reachFaults(law),
    ...gapFaults(law, release.gaps),
    ...exampleFaults(law, release),
  ].map((fault) => `${law.id}: ${fault}`);
}

/** Every figure has one value for each of its words on every day in force. */
function figureFaults(law: Law): string[] {
  const days = [law.from, ...changes(law.figures)].filter(
    (day) => day >= law.from && (law.until === undefined || day < law.until),
  );
  return [...new Set(days)].flatMap((on) =>
    law.figures.flatMap((figure) =>
      keysOf(figure).flatMap((key) => {
        const { length } = rowsInForce(figure, key, { on });
        if (length === 1) return [];
        return [`figure ${figure.id} has ${length === 0 ? "no value" : `${length} values`} for ${key} on ${on}`];
      }),
    ),
  );
}

function citationFaults(law: Law, clauses: readonly string[]): string[] {
  const known = new Set(clauses);
  const rules = law.steps.map(({ step }) => [`rule ${step.id}`, step.clauses] as const);
  const figures = law.figures.map(
    (figure) =>
      [`figure ${figure.id}`, [...figure.clauses, ...figure.rows.flatMap((row) => row.clauses ?? [])]] as const,
  );
  return [...rules, ...figures].flatMap(([name, cited]) => [
    ...(cited.length === 0 ? [`${name} cites no clause`] : []),
    ...cited
      .filter((clause) => !known.has(clause))
      .map((clause) => `${name} cites ${clause}, which is not in the register`),
  ]);
}

/** A rule that only conditions look at is never cited; a rule in a branch that contradicts itself is never in effect. */
function reachFaults(law: Law): string[] {
  const effect = effects(law.outputNames.flatMap((name) => law.outputs[name] ?? []));
  const fault = (node: StepNode): string | null => {
    const inEffect = effect.get(node);
    if (inEffect === undefined) return "is looked at by conditions only, and so never cited";
    return inEffect === never ? "can never be in effect" : null;
  };
  return law.steps.flatMap((node) => {
    const found = fault(node);
    return found === null ? [] : [`rule ${node.step.id} ${found}`];
  });
}

/** Every silent place that a rule or figure leans on is in the register, with a reading in both languages. */
function gapFaults(law: Law, gaps: readonly Gap[]): string[] {
  const leant = [
    ...law.steps.flatMap(({ step }) => step.gaps.map(({ gap }) => [`rule ${step.id}`, gap] as const)),
    ...law.figures.flatMap((figure) =>
      figure.rows.flatMap((row) => (row.readings ?? []).map((gap) => [`figure ${figure.id}`, gap] as const)),
    ),
  ];
  return leant.flatMap(([name, id]) => {
    const gap = gaps.find((one) => one.id === id);
    if (gap === undefined) return [`${name} leans on ${id}, which is not in the register`];
    return gap.reading.zh === "" || gap.reading.en === "" ? [`${id} has no reading in both languages`] : [];
  });
}

/** Examples hold, reach every rule, and touch every boundary. Without examples nothing is said. */
function exampleFaults(law: Law, { examples = [], workdays }: Release): string[] {
  if (examples.length === 0) return [];
  const { decided } = tryOut(law, examples, workdays);
  const reached = new Set(decided.flatMap(({ explained }) => explained.steps.map(({ step }) => step.id)));
  const unreached = law.steps.filter(({ step }) => !reached.has(step.id));
  return [
    ...failuresOf(law, examples, workdays).map((failure) => `example ${failure}`),
    ...unreached.map(({ step }) => `no example reaches rule ${step.id}`),
    ...missedBoundaries(law, examples, workdays),
  ];
}
