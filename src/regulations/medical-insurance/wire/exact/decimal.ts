// Decimal texts as whole numbers of their smallest place, without rounding and without floats.

/** The longest decimal that is read, in characters, and the largest power of ten it may carry. */
const decimalLimits = { characters: 40, exponent: 20 } as const;

/**
 * `516.65` with 2 decimals is 51665n; `1.5e2` is 15000n. Null when the text is no decimal number or needs more places
 * (`1.005` with 2 decimals); zeros at the end need none.
 */
export function scaledDecimal(text: string, decimals: number): bigint | null {
  const written = text.length > decimalLimits.characters ? null : DECIMAL.exec(text);
  if (written === null) return null;
  const [, sign = "", whole = "", fraction = "", power = "0"] = written;
  const shift = Number(power) - fraction.length + decimals;
  if (Math.abs(Number(power)) > decimalLimits.exponent) return null;
  const digits = BigInt(whole + fraction);
  const magnitude = shift >= 0 ? digits * 10n ** BigInt(shift) : exactQuotient(digits, 10n ** BigInt(-shift));
  return magnitude === null || sign !== "-" ? magnitude : -magnitude;
}

/** An amount in yuan as whole fen; null when it is no amount, finer than a fen, or too large to be exact. */
export function fenOfYuan(text: string): number | null {
  return safeNumber(scaledDecimal(text, 2));
}

/** A whole number; null when the text is none. `3.0` is 3. */
export function wholeNumber(text: string): number | null {
  return safeNumber(scaledDecimal(text, 0));
}

/** A percentage as basis points: `30` is 3000, `12.5` is 1250; null outside 0 to 100 or finer than 0.01 %. */
export function basisPointsOfPercent(text: string): number | null {
  const points = safeNumber(scaledDecimal(text, 2));
  return points !== null && points >= 0 && points <= 10_000 ? points : null;
}

const DECIMAL = /^([-+]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/;

function exactQuotient(digits: bigint, divisor: bigint): bigint | null {
  return digits % divisor === 0n ? digits / divisor : null;
}

function safeNumber(value: bigint | null): number | null {
  const number = value === null ? null : Number(value);
  return number !== null && Number.isSafeInteger(number) ? number : null;
}
