// Divisions of non-negative whole numbers, exact for every safe integer: the arithmetic that laws and targets share.

import type { Rounding } from "./node.ts";

/** A whole division of a non-negative whole number, rounded by name; exact for every safe integer. */
export function divideExactly(numerator: number, divisor: number, rounding: Rounding): number {
  const rest = numerator % divisor;
  const down = (numerator - rest) / divisor;
  if (rounding === "down" || rest === 0) return down;
  if (rounding === "up") return down + 1;
  const twice = rest * 2;
  if (twice !== divisor) return twice > divisor ? down + 1 : down;
  return rounding === "half_up" || down % 2 === 1 ? down + 1 : down;
}

/**
 * What a rate in basis points gives of an amount: of its ten-thousands without a rest, and of what is left rounded by name,
 * so that nothing on the way is larger than the result. Half even is not offered: it asks whether the whole result is even.
 */
export function portionExactly(amount: number, rate: number, rounding: Rounding): number {
  if (rounding === "half_even") throw new RangeError("a portion in two parts is not rounded half even");
  const rest = amount % 10_000;
  return ((amount - rest) / 10_000) * rate + divideExactly(rest * rate, 10_000, rounding);
}

/** How many basis points a part is of a whole above 0, rounded down: the whole times first, then two digits and two more. */
export function ratioExactly(part: number, whole: number): number {
  const hundreds = (part % whole) * 100;
  const ones = (hundreds % whole) * 100;
  const times = divideExactly(part, whole, "down") * 10_000;
  return times + divideExactly(hundreds, whole, "down") * 100 + divideExactly(ones, whole, "down");
}
