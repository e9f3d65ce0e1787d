// Progressive bands: each part of an amount at the rate of its band.

import { add, atLeastZero, least, quotient, subtract, times } from "./arithmetic.ts";
import { type Quantity, quantity, type Rounding, type Unit } from "./node.ts";

/** A band ends at `upTo` (not given: no end) and takes `rate` of what lies in it. */
export type Band<U extends Unit> = { readonly upTo?: Quantity<U>; readonly rate: Quantity<"basisPoints"> };

/**
 * The sum over bands of the part of `amount` in each band at its rate; rounded once.
 * @throws RangeError when there is no band
 */
export function bands<U extends Unit>(
  amount: Quantity<U>,
  of: readonly Band<NoInfer<U>>[],
  rounding: Rounding,
): Quantity<U> {
  const parts = of.map(({ upTo, rate }, place) => {
    const reached = upTo === undefined ? amount : least(amount, upTo);
    const from = of[place - 1]?.upTo;
    return byRate(atLeastZero(from === undefined ? reached : subtract(reached, from)), rate);
  });
  const [first, ...rest] = parts;
  if (first === undefined) throw new RangeError("bands without a band");
  return quotient(add(first, ...rest), 10_000, rounding);
}

function byRate<U extends Unit>(amount: Quantity<U>, rate: Quantity<"basisPoints">): Quantity<U> {
  const asNumber: Quantity<"count"> = { ...rate, unit: "count" };
  return quantity(amount.unit, times(amount, asNumber), [amount, rate], amount.low * rate.low, amount.high * rate.high);
}
