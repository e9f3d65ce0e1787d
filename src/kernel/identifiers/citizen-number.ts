// The citizen identification number (GB 11643-1999): region, birth date, sequence and check sign.
import { type IsoDate, isIsoDate, toIsoDate } from "../calendar/index.ts";
import { accept, type Outcome, refuse } from "../refusal/index.ts";
import { citizenNumberRefusals } from "./citizen-number-refusals.ts";
import { isStatisticsOnly } from "./region.ts";
import { readCode } from "./written-code.ts";

declare const citizenNumberBrand: unique symbol;

/** A citizen identification number of 18 characters whose parts and check sign are right. Personal data: never logged, shown masked. */
export type CitizenNumber = string & { readonly [citizenNumberBrand]: "citizen number" };

/** What a citizen number says: the region of first registration (6 digits), the birth date and the sex. */
export type CitizenNumberFacts = {
  readonly region: string;
  readonly birthDate: IsoDate;
  readonly sex: "male" | "female";
};

/**
 * Reads a citizen number a person typed; a small x and full-width characters are put right. Refusal codes begin with `citizen_number.`.
 * @param options.asOf the day by which the holder must have been born
 * @param options.field the path of the field it was typed into
 */
export function parseCitizenNumber(
  text: string,
  options: { readonly asOf: IsoDate; readonly field?: string },
): Outcome<CitizenNumber> {
  const written = readCode(text);
  const objection = objectionTo(written);
  if (objection !== null) return refuse(citizenNumberRefusals[objection], options.field);
  const number = toCitizenNumber(written);
  if (citizenNumberFacts(number).birthDate > options.asOf)
    return refuse(citizenNumberRefusals.notYetBorn, options.field);
  return accept(number);
}

/** Checks a citizen number that must be right already, as one read from the database. @throws RangeError, without naming the number */
export function toCitizenNumber(value: unknown): CitizenNumber {
  if (!isCitizenNumber(value)) throw new RangeError("not a citizen identification number");
  return value;
}

/** Whether a value is a citizen number in its stored form: 18 characters, X capital. */
export function isCitizenNumber(value: unknown): value is CitizenNumber {
  return typeof value === "string" && objectionTo(value) === null;
}

/** Takes a citizen number apart. */
export function citizenNumberFacts(number: CitizenNumber): CitizenNumberFacts {
  return {
    region: number.slice(0, 6),
    birthDate: toIsoDate(birthDateText(number), "birth date"),
    sex: Number(number[16]) % 2 === 1 ? "male" : "female",
  };
}

/**
 * Makes up a citizen number, for tests and the demo city.
 * @param region 6 digits
 * @param sequence 1 to 999, odd for a man, even for a woman
 * @throws RangeError when the parts make no citizen number
 */
export function citizenNumber(region: string, birth: IsoDate, sequence: number): CitizenNumber {
  if (!Number.isInteger(sequence) || sequence < 1 || sequence > 999) {
    throw new RangeError(`the sequence must be 1 to 999, not ${sequence}`);
  }
  const digits = `${region}${birth.replaceAll("-", "")}${String(sequence).padStart(3, "0")}`;
  return toCitizenNumber(digits + checkSign(digits));
}

const weights: readonly number[] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkSigns = "10X98765432";

// The first two digits of GB/T 2260: the provinces, with Taiwan (71, 83), Hong Kong (81) and Macao (82).
const provinces = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split(" "),
);

function objectionTo(text: string): keyof typeof citizenNumberRefusals | null {
  if (/^\d{15}$/.test(text)) return "firstGeneration";
  if (!/^\d{17}[\dX]$/.test(text)) return "shape";
  if (!provinces.has(text.slice(0, 2)) || isStatisticsOnly(text.slice(0, 6))) return "region";
  if (!isIsoDate(birthDateText(text))) return "birthDate";
  return text[17] === checkSign(text.slice(0, 17)) ? null : "checkSign";
}

function birthDateText(text: string): string {
  return `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
}

/** The 18th sign of the 17 digits before it (ISO 7064, MOD 11-2). */
function checkSign(digits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return checkSigns.charAt(sum % 11);
}
