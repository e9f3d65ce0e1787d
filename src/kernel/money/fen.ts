// Money as whole fen: a branded safe integer, every operation checked.

declare const fenBrand: unique symbol;

/** An amount in whole fen (0.01 yuan). Always a safe integer, never −0; may be negative. */
export type Fen = number & { readonly [fenBrand]: "fen" };

/** The largest amount that can be held, in fen: 9,007,199,254,740,991 (about 90 万亿元). */
export const LARGEST_FEN = Number.MAX_SAFE_INTEGER;

/**
 * Checks that a value is an amount in whole fen. Takes a number, or a bigint as a database driver hands it over.
 * @param what names the amount in the message
 * @throws RangeError when the value is no whole number of fen or too large to be exact
 */
export function toFen(value: unknown, what = "amount"): Fen {
  const number = typeof value === "bigint" ? Number(value) : value;
  if (!isFen(number)) throw new RangeError(`${what} must be a whole number of fen, not ${String(value)}`);
  return number === 0 ? ZERO : number;
}

/** Whether a value is a safe whole number, as every amount in fen is. */
export function isFen(value: unknown): value is Fen {
  return Number.isSafeInteger(value);
}

/** Adds two amounts. @throws RangeError when the sum is too large to be exact */
export function addFen(left: Fen, right: Fen): Fen {
  return toFen(left + right, "sum");
}

/** Takes `right` from `left`. @throws RangeError when the difference is too large to be exact */
export function subtractFen(left: Fen, right: Fen): Fen {
  return toFen(left - right, "difference");
}

/** Adds any number of amounts; the sum of none is zero. @throws RangeError when a running sum is too large to be exact */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let sum = ZERO;
  for (const amount of amounts) sum = addFen(sum, amount);
  return sum;
}

// Made without `toFen`, which returns it in place of −0.
const ZERO = zero();

function zero(): Fen {
  const nothing = 0;
  if (!isFen(nothing)) throw new Error("zero is an amount");
  return nothing;
}
