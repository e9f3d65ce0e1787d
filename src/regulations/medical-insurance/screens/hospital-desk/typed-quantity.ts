// A quantity as a clerk types it: up to two decimals, full-width digits too, counted in hundredths.

/** The hundredths of a typed quantity, or null when it is none: not a number, zero, or above the limit. */
export function readQuantity(typed: string): number | null {
  const match = QUANTITY.exec(typed.normalize("NFKC").replaceAll(",", "").trim());
  if (match === null) return null;
  const [, whole = "", fraction = ""] = match;
  const hundredths = Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
  return hundredths >= 1 && hundredths <= MOST_HUNDREDTHS ? hundredths : null;
}

/** A quantity as it is shown: `9`, `0.5`. */
export function writeQuantity(hundredths: number): string {
  return String(hundredths / 100);
}

const MOST_HUNDREDTHS = 100_000;
const QUANTITY = /^(\d{1,6})(?:\.(\d{1,2}))?$/;
