// Progressive bands: each part of an amount at the rate of its band.

import { add, atLeastZero, least, quotient, subtract, times } from "./arithmetic.ts";
import { constant, type Quantity, quantity, type Rounding, type Unit } from "./node.ts";

/** A band ends at `upTo` (not given: no end) and takes `rate` of what lies in it. */
export type Band<U extends Unit> = { readonly upTo?: Quantity<U>; readonly rate: Quantity<"basisPoints"> };

/** The sum over bands of the part of `amount` in each band at its rate; rounded once. */
export function bands<U extends Unit>(
  amount: Quantity<U>,
  of: readonly Band<NoInfer<U>>[],
  rounding: Rounding,
): Quantity<U> {
  let from = constant(amount.unit, 0);
  let total: Quantity<U> = constant(amount.unit, 0);
  for (const { upTo, rate } of of) {
    const inside = atLeastZero(subtract(upTo === undefined ? amount : least(amount, upTo), from));
    total = add(total, byRate(inside, rate));
    if (upTo !== undefined) from = upTo;
  }
  return quotient(total, 10_000, rounding);
}

function byRate<U extends Unit>(amount: Quantity<U>, rate: Quantity<"basisPoints">): Quantity<U> {
  const asNumber: Quantity<"count"> = { ...rate, unit: "count" };
  return quantity(amount.unit, times(amount, asNumber), [amount, rate], amount.low * rate.low, amount.high * rate.high);
}
