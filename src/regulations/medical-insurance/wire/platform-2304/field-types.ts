// The field types of the national platform's messages: characters with a length, decimals with their places, instants.
import { z } from "zod";
import { type IsoDate, isIsoDate } from "../../../../kernel/calendar/index.ts";
import { scaledDecimal } from "../exact/decimal.ts";
import { isText, numberTextOf } from "../exact/exact-json.ts";

/** 字符型: a text of 1 to `most` characters. */
export function characters(most: number) {
  return z.custom<string>((value) => isText(value) && value !== "" && value.length <= most, {
    error: `字符型 ${most}`,
  });
}

/** A text of exactly so many digits. */
export function digits(count: number) {
  return z.custom<string>((value) => isText(value) && /^\d+$/.test(value) && value.length === count, {
    error: `${count} 位数字`,
  });
}

/** One of the words of a dictionary. */
export function word<Word extends string>(...words: readonly Word[]) {
  return z.custom<Word>((value) => words.some((one) => one === value), { error: words.join("、") });
}

/** A field that may be left out; programs in the field send it empty then. */
export function optional<Field extends z.ZodType>(field: Field) {
  return z.preprocess((value) => (value === "" || value === null ? undefined : value), field.optional());
}

/**
 * 数值型 `length,places`: a number, or the same as a text, read exactly and given as a whole number of its last place
 * (`516.65` with 2 places is 51665n).
 */
export function decimal(length: number, places: number) {
  return z.unknown().transform((value, context) => {
    const number = scaledDecimal(numberTextOf(value) ?? (isText(value) ? value : ""), places);
    if (number !== null && String(number).replace("-", "").length <= length) return number;
    context.addIssue({ code: "custom", message: `数值型 ${length},${places}` });
    return z.NEVER;
  });
}

/** 日期时间型 `yyyy-MM-dd HH:mm:ss` or 日期型 `yyyy-MM-dd`, given as its day. The platform's clock is that of China. */
export const day = z.unknown().transform((value, context): IsoDate => {
  const date = isText(value) && DAY_OR_TIME.test(value) ? value.slice(0, 10) : "";
  if (isIsoDate(date)) return date;
  context.addIssue({ code: "custom", message: "yyyy-MM-dd HH:mm:ss" });
  return z.NEVER;
});

const DAY_OR_TIME = /^\d{4}-\d{2}-\d{2}(?: (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)?$/;
