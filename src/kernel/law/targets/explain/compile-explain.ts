// The explaining target: one case in, and out come the outputs, every rule in effect with its value and figures, the clauses and the gaps.

import type { CalendarFunction } from "../../calendar.ts";
import { calendarValue, type Workdays } from "../../calendar-value.ts";
import { type Case, type CaseLines, NO_LINES } from "../../case.ts";
import { divideExactly } from "../../division.ts";
import { ONLY } from "../../figure.ts";
import type { FigureInForce, InForce } from "../../in-force.ts";
import type { Law } from "../../law.ts";
import { type Program, type ProgramStep, programOf, type Slot } from "../../program.ts";
import type { Step } from "../../rule.ts";
import { CONDITIONS_PER_MASK, conditionsOf, explainSource } from "./write-explain.ts";

/** A figure that a rule read: the value for the word of the case, since when, and whether somebody confirmed it. */
export type FigureUse = {
  readonly id: string;
  readonly key: string;
  readonly value: number;
  readonly from: string;
  readonly source: string;
  readonly unconfirmed: boolean;
};

/**
 * A rule in effect, with its value: a whole number of its unit, a truth as 0 or 1, a choice by its place.
 * A rule inside a sum stands here once for each line in whose case it is in effect.
 */
export type ExplainedStep = {
  readonly step: Step;
  readonly value: number;
  readonly line?: { readonly list: string; readonly place: number };
  readonly figures: readonly FigureUse[];
};

export type Explained<O extends string = string> = {
  readonly outputs: Readonly<Record<O, number>>;
  readonly steps: readonly ExplainedStep[];
  /** Clause ids, sorted; gap ids, sorted. */
  readonly clauses: readonly string[];
  readonly gaps: readonly string[];
};

export type Explainer<O extends string> = {
  /** Explains one case. A law that sums over lists must be given the lines of each. */
  readonly explain: (of: Case, figures: InForce, lines?: CaseLines) => Explained<O>;
  /** The generated JavaScript, for the curious and for tests. */
  readonly source: string;
};

/** Compiles a law to a function that explains one case. Figures are arguments: another day or a reform needs no other function. */
export function compileExplain<O extends string>(law: Law<O>, workdays?: Workdays): Explainer<O> {
  const program = programOf(law, { explained: true });
  const source = explainSource(program);
  const run: (of: Case, tables: Tables, lines: CaseLines) => Explained<O> = new Function(
    "steps",
    "standing",
    "list",
    "calendar",
    "exactly",
    source,
  )(
    program.steps.map((one) => one.step),
    standingOf(program),
    listOf,
    (name: CalendarFunction, value: number, months?: number) => calendarValue(name, value, { workdays, months }),
    (numerator: number, divisor: number) => divideExactly(numerator, divisor, "half_even"),
  );
  const tablesOf = memoize((figures: InForce) => tables(program, figures));
  return { source, explain: (of, figures, lines = NO_LINES) => run(of, tablesOf(figures), lines) };
}

type Tables = { readonly values: readonly ArrayLike<number>[]; readonly uses: readonly (readonly FigureUse[])[] };

/** Which rules are cited and which gaps are leaned on is the same for all cases with the same conditions: computed once for each. */
type Standing = (...masks: readonly number[]) => {
  readonly clauses: readonly string[];
  readonly gaps: readonly string[];
};

function standingOf(program: Program): Standing {
  const conditions = conditionsOf(program);
  const known = new Map<number | string, ReturnType<Standing>>();
  return (...masks) => {
    const key = masks.length === 1 ? (masks[0] ?? 0) : masks.join();
    const before = known.get(key);
    if (before !== undefined) return before;
    const holds = (slot: Slot | null): boolean => slot === null || bitOf(masks, conditions.indexOf(slot));
    const cited = program.steps.filter((one) => holds(one.effect) && holds(one.cited));
    const standing = { clauses: sortedUnion(cited.flatMap((one) => one.step.clauses)), gaps: gapsOf(cited, holds) };
    if (known.size < MOST_STANDINGS) known.set(key, standing);
    return standing;
  };
}

/** So many combinations of conditions are remembered; further ones are worked out each time. */
const MOST_STANDINGS = 100_000;

function bitOf(masks: readonly number[], place: number): boolean {
  const mask = masks[Math.floor(place / CONDITIONS_PER_MASK)] ?? 0;
  return Math.floor(mask / 2 ** (place % CONDITIONS_PER_MASK)) % 2 === 1;
}

function gapsOf(cited: readonly ProgramStep[], holds: (slot: Slot | null) => boolean): string[] {
  return sortedUnion(cited.flatMap((one) => one.gaps.filter((gap) => holds(gap.when)).map((gap) => gap.gap)));
}

const sortedUnion = (ids: readonly string[]): string[] => [...new Set(ids)].sort();

function listOf(lines: CaseLines, name: string): readonly Case[] {
  const list = lines[name];
  if (list === undefined) throw new TypeError(`this law sums over ${name}: give it those lines`);
  return list;
}

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
