// Numbers as terms, with the interval that follows from the figures of this query; what the interval decides is not computed.

import { divideExactly } from "../../division.ts";
import type { Rounding } from "../../node.ts";
import { and, not, or } from "./condition-terms.ts";
import { argument, isTruth, type Pool, type Term } from "./term.ts";

/** What the law itself proved about a value, often more than the operands alone tell. */
export type Proved = { readonly low: number; readonly high: number };

const NOTHING: Proved = { low: -Infinity, high: Infinity };

export const constantOf = (pool: Pool, value: number): Term => pool({ op: "constant", value }, [], value, value);

export function sumOf(pool: Pool, a: Term, b: Term, proved: Proved = NOTHING): Term {
  if (isZero(a)) return b;
  if (isZero(b)) return a;
  return known(pool, { op: "add" }, [a, b], within([a.low + b.low, a.high + b.high], proved));
}

export function difference(pool: Pool, a: Term, b: Term, proved: Proved = NOTHING): Term {
  if (isZero(b)) return a;
  const others = leastParts(b).filter((one) => one !== a);
  if (others.length < leastParts(b).length) {
    const [first, ...rest] = others;
    return first === undefined
      ? constantOf(pool, 0)
      : excess(
          pool,
          a,
          rest.reduce((so, one) => least(pool, so, one), first),
        );
  }
  return known(pool, { op: "subtract" }, [a, b], within([a.low - b.high, a.high - b.low], proved));
}

export function product(pool: Pool, a: Term, b: Term, proved: Proved = NOTHING): Term {
  if (isZero(a) || isZero(b)) return constantOf(pool, 0);
  if (a.low === 1 && a.high === 1) return b;
  if (b.low === 1 && b.high === 1) return a;
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return known(pool, { op: "multiply" }, [a, b], within([Math.min(...corners), Math.max(...corners)], proved));
}

export function least(pool: Pool, a: Term, b: Term): Term {
  if (a === b || a.high <= b.low) return a;
  if (b.high <= a.low) return b;
  return pool({ op: "least" }, [a, b], Math.min(a.low, b.low), Math.min(a.high, b.high));
}

export function greatest(pool: Pool, a: Term, b: Term): Term {
  if (a === b || a.low >= b.high) return a;
  if (b.low >= a.high) return b;
  if (isZero(b) && a.op === "subtract") return excess(pool, argument(a, 0), argument(a, 1));
  return pool({ op: "greatest" }, [a, b], Math.max(a.low, b.low), Math.max(a.high, b.high));
}

/** By how much `a` exceeds `b`, at least 0. */
export function excess(pool: Pool, a: Term, b: Term): Term {
  if (b.high <= a.low) return difference(pool, a, b);
  if (a.high <= b.low) return constantOf(pool, 0);
  if (isZero(b)) return greatest(pool, a, b);
  return pool({ op: "excess" }, [a, b], 0, a.high - b.low);
}

export function quotientOf(
  pool: Pool,
  numerator: Term,
  { divisor, rounding }: { readonly divisor: number; readonly rounding: Rounding },
): Term {
  if (divisor === 1) return numerator;
  const [low, high] = [numerator.low, numerator.high].map((end) => divideExactly(end, divisor, rounding));
  return known(pool, { op: "quotient", divisor, rounding }, [numerator], [low ?? 0, high ?? 0]);
}

/** How many whole times a term goes into another. */
export function wholeTimes(pool: Pool, of: Term, divisor: Term, proved: Proved = NOTHING): Term {
  const ends = [Math.floor(of.low / divisor.high), Math.floor(of.high / divisor.low)] as const;
  return known(pool, { op: "divide" }, [of, divisor], within(ends, proved));
}

/** What is left of a term after another was taken out of it as often as it goes. */
export function remainder(pool: Pool, of: Term, divisor: Term, proved: Proved = NOTHING): Term {
  return known(pool, { op: "remainder" }, [of, divisor], within([0, Math.min(of.high, divisor.high - 1)], proved));
}

/** The value for the code that `of` has. */
export function lookup(pool: Pool, values: readonly number[], of: Term): Term {
  return known(pool, { op: "lookup", values }, [of], [Math.min(...values), Math.max(...values)]);
}

/**
 * The first value when the condition holds, else the second. Branches with the same value become one, and in a list of
 * branches only those stay that differ from the last: the usual case is then decided by one look at each.
 */
export function choice(pool: Pool, condition: Term, value: Term, otherwise: Term): Term {
  if (condition.op === "always") return condition.holds ? value : otherwise;
  if (value === otherwise) return value;
  if (isTruth(value)) return or(pool, and(pool, condition, value), and(pool, not(pool, condition), otherwise));
  if (otherwise.op === "select") {
    const [also, same, rest] = [argument(otherwise, 0), argument(otherwise, 1), argument(otherwise, 2)];
    if (same === value) return choice(pool, or(pool, condition, also), value, rest);
    if (endsIn(otherwise, value)) return guarded(pool, not(pool, condition), { chain: otherwise, last: value });
  }
  const [low, high] = [Math.min(value.low, otherwise.low), Math.max(value.high, otherwise.high)];
  return pool({ op: "select" }, [condition, value, otherwise], low, high);
}

/** The branches of a chain up to its last value, each only where the guard holds too. */
function guarded(pool: Pool, guard: Term, { chain, last }: { readonly chain: Term; readonly last: Term }): Term {
  if (chain === last) return last;
  const condition = and(pool, guard, argument(chain, 0));
  return choice(pool, condition, argument(chain, 1), guarded(pool, guard, { chain: argument(chain, 2), last }));
}

const endsIn = (chain: Term, value: Term): boolean =>
  chain === value || (chain.op === "select" && endsIn(argument(chain, 2), value));

const isZero = ({ low, high }: Term): boolean => low === 0 && high === 0;

const leastParts = (term: Term): Term[] => (term.op === "least" ? term.args.flatMap(leastParts) : [term]);

const within = ([low, high]: readonly [number, number], proved: Proved): [number, number] => [
  Math.max(low, proved.low),
  Math.min(high, proved.high),
];

/** A value that can only be one number is that number. */
function known(
  pool: Pool,
  shape: Parameters<Pool>[0],
  args: readonly Term[],
  [low, high]: readonly [number, number],
): Term {
  return low === high ? constantOf(pool, low) : pool(shape, args, low, high);
}
