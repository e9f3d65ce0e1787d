// A share of an amount, in basis points.
import { type Fen, toFen } from "./fen.ts";
import { mulDiv } from "./rounding.ts";

declare const basisPointsBrand: unique symbol;

/** A share of a whole in whole basis points (0.01 %), from 0 to 10,000. */
export type BasisPoints = number & { readonly [basisPointsBrand]: "basis points" };

/** The whole, in basis points. */
export const WHOLE = 10_000;

/**
 * Checks that a value is a share in whole basis points from 0 to 10,000.
 * @param what names the share in the message
 * @throws RangeError when it is not
 */
export function toBasisPoints(value: unknown, what = "share"): BasisPoints {
  const number = value === 0 ? 0 : value;
  if (!isBasisPoints(number)) {
    throw new RangeError(`${what} must be whole basis points from 0 to ${WHOLE}, not ${String(value)}`);
  }
  return number;
}

/** Whether a value is a whole number of basis points from 0 to 10,000. */
export function isBasisPoints(value: unknown): value is BasisPoints {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= WHOLE;
}

/** The share of an amount, rounded half up to the fen. */
export function share(amount: Fen, basisPoints: BasisPoints): Fen {
  return toFen(mulDiv(amount, basisPoints, WHOLE, "half_up"), "share");
}
