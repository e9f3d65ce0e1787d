// Dates in a law: days since 1970-01-01, and what can be done with them.

import { add, greatest, subtract } from "./arithmetic.ts";
import { constant, type Quantity, quantity } from "./node.ts";

/**
 * What a target must know about the calendar. `workdayNumber` is the count of working days up to and including a day;
 * `workdayAt` is its inverse: the day of the n-th working day.
 */
export type CalendarFunction = "firstOfNextMonth" | "endOfYear" | "year" | "workdayNumber" | "workdayAt";

/** A date of the law's text, such as 2017-01-01. */
export function day(text: string): Quantity<"date"> {
  return constant("date", dayNumber(text));
}

/** Calendar days later: `addDays(birth, days(28))` is day 28 when the day of birth is day 0. */
export function addDays(date: Quantity<"date">, number: Quantity<"days">): Quantity<"date"> {
  return quantity("date", { op: "add" }, [date, number], date.low + number.low, date.high + number.high);
}

/** Calendar days from one date to another. */
export function daysFrom(from: Quantity<"date">, to: Quantity<"date">): Quantity<"days"> {
  return quantity("days", { op: "subtract" }, [to, from], to.low - from.high, to.high - from.low);
}

/** A number of days of the law's text. */
export const days = (number: number): Quantity<"days"> => constant("days", number);

/** The first day of the month after a date. */
export function firstOfNextMonth(date: Quantity<"date">): Quantity<"date"> {
  return calendar("firstOfNextMonth", "date", date, [date.low + 1, date.high + 31]);
}

/** The 31 December of a date's year. */
export function endOfYear(date: Quantity<"date">): Quantity<"date"> {
  return calendar("endOfYear", "date", date, [date.low, date.high + 365]);
}

/** The year of a date. */
export function yearOf(date: Quantity<"date">): Quantity<"count"> {
  return calendar("year", "count", date, [civil(date.low).year, civil(date.high).year]);
}

/** Working days after `from` up to and including `to`: the day itself is not counted. */
export function workdaysFrom(from: Quantity<"date">, to: Quantity<"date">): Quantity<"workdays"> {
  return subtract(workdayNumber(to), workdayNumber(from));
}

/** The date itself when it is a working day, else the next working day. */
export function workdayOnOrAfter(date: Quantity<"date">): Quantity<"date"> {
  const dayBefore = quantity<"date">("date", { op: "add" }, [date, days(-1)], date.low - 1, date.high - 1);
  const next = add(workdayNumber(dayBefore), constant("workdays", 1));
  const found = calendar("workdayAt", "date", next, [date.low, date.high + LONGEST_HOLIDAY_DAYS]);
  return greatest(found, date);
}

/** No run of days without a working day is longer than this. */
export const LONGEST_HOLIDAY_DAYS = 20;

function workdayNumber(date: Quantity<"date">): Quantity<"workdays"> {
  return calendar("workdayNumber", "workdays", date, [0, Math.max(0, date.high)]);
}

function calendar<U extends "date" | "count" | "workdays">(
  name: CalendarFunction,
  unit: U,
  of: Quantity,
  [low, high]: readonly [number, number],
): Quantity<U> {
  return quantity(unit, { op: "calendar", calendar: name }, [of], low, high);
}

/** Working days as tables: `numbers[d - firstDay]` counts those up to day d; `days[n]` is the n-th. */
export type Workdays = { readonly firstDay: number; readonly numbers: Int32Array; readonly days: Int32Array };

/** Carries out a calendar function on day numbers. */
export function calendarValue(name: CalendarFunction, value: number, workdays: Workdays | undefined): number {
  switch (name) {
    case "firstOfNextMonth": {
      const { year, month } = civil(value);
      return fromCivil(month === 12 ? year + 1 : year, (month % 12) + 1, 1);
    }
    case "endOfYear":
      return fromCivil(civil(value).year, 12, 31);
    case "year":
      return civil(value).year;
    case "workdayNumber":
      return known(workdays).numbers[value - known(workdays).firstDay] ?? outside(value);
    case "workdayAt":
      return known(workdays).days[value] ?? outside(value);
  }
}

/** Days since 1970-01-01 of a date written as YYYY-MM-DD. */
export function dayNumber(text: string): number {
  const [year = Number.NaN, month = Number.NaN, dayOfMonth = Number.NaN] = text.split("-").map(Number);
  const number = fromCivil(year, month, dayOfMonth);
  if (dayText(number) !== text) throw new RangeError(`${text} is not a date`);
  return number;
}

/** The date of a day number, as YYYY-MM-DD. */
export function dayText(number: number): string {
  const { year, month, dayOfMonth } = civil(number);
  return `${year}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}

function known(workdays: Workdays | undefined): Workdays {
  if (workdays === undefined) throw new TypeError("this law counts working days: give it a calendar");
  return workdays;
}

function outside(value: number): never {
  throw new RangeError(`${value} lies outside the working-day calendar`);
}

const DAYS_TO_1970 = 719_468;

/** Days since 1970-01-01; years counted from 1 March, so that the leap day is the last of a year. */
function fromCivil(year: number, month: number, dayOfMonth: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - DAYS_TO_1970
  );
}

function civil(number: number): { year: number; month: number; dayOfMonth: number } {
  const shifted = number + DAYS_TO_1970;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}
