// The yearly allowance: a capped running total of one person and year. It is the one place where a person's cases depend on each other.

import { atLeastZero, least, subtract } from "./arithmetic.ts";
import { type Quantity, quantity, type Text, type Unit } from "./node.ts";

/** `used` is the input that holds what the person's earlier cases of the year took. */
export type Allowance = { readonly id: string; readonly title: Text; readonly used: string };

/**
 * How much of `amount` still fits: the smaller of the amount and what is left of the cap after `used`, never below 0.
 * A population run carries `used` along a person's cases; SQL may write it as two window sums because amounts are never negative.
 */
export function allowance<U extends Unit>(
  of: { readonly id: string; readonly title: Text },
  { cap, used, amount }: { cap: Quantity<U>; used: Quantity<NoInfer<U>>; amount: Quantity<NoInfer<U>> },
): Quantity<U> {
  if (used.op !== "input") throw new TypeError(`${of.id}: what was used before must be an input`);
  if (amount.low < 0 || used.low < 0) throw new RangeError(`${of.id}: an allowance takes amounts of at least 0`);
  const fits = least(amount, atLeastZero(subtract(cap, used)));
  return quantity(
    cap.unit,
    { op: "allowance", allowance: { ...of, used: used.input.name } },
    [cap, used, amount],
    fits.low,
    fits.high,
  );
}

/** What is left of a cap after what was used, never below 0. */
export function remaining<U extends Unit>(cap: Quantity<U>, used: Quantity<NoInfer<U>>): Quantity<U> {
  return atLeastZero(subtract(cap, used));
}
