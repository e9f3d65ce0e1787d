// Figures: named, dated values with a unit, a source and a clause.

import type { Enumeration } from "./enumeration.ts";
import { type Choice, type Quantity, quantity, type Text, type Truth, truth, type Unit } from "./node.ts";

/** Where a value comes from: the text itself, elsewhere, computed from others, or our own choice where the text is silent. */
export type FigureSource = "seed" | "external" | "derived" | "default";

/** No limit: the figure takes the largest value of its range. */
export const NO_LIMIT = "no_limit";

/**
 * Values in force from one day (until another, not included), held by the system since `known`.
 * A row is never edited: a change, also the confirmation of a provisional value, is a new row.
 */
export type FigureRow = {
  readonly from: string;
  readonly until?: string;
  readonly known: string;
  readonly source: FigureSource;
  readonly provisional?: boolean;
  /** The clauses of this row where they are not those of the figure. */
  readonly clauses?: readonly string[];
  /** The readings of silent text that these values lean on. */
  readonly readings?: readonly string[];
  readonly values: Readonly<Record<string, number | typeof NO_LIMIT>>;
};

export type Figure<V extends string = string> = {
  readonly id: string;
  readonly clauses: readonly string[];
  readonly title: Text;
  readonly unit: Unit;
  readonly range: readonly [number, number];
  readonly by?: Enumeration<V>;
  readonly rows: readonly FigureRow[];
};

/** The key of a figure that has one value, not one for each word of an enumeration. */
export const ONLY = "all";

type FigureText<U extends Unit> = {
  readonly id: string;
  readonly clauses: string | readonly string[];
  readonly title: Text;
  readonly unit: U;
  readonly range: readonly [number, number];
  readonly rows: readonly FigureRow[];
};

/** A figure with one value. Use it in a rule by `valueFor`. */
export function figure<U extends Unit>(text: FigureText<U>): Figure<never> & { readonly unit: U } {
  return checked({ ...text, clauses: [text.clauses].flat() });
}

/** A figure with a value for each word of an enumeration. Use it in a rule by `valueFor`. */
export function figureBy<U extends Unit, V extends string>(
  by: Enumeration<V>,
  text: FigureText<U>,
): Figure<V> & { readonly unit: U } {
  return checked({ ...text, by, clauses: [text.clauses].flat() });
}

/** The value of a figure in force on the day of the case; of a figure by words, for the word that the case has. */
export function valueFor<U extends Unit>(of: Figure<never> & { readonly unit: U }): Quantity<U>;
export function valueFor<U extends Unit, V extends string>(
  of: Figure<V> & { readonly unit: U },
  word: Choice<V>,
): Quantity<U>;
export function valueFor<U extends Unit>(of: Figure & { readonly unit: U }, word?: Choice): Quantity<U> {
  const args = word === undefined ? [] : [word];
  return quantity(of.unit, { op: "figure", figure: of }, args, of.range[0], of.range[1]);
}

/** Holds when the value in force of this figure is not confirmed yet. */
export function isUnconfirmed<V extends string>(of: Figure<V>, word?: Choice<V>): Truth {
  return truth({ op: "unconfirmed", figure: of }, word === undefined ? [] : [word]);
}

/** The words under which a figure has values. */
export function keysOf(of: Figure): readonly string[] {
  return of.by === undefined ? [ONLY] : of.by.values;
}

function checked<F extends Figure>(of: F): F {
  for (const row of of.rows) {
    for (const [key, value] of Object.entries(row.values)) {
      if (!keysOf(of).includes(key)) throw new RangeError(`${of.id}: ${key} is none of its words`);
      if (value !== NO_LIMIT) assertInRange(of, value);
    }
  }
  return of;
}

/** @throws RangeError when a value lies outside the range that the rules were proved for. */
export function assertInRange(of: Figure, value: number): void {
  const [low, high] = of.range;
  if (!Number.isSafeInteger(value) || value < low || value > high) {
    throw new RangeError(`${of.id}: ${value} is outside ${low}..${high}`);
  }
}
