// Amounts and shares as people read them: two decimals, commas, a real minus sign.
import type { Text } from "../refusal/index.ts";
import type { Fen } from "./fen.ts";
import { mulDiv } from "./rounding.ts";
import type { BasisPoints } from "./share.ts";

/** A unit in which an amount can be shown. */
export type MoneyUnit = "yuan" | "wan" | "yi" | "million" | "billion";

/** The largest number of decimals an amount is shown with. */
export const LARGEST_DECIMALS = 8;

/** An amount in yuan with two decimals and no unit: `8,460.00`, `−1.50` (U+2212), `0.00`. */
export function formatYuan(amount: Fen): string {
  return formatMoneyIn(amount, "yuan");
}

/** An amount in yuan with its sign always written, for differences: `+8,460.00`, `−1.50`, `0.00`. */
export function formatSignedYuan(amount: Fen): string {
  return amount > 0 ? `+${formatYuan(amount)}` : formatYuan(amount);
}

/**
 * An amount in a unit, without the unit's name (which stands once in the header): `6,812` in 万元, `0.36` in 亿元, `68.12` in ¥ million.
 * Rounded half up to the decimals asked for.
 */
export function formatMoneyIn(amount: Fen, unit: MoneyUnit, decimals: number = defaultDecimals[unit]): string {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > LARGEST_DECIMALS) {
    throw new RangeError(`decimals must be 0 to ${LARGEST_DECIMALS}, not ${decimals}`);
  }
  return formatDecimal(mulDiv(amount, 10 ** decimals, fenPerUnit[unit], "half_up"), decimals);
}

/** A large amount in a sentence, by the unit chosen for it: `6,812 万元` / `¥68.12 million`, `0.36 亿元` / `¥0.036 billion`. */
export function formatLargeMoney(amount: Fen, unit: "wan" | "yi", decimals?: number): Text {
  const chinese = unit === "wan" ? "万元" : "亿元";
  const english = unit === "wan" ? "million" : "billion";
  const figure = formatMoneyIn(amount, english);
  const [minus, magnitude] = figure.startsWith(MINUS) ? [MINUS, figure.slice(1)] : ["", figure];
  return {
    zh: `${formatMoneyIn(amount, unit, decimals)} ${chinese}`,
    en: `${minus}¥${magnitude} ${english}`,
  };
}

/** A share in percent, without needless zeros: `60%` / `60 %`, `72.5%` / `72.5 %`. */
export function formatPercent(basisPoints: BasisPoints): Text {
  const percent = String(basisPoints / 100);
  return { zh: `${percent}%`, en: `${percent} %` };
}

const MINUS = "\u2212";

const fenPerUnit: Readonly<Record<MoneyUnit, number>> = {
  yuan: 100,
  wan: 1_000_000,
  yi: 10_000_000_000,
  million: 100_000_000,
  billion: 100_000_000_000,
};

const defaultDecimals: Readonly<Record<MoneyUnit, number>> = { yuan: 2, wan: 0, yi: 2, million: 2, billion: 3 };

/** Writes a whole number of the smallest places as a decimal with commas: 846000 with 2 decimals is `8,460.00`. */
function formatDecimal(scaled: number, decimals: number): string {
  const digits = String(Math.abs(scaled)).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ",");
  const fraction = decimals === 0 ? "" : `.${digits.slice(-decimals)}`;
  return `${scaled < 0 ? MINUS : ""}${whole}${fraction}`;
}
