// A calendar date as text, `YYYY-MM-DD`, and as a count of days: whole-number arithmetic only, so that no time zone can move it.
import { accept, type Outcome, type Refusal, refuse } from "../refusal/index.ts";

declare const isoDateBrand: unique symbol;

/** A day that exists in the Gregorian calendar, written `YYYY-MM-DD`, from 1900-01-01 to 2199-12-31. Such texts sort by date. */
export type IsoDate = string & { readonly [isoDateBrand]: "ISO date" };

/** The first and the last year a date can lie in. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

/** Checks a date. @param what names it in the message @throws RangeError when it is not written `YYYY-MM-DD` or is no real day */
export function toIsoDate(value: unknown, what = "date"): IsoDate {
  if (!isIsoDate(value)) throw new RangeError(`${what} must be a day such as 2017-05-31, not ${String(value)}`);
  return value;
}

/** Reads a date a person wrote (refusal code `date.not_a_day`). @param field the path of the field it was written into */
export function parseIsoDate(text: unknown, field?: string): Outcome<IsoDate> {
  if (isIsoDate(text)) return accept(text);
  return refuse(notADay, field);
}

/** Whether a value is a real day written `YYYY-MM-DD`. */
export function isIsoDate(value: unknown): value is IsoDate {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const { year, month, day } = partsOf(value);
  return (
    year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  );
}

/** The date of a year, month (1–12) and day (1–31). @throws RangeError when there is no such day */
export function isoDateOf({ year, month, day }: DateParts): IsoDate {
  return toIsoDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

/** A date taken apart: year, month 1–12, day of the month 1–31. */
export type DateParts = { readonly year: number; readonly month: number; readonly day: number };

/** Takes a date apart. */
export function datePartsOf(date: IsoDate): DateParts {
  return partsOf(date);
}

/** The year of a date. */
export function yearOf(date: IsoDate): number {
  return partsOf(date).year;
}

/** The month of a date, 1–12. */
export function monthOf(date: IsoDate): number {
  return partsOf(date).month;
}

/** Days from 1970-01-01 (day 0); negative before it. */
export function epochDay(date: IsoDate): number {
  const { year, month, day } = partsOf(date);
  return firstEpochDayOf(year) + daysBeforeMonth(year, month) + day - 1;
}

/** The date of a count of days from 1970-01-01. @throws RangeError outside 1900–2199 */
export function fromEpochDay(epoch: number): IsoDate {
  if (!Number.isInteger(epoch)) throw new RangeError(`a day must be a whole number, not ${epoch}`);
  let year = 1970 + Math.floor(epoch / 365.2425);
  if (firstEpochDayOf(year + 1) <= epoch) year += 1;
  if (firstEpochDayOf(year) > epoch) year -= 1;
  const dayOfYear = epoch - firstEpochDayOf(year);
  let month = 12;
  while (daysBeforeMonth(year, month) > dayOfYear) month -= 1;
  return isoDateOf({ year, month, day: dayOfYear - daysBeforeMonth(year, month) + 1 });
}

/** Whether a year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** How many days a month (1–12) of a year has. */
export function daysInMonth(year: number, month: number): number {
  return daysBeforeMonth(year, month + 1) - daysBeforeMonth(year, month);
}

const notADay: Refusal = {
  code: "date.not_a_day",
  message: { zh: "日期不存在或写法不对", en: "There is no such day, or it is not written as a date" },
  next: { zh: "按年-月-日填写,如 2017-05-31", en: "Write year-month-day, such as 2017-05-31" },
};

const daysBefore: readonly number[] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

function daysBeforeMonth(year: number, month: number): number {
  return (daysBefore[month - 1] ?? 0) + (month > 2 && isLeapYear(year) ? 1 : 0);
}

/** The day 1 January of a year falls on, counted from 1970-01-01. */
function firstEpochDayOf(year: number): number {
  return 365 * (year - 1970) + leapYearsBefore(year) - leapYearsBefore(1970);
}

function leapYearsBefore(year: number): number {
  const last = year - 1;
  return Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400);
}

function partsOf(text: string): DateParts {
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)) };
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, "0");
}
