// Division by an amount of the case: how many times it goes into another, what is left, and the ratio of two amounts.

import { neverExceeds } from "./arithmetic.ts";
import { divideExactly } from "./division.ts";
import { type Node, type Quantity, quantity, type Unit } from "./node.ts";

/**
 * How many whole times one amount goes into another.
 * @throws RangeError when the divisor can be 0 or the number divided negative
 */
export function wholeTimes<U extends Unit>(of: Quantity<U>, divisor: Quantity<NoInfer<U>>): Quantity<"count"> {
  checkDivision(of, divisor);
  const low = divideExactly(of.low, divisor.high, "down");
  return quantity("count", { op: "divide" }, [of, divisor], low, divideExactly(of.high, divisor.low, "down"));
}

/** What is left of an amount after another was taken out of it as often as it goes. @throws RangeError as `wholeTimes` */
export function remainder<U extends Unit>(of: Quantity<U>, divisor: Quantity<NoInfer<U>>): Quantity<U> {
  checkDivision(of, divisor);
  return quantity(of.unit, { op: "remainder" }, [of, divisor], 0, Math.min(of.high, divisor.high - 1));
}

/**
 * How many basis points a part is of a whole, rounded down.
 * @throws RangeError when the whole can be 0, the part negative, the whole beyond ninety trillion, or the ratio itself leave
 * the exact numbers: take the whole times (`wholeTimes`) and the ratio of the remainder apart then
 */
export function ratio<U extends Unit>(part: Quantity<U>, whole: Quantity<NoInfer<U>>): Quantity<"basisPoints"> {
  checkDivision(part, whole);
  if (whole.high > LARGEST_WHOLE) throw new RangeError(`a ratio to ${whole.high}`);
  return quantity("basisPoints", { op: "ratio" }, [part, whole], 0, highestRatio(part, whole));
}

/** A hundred times this is still an exact number. */
const LARGEST_WHOLE = Math.floor(Number.MAX_SAFE_INTEGER / 100);

function highestRatio(part: Node, whole: Node): number {
  if (isRemainderOf(part, whole)) return 9999;
  return neverExceeds(part, whole) ? 10_000 : Math.floor(part.high / whole.low) * 10_000 + 9999;
}

function isRemainderOf(part: Node, whole: Node): boolean {
  const [first, second] = part.args;
  if (part.op === "step" && first !== undefined) return isRemainderOf(first, whole);
  return part.op === "remainder" && second === whole;
}

function checkDivision(of: Node, divisor: Node): void {
  if (divisor.low < 1) throw new RangeError(`a division by what can be ${divisor.low}`);
  if (of.low < 0) throw new RangeError(`a division of what can be ${of.low}`);
}
