// Values that are only partly known: the interval they can lie in, and the missing facts that could still move them.

import { divideExactly, portionExactly, ratioExactly } from "../../division.ts";
import type { Rounding } from "../../node.ts";

/** A value between two limits. `depends`: the missing facts on which it may depend; none when both limits are the same. */
export type PartlyKnown = {
  readonly low: number;
  readonly high: number;
  readonly depends: ReadonlySet<string>;
};

const NOTHING: ReadonlySet<string> = new Set();

export const known = (value: number): PartlyKnown => ({ low: value, high: value, depends: NOTHING });

/** A value between limits that these facts decide. */
export function between(low: number, high: number, depends: ReadonlySet<string>): PartlyKnown {
  return low === high ? known(low) : { low, high, depends };
}

export const isKnown = ({ low, high }: PartlyKnown): boolean => low === high;

/** All facts on which any of the values may depend. */
export function dependsOn(...values: readonly PartlyKnown[]): ReadonlySet<string> {
  return new Set(values.flatMap(({ depends }) => [...depends]));
}

export function sum(a: PartlyKnown, b: PartlyKnown): PartlyKnown {
  return between(a.low + b.low, a.high + b.high, dependsOn(a, b));
}

export function difference(a: PartlyKnown, b: PartlyKnown): PartlyKnown {
  return between(a.low - b.high, a.high - b.low, dependsOn(a, b));
}

/** Nothing, taken any number of times, is nothing. */
export function product(a: PartlyKnown, b: PartlyKnown): PartlyKnown {
  if ([a, b].some((one) => one.low === 0 && one.high === 0)) return known(0);
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return between(Math.min(...corners) + 0, Math.max(...corners) + 0, dependsOn(a, b));
}

/** Where one is certainly the smaller, the other does not count. */
export function smaller(a: PartlyKnown, b: PartlyKnown): PartlyKnown {
  if (a.high <= b.low) return a;
  if (b.high <= a.low) return b;
  return between(Math.min(a.low, b.low), Math.min(a.high, b.high), dependsOn(a, b));
}

export function larger(a: PartlyKnown, b: PartlyKnown): PartlyKnown {
  if (a.low >= b.high) return a;
  if (b.low >= a.high) return b;
  return between(Math.max(a.low, b.low), Math.max(a.high, b.high), dependsOn(a, b));
}

/** A rounded division keeps the order of its numerators. */
export function quotient(a: PartlyKnown, divisor: number, rounding: Rounding): PartlyKnown {
  return between(divideExactly(a.low, divisor, rounding), divideExactly(a.high, divisor, rounding), a.depends);
}

/** A portion grows with its amount and with its rate. */
export function portion(a: PartlyKnown, rate: PartlyKnown, rounding: Rounding): PartlyKnown {
  const ends = [portionExactly(a.low, rate.low, rounding), portionExactly(a.high, rate.high, rounding)] as const;
  return between(...ends, dependsOn(a, rate));
}

export function wholeTimes(a: PartlyKnown, divisor: PartlyKnown): PartlyKnown {
  const ends = [divideExactly(a.low, divisor.high, "down"), divideExactly(a.high, divisor.low, "down")] as const;
  return between(...ends, dependsOn(a, divisor));
}

/** What is left is known only of a known division; it is less than the divisor. */
export function remainder(a: PartlyKnown, divisor: PartlyKnown): PartlyKnown {
  if (isKnown(a) && isKnown(divisor)) return known(a.low % divisor.low);
  return between(0, Math.min(a.high, divisor.high - 1), dependsOn(a, divisor));
}

export function ratio(part: PartlyKnown, whole: PartlyKnown): PartlyKnown {
  const ends = [ratioExactly(part.low, whole.high), ratioExactly(part.high, whole.low)] as const;
  return between(...ends, dependsOn(part, whole));
}

/** Holds (1), does not (0), or is open (0 to 1). */
export function isLess(a: PartlyKnown, b: PartlyKnown): PartlyKnown {
  if (a.high < b.low) return known(1);
  return a.low >= b.high ? known(0) : between(0, 1, dependsOn(a, b));
}

export function isEqual(a: PartlyKnown, b: PartlyKnown): PartlyKnown {
  if (isKnown(a) && isKnown(b)) return known(Number(a.low === b.low));
  return a.high < b.low || b.high < a.low ? known(0) : between(0, 1, dependsOn(a, b));
}

/** One that fails decides, whatever the other is. */
export function and(a: PartlyKnown, b: PartlyKnown): PartlyKnown {
  return smaller(a, b);
}

export function or(a: PartlyKnown, b: PartlyKnown): PartlyKnown {
  return larger(a, b);
}

export function not(a: PartlyKnown): PartlyKnown {
  return between(1 - a.high, 1 - a.low, a.depends);
}

/** The branch of a known condition alone; of an open one, whatever either branch may give. */
export function select(condition: PartlyKnown, a: PartlyKnown, b: PartlyKnown): PartlyKnown {
  if (isKnown(condition)) return condition.low === 1 ? a : b;
  return between(Math.min(a.low, b.low), Math.max(a.high, b.high), dependsOn(condition, a, b));
}
