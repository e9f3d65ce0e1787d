// Exact multiplication and division of whole numbers, with the rounding named.

/**
 * How a quotient that is not whole becomes whole. Like Java's RoundingMode, a negative number rounds as the mirror of the positive one:
 * `down` toward zero, `up` away from zero, `half_up` to the nearest with halves away from zero, `half_even` with halves to the even one.
 */
export type Rounding = "down" | "up" | "half_up" | "half_even";

/**
 * `a × b ÷ divisor`, exact until the one named rounding. The product may exceed 2⁵³; the arguments and the result may not.
 * @throws RangeError when an argument is not a safe whole number, the divisor is not positive, or the result is too large to be exact
 */
export function mulDiv(a: number, b: number, divisor: number, rounding: Rounding): number {
  if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b)) {
    throw new RangeError(`${a} × ${b} is not a product of safe whole numbers`);
  }
  if (!Number.isSafeInteger(divisor) || divisor <= 0) {
    throw new RangeError(`the divisor must be a positive whole number, not ${divisor}`);
  }
  const product = Math.abs(a * b);
  const negative = a < 0 !== b < 0;
  const magnitude = Number.isSafeInteger(product)
    ? divide(product, divisor, rounding)
    : divideLarge({ a, b, divisor, rounding });
  if (!Number.isSafeInteger(magnitude)) throw new RangeError(`${a} × ${b} ÷ ${divisor} is too large to be exact`);
  return negative && magnitude !== 0 ? -magnitude : magnitude;
}

/**
 * Rounds a whole number to a multiple, for instance to whole yuan (a multiple of 100 fen).
 * @throws RangeError as `mulDiv`
 */
export function roundToMultiple(value: number, multiple: number, rounding: Rounding): number {
  return mulDiv(mulDiv(value, 1, multiple, rounding), multiple, 1, "down");
}

// The remainder of two exact doubles is exact, and so is the division of an exact multiple; a plain division would not be.
function divide(product: number, divisor: number, rounding: Rounding): number {
  const remainder = product % divisor;
  const quotient = (product - remainder) / divisor;
  if (remainder === 0) return quotient;
  const half = Math.sign(remainder - (divisor - remainder));
  return quotient + (roundsUp({ rounding, half, odd: quotient % 2 === 1 }) ? 1 : 0);
}

function divideLarge({ a, b, divisor, rounding }: { a: number; b: number; divisor: number; rounding: Rounding }) {
  const product = BigInt(Math.abs(a)) * BigInt(Math.abs(b));
  const remainder = Number(product % BigInt(divisor));
  const quotient = product / BigInt(divisor);
  if (remainder === 0) return Number(quotient);
  const half = Math.sign(remainder - (divisor - remainder));
  return Number(quotient + (roundsUp({ rounding, half, odd: quotient % 2n === 1n }) ? 1n : 0n));
}

/** Whether a quotient with something left over goes up; `half` is −1, 0 or 1 as the rest is under, at or over one half. */
function roundsUp({ rounding, half, odd }: { rounding: Rounding; half: number; odd: boolean }): boolean {
  switch (rounding) {
    case "down":
      return false;
    case "up":
      return true;
    case "half_up":
      return half >= 0;
    case "half_even":
      return half > 0 || (half === 0 && odd);
  }
}
