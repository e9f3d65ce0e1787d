// Rounding of a fraction of two whole numbers, by comparing what is left over with half of the denominator.

import type { Rounding } from "../../src/kernel/law/index.ts";

export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

/** The whole number that a rounding gives for a fraction with a positive denominator; any sign of the numerator. */
export function round({ numerator, denominator }: Fraction, rounding: Rounding): bigint {
  const cut = numerator / denominator;
  const floor = cut * denominator > numerator ? cut - 1n : cut;
  const over = numerator - floor * denominator;
  switch (rounding) {
    case "down":
      return floor;
    case "up":
      return over === 0n ? floor : floor + 1n;
    case "half_up":
      return over + over >= denominator ? floor + 1n : floor;
    case "half_even":
      if (over + over === denominator) return floor + (((floor % 2n) + 2n) % 2n);
      return over + over > denominator ? floor + 1n : floor;
  }
}
