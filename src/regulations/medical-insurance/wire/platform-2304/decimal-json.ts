// JSON whose amounts stand with exactly their places: 8460.00 and not 8460, a number and not a text.
import { yuanText } from "../../../../kernel/money/index.ts";

/** A number with its places, as it is to be written. */
export type Decimal = { readonly decimal: string };

/** An amount with two places. @throws RangeError when it is not a whole number of fen */
export function amountOf(fen: number): Decimal {
  return { decimal: yuanText(fen) };
}

/** A share with four places, from basis points: 7500 is `0.7500`. */
export function ratioOf(basisPoints: number): Decimal {
  if (!Number.isInteger(basisPoints) || basisPoints < 0 || basisPoints > 10_000)
    throw new RangeError(`${basisPoints} is no number of basis points`);
  return { decimal: `${Math.floor(basisPoints / 10_000)}.${String(basisPoints % 10_000).padStart(4, "0")}` };
}

/** What can be written. Undefined members are left out. */
export type DecimalJson =
  | string
  | number
  | boolean
  | null
  | undefined
  | Decimal
  | readonly DecimalJson[]
  | { readonly [name: string]: DecimalJson };

/** Writes JSON with each {@link Decimal} as a number of exactly its digits. */
export function writeDecimalJson(value: DecimalJson): string {
  if (Array.isArray(value)) return `[${value.map(writeDecimalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  if (isDecimal(value)) return value.decimal;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${writeDecimalJson(member)}`).join(",")}}`;
}

function isDecimal(value: object): value is Decimal {
  return "decimal" in value && typeof value.decimal === "string" && DECIMAL.test(value.decimal);
}

const DECIMAL = /^-?\d+\.\d+$/;
