// An amount as machines exchange it: yuan with exactly two decimals and no separators.

/** A whole number of fen as `8460.00` or `-0.05`. @throws RangeError when a number is not exact */
export function yuanText(fen: number | bigint): string {
  if (typeof fen === "number" && !Number.isSafeInteger(fen))
    throw new RangeError(`${fen} is not a whole number of fen`);
  const digits = String(fen).replace("-", "").padStart(3, "0");
  return `${fen < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
