// Arithmetic on whole numbers; every result knows the interval it can lie in.

import { highestSum } from "./ceiling.ts";
import { divideExactly, portionExactly } from "./division.ts";
import { constant, type Node, type Quantity, quantity, type Rounding, type Unit } from "./node.ts";

/** The sum of amounts of one unit. */
export function add<U extends Unit>(first: Quantity<U>, ...rest: readonly Quantity<NoInfer<U>>[]): Quantity<U> {
  return rest.reduce<Quantity<U>>(
    (sum, next) => quantity(first.unit, { op: "add" }, [sum, next], sum.low + next.low, highestSum(sum, next)),
    first,
  );
}

/** What is left of `whole` after `part`. Where the graph shows that the part never exceeds the whole, the result is known to be at least 0. */
export function subtract<U extends Unit>(whole: Quantity<U>, part: Quantity<NoInfer<U>>): Quantity<U> {
  const low = whole.low - part.high;
  return quantity(
    whole.unit,
    { op: "subtract" },
    [whole, part],
    neverExceeds(part, whole) ? Math.max(0, low) : low,
    whole.high - part.low,
  );
}

/** An amount taken a number of times, such as a daily fee over the days of a stay. */
export function times<U extends Unit>(amount: Quantity<U>, number: Quantity<"days" | "count">): Quantity<U> {
  return product(amount.unit, amount, number);
}

/** The smallest of amounts of one unit. */
export function least<U extends Unit>(first: Quantity<U>, ...rest: readonly Quantity<NoInfer<U>>[]): Quantity<U> {
  return rest.reduce<Quantity<U>>(
    (a, b) => quantity(first.unit, { op: "least" }, [a, b], Math.min(a.low, b.low), Math.min(a.high, b.high)),
    first,
  );
}

/** The largest of amounts of one unit. */
export function greatest<U extends Unit>(first: Quantity<U>, ...rest: readonly Quantity<NoInfer<U>>[]): Quantity<U> {
  return rest.reduce<Quantity<U>>(
    (a, b) => quantity(first.unit, { op: "greatest" }, [a, b], Math.max(a.low, b.low), Math.max(a.high, b.high)),
    first,
  );
}

/** An amount that cannot fall below nothing. */
export function atLeastZero<U extends Unit>(amount: Quantity<U>): Quantity<U> {
  return amount.low >= 0 ? amount : greatest(amount, constant(amount.unit, 0));
}

/**
 * The part of an amount that a rate in basis points gives, rounded as the article orders. Where the product could leave the
 * exact whole numbers it is taken of the ten-thousands and of the rest apart.
 * @throws RangeError when such a large amount or rate can be negative, or is to be rounded half even
 */
export function portion<U extends Unit>(
  amount: Quantity<U>,
  rate: Quantity<"basisPoints">,
  rounding: Rounding,
): Quantity<U> {
  const largest = Math.max(-amount.low, amount.high) * Math.max(-rate.low, rate.high);
  if (largest <= Number.MAX_SAFE_INTEGER) return quotient(product(amount.unit, amount, rate), 10_000, rounding);
  if (amount.low < 0 || rate.low < 0) throw new RangeError(`a portion of ${amount.low} at ${rate.low}`);
  const [low, high] = [
    portionExactly(amount.low, rate.low, rounding),
    portionExactly(amount.high, rate.high, rounding),
  ];
  return quantity(amount.unit, { op: "portion", rounding }, [amount, rate], low, high);
}

/**
 * A whole division by a positive number written in the law.
 * @throws RangeError when the numerator can be negative: no article rounds a negative amount.
 */
export function quotient<U extends Unit>(numerator: Quantity<U>, divisor: number, rounding: Rounding): Quantity<U> {
  if (!Number.isSafeInteger(divisor) || divisor < 1) throw new RangeError(`cannot divide by ${divisor}`);
  if (numerator.low < 0) throw new RangeError(`the numerator of a rounded division can be ${numerator.low}`);
  const ends = [numerator.low, numerator.high].map((value) => divideExactly(value, divisor, rounding));
  const [low = 0, high = 0] = ends;
  return quantity(numerator.unit, { op: "quotient", divisor, rounding }, [numerator], low, high);
}

function product<U extends Unit>(unit: U, a: Quantity, b: Quantity): Quantity<U> {
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return quantity(unit, { op: "multiply" }, [a, b], Math.min(...corners), Math.max(...corners));
}

/** Whether the shape of the graph alone proves that `part` is never more than `whole`, for all inputs. */
export function neverExceeds(part: Node, whole: Node): boolean {
  return part === whole || partIsSmaller(part, whole) || wholeIsLarger(part, whole);
}

function partIsSmaller(part: Node, whole: Node): boolean {
  const [first, second, third] = part.args;
  if (first === undefined) return false;
  switch (part.op) {
    case "step":
      return neverExceeds(first, whole);
    case "least":
      return part.args.some((argument) => neverExceeds(argument, whole));
    case "greatest":
      return part.args.every((argument) => neverExceeds(argument, whole) || (argument.high <= 0 && whole.low >= 0));
    case "select":
      return part.args.slice(1).every((branch) => neverExceeds(branch, whole) || (branch.high <= 0 && whole.low >= 0));
    case "subtract":
      return second !== undefined && second.low >= 0 && neverExceeds(first, whole);
    case "allowance":
      return third !== undefined && neverExceeds(third, whole);
    case "quotient":
      return isPortionOfAtMostAll(first, part.divisor, whole);
    case "portion":
      return second !== undefined && second.high <= 10_000 && neverExceeds(first, whole);
    case "remainder":
      return neverExceeds(first, whole);
    default:
      return false;
  }
}

function wholeIsLarger(part: Node, whole: Node): boolean {
  const [first, second] = whole.args;
  if (first === undefined) return false;
  switch (whole.op) {
    case "step":
      return neverExceeds(part, first);
    case "greatest":
      return whole.args.some((argument) => neverExceeds(part, argument));
    case "add":
      return (
        second !== undefined &&
        ((second.low >= 0 && neverExceeds(part, first)) || (first.low >= 0 && neverExceeds(part, second)))
      );
    default:
      return false;
  }
}

/** Of a whole number, a share of at most all of it, however rounded, is never more than the number itself. */
function isPortionOfAtMostAll(numerator: Node, divisor: number, whole: Node): boolean {
  const [a, b] = numerator.args;
  if (numerator.op !== "multiply" || a === undefined || b === undefined) return false;
  return (b.high <= divisor && neverExceeds(a, whole)) || (a.high <= divisor && neverExceeds(b, whole));
}
