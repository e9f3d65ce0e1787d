// Terms: what a query computes for each case, each value once, with the interval it lies in under the figures of this query.

import type { CalendarFunction } from "../../calendar.ts";
import type { Input } from "../../input.ts";
import type { Lines } from "../../lines.ts";
import type { Rounding } from "../../node.ts";

/** A column of the table of cases, or of the table of lines; `input` is the fact it holds. */
export type Column = { readonly name: string; readonly lines: string | null; readonly input?: Input };

type Shape =
  | { readonly op: "constant"; readonly value: number }
  | { readonly op: "column"; readonly column: Column }
  | { readonly op: "lookup"; readonly values: readonly number[] }
  | { readonly op: "add" | "subtract" | "multiply" | "least" | "greatest" }
  /** By how much the first exceeds the second, at least 0. */
  | { readonly op: "excess" }
  | { readonly op: "quotient"; readonly divisor: number; readonly rounding: Rounding }
  | { readonly op: "divide" | "remainder" }
  | { readonly op: "select" }
  | { readonly op: "calendar"; readonly calendar: CalendarFunction }
  /** The sum over the lines of the case of the term with the id `of`, which another query computes. */
  | { readonly op: "sum"; readonly lines: Lines; readonly of: number }
  /** The sum of a contribution over the earlier cases of the person and year; its other arguments are person, year and order. */
  | { readonly op: "running" }
  /** The year of a date column. */
  | { readonly op: "yearOf" }
  | { readonly op: "always"; readonly holds: boolean }
  | { readonly op: "member"; readonly codes: readonly number[] }
  /** The date of the case is this day or later. */
  | { readonly op: "since"; readonly day: string }
  | { readonly op: "less" | "equal" | "and" | "or" | "not" };

export type Term = Shape & {
  readonly id: number;
  readonly args: readonly Term[];
  readonly low: number;
  readonly high: number;
};

/** Makes a term, or gives the one that is the same. */
export type Pool = (shape: Shape, args?: readonly Term[], low?: number, high?: number) => Term;

/**
 * A pool for one query.
 * @throws RangeError (from the pool) when a value could leave the whole numbers that every target holds exactly.
 */
export function termPool(): Pool {
  const known = new Map<string, Term>();
  return (shape, args = [], low = 0, high = 1) => {
    if (low < Number.MIN_SAFE_INTEGER || high > Number.MAX_SAFE_INTEGER) {
      throw new RangeError(`${shape.op} can leave the exact whole numbers: ${low}..${high}`);
    }
    const key = `${JSON.stringify(shape)} ${args.map((one) => one.id).join()}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const made: Term = { ...shape, id: known.size, args, low, high };
    known.set(key, made);
    return made;
  };
}

/** Whether a term is a truth: a condition in SQL, not a number. */
export function isTruth({ op }: Term): boolean {
  return ["always", "member", "since", "less", "equal", "and", "or", "not"].includes(op);
}

/** The argument at a place. */
export function argument(term: Term, place: number): Term {
  const found = term.args[place];
  if (found === undefined) throw new TypeError(`${term.op} has no argument ${place}`);
  return found;
}

/** Every term below the roots once, arguments before the terms that use them. */
export function termsInOrder(roots: readonly Term[]): Term[] {
  const seen = new Set<Term>();
  const visit = (term: Term): void => {
    if (seen.has(term)) return;
    term.args.forEach(visit);
    seen.add(term);
  };
  roots.forEach(visit);
  return [...seen];
}
