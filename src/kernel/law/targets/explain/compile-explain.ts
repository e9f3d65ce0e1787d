// The explaining target: one case in, and out come the outputs, every rule in effect with its value and figures, the clauses and the gaps.

import { divideExactly } from "../../arithmetic.ts";
import type { Case } from "../../border.ts";
import { type CalendarFunction, calendarValue, type Workdays } from "../../calendar.ts";
import { ONLY } from "../../figure.ts";
import type { FigureInForce, InForce } from "../../in-force.ts";
import type { Law } from "../../law.ts";
import { type Program, type ProgramStep, programOf, type Slot } from "../../program.ts";
import type { Step } from "../../rule.ts";
import { scalarExpression } from "./scalar-expression.ts";

/** A figure that a rule read: the value for the word of the case, since when, and whether somebody confirmed it. */
export type FigureUse = {
  readonly id: string;
  readonly key: string;
  readonly value: number;
  readonly from: string;
  readonly source: string;
  readonly unconfirmed: boolean;
};

/** A rule in effect, with its value: a whole number of its unit, a truth as 0 or 1, a choice by its place. */
export type ExplainedStep = { readonly step: Step; readonly value: number; readonly figures: readonly FigureUse[] };

export type Explained<O extends string = string> = {
  readonly outputs: Readonly<Record<O, number>>;
  readonly steps: readonly ExplainedStep[];
  /** Clause ids, sorted; gap ids, sorted. */
  readonly clauses: readonly string[];
  readonly gaps: readonly string[];
};

export type Explainer<O extends string> = {
  readonly explain: (of: Case, figures: InForce) => Explained<O>;
  /** The generated JavaScript, for the curious and for tests. */
  readonly source: string;
};

/** Compiles a law to a function that explains one case. Figures are arguments: another day or a reform needs no other function. */
export function compileExplain<O extends string>(law: Law<O>, workdays?: Workdays): Explainer<O> {
  const program = programOf(law, { explained: true });
  const source = sourceOf(program);
  const run: (of: Case, tables: Tables) => Explained<O> = new Function(
    "steps",
    "standing",
    "calendar",
    "exactly",
    source,
  )(
    program.steps.map((one) => one.step),
    standingOf(program),
    (name: CalendarFunction, value: number) => calendarValue(name, value, workdays),
    (numerator: number, divisor: number) => divideExactly(numerator, divisor, "half_even"),
  );
  const tablesOf = memoize((figures: InForce) => tables(program, figures));
  return { source, explain: (of, figures) => run(of, tablesOf(figures)) };
}

type Tables = { readonly values: readonly ArrayLike<number>[]; readonly uses: readonly (readonly FigureUse[])[] };

/** Which rules are cited and which gaps are leaned on is the same for all cases with the same conditions: computed once for each. */
type Standing = (mask: number) => { readonly clauses: readonly string[]; readonly gaps: readonly string[] };

function sourceOf(program: Program): string {
  const name = (slot: Slot): string => `v${slot}`;
  const lines = program.instructions.map((instruction, slot) => {
    const text = scalarExpression(program, instruction, name, (of) => `of[${JSON.stringify(of)}]`);
    return `  const ${name(slot)} = ${text};`;
  });
  const pushes = program.steps.map((one, place) => {
    const figures = one.figures.map(
      ({ figure, key }) => `uses[${figureIndex(program, figure.id)}][${key === null ? 0 : name(key)}]`,
    );
    const push = `found.push({ step: steps[${place}], value: ${name(one.slot)}, figures: [${figures.join(", ")}] });`;
    return one.effect === null ? `  ${push}` : `  if (${name(one.effect)}) ${push}`;
  });
  const mask = conditionsOf(program).map((slot, place) => `${2 ** place} * ${name(slot)}`);
  const outputs = [...program.outputs].map(([output, slot]) => `${JSON.stringify(output)}: ${name(slot)}`);
  return [
    "return function (of, { values, uses }) {",
    ...lines,
    "  const found = [];",
    ...pushes,
    `  const { clauses, gaps } = standing(${["0", ...mask].join(" + ")});`,
    `  return { outputs: { ${outputs.join(", ")} }, steps: found, clauses, gaps };`,
    "};",
  ].join("\n");
}

const figureIndex = (program: Program, id: string): number =>
  program.law.figures.findIndex((figure) => figure.id === id);

/** So many conditions fit as bits into one exact number. */
const MOST_CONDITIONS = 52;

/** Every slot on which a citation depends, each once. */
function conditionsOf(program: Program): Slot[] {
  const slots = program.steps.flatMap((one) => [one.effect, one.cited, ...one.gaps.map((gap) => gap.when)]);
  const conditions = [...new Set(slots.filter((slot) => slot !== null))];
  if (conditions.length > MOST_CONDITIONS) throw new RangeError(`${program.law.id} cites under too many conditions`);
  return conditions;
}

function standingOf(program: Program): Standing {
  const conditions = conditionsOf(program);
  const known = new Map<number, { clauses: readonly string[]; gaps: readonly string[] }>();
  return (mask) => {
    const before = known.get(mask);
    if (before !== undefined) return before;
    const holds = (slot: Slot | null): boolean =>
      slot === null || Math.floor(mask / 2 ** conditions.indexOf(slot)) % 2 === 1;
    const cited = program.steps.filter((one) => holds(one.effect) && holds(one.cited));
    const standing = { clauses: sortedUnion(cited.flatMap((one) => one.step.clauses)), gaps: gapsOf(cited, holds) };
    known.set(mask, standing);
    return standing;
  };
}

function gapsOf(cited: readonly ProgramStep[], holds: (slot: Slot | null) => boolean): string[] {
  return sortedUnion(cited.flatMap((one) => one.gaps.filter((gap) => holds(gap.when)).map((gap) => gap.gap)));
}

const sortedUnion = (ids: readonly string[]): string[] => [...new Set(ids)].sort();

function tables(program: Program, { figures }: InForce): Tables {
  const found = program.law.figures.map((figure) => figures.get(figure.id) ?? missing(figure.id));
  return { values: found.flatMap((one) => [one.values, one.unconfirmed]), uses: found.map(usesOf) };
}

function usesOf({ figure, values, unconfirmed, rows }: FigureInForce): FigureUse[] {
  return rows.map((row, place) => ({
    id: figure.id,
    key: figure.by?.values[place] ?? ONLY,
    value: values[place] ?? 0,
    from: row.from,
    source: row.source,
    unconfirmed: unconfirmed[place] === 1,
  }));
}

function missing(id: string): never {
  throw new RangeError(`the figures in force do not hold ${id}`);
}

function memoize<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
