// Dates in a law: days since 1970-01-01, and what can be done with them.

import { add, greatest, subtract } from "./arithmetic.ts";
import { civil, dayNumber, laterByMonths } from "./day-number.ts";
import { constant, type Quantity, quantity } from "./node.ts";

/**
 * What a target must know about the calendar. `workdayNumber` is the count of working days up to and including a day;
 * `workdayAt` is its inverse: the day of the n-th working day. `addMonths` takes the number of months beside the day.
 */
export type CalendarFunction = "firstOfNextMonth" | "endOfYear" | "year" | "addMonths" | "workdayNumber" | "workdayAt";

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

/** The same day so many months later; where that month has no such day, its last. */
export function addMonths(date: Quantity<"date">, months: Quantity<"count">): Quantity<"date"> {
  if (months.low < 0) throw new RangeError(`months are added, not ${months.low}`);
  const [low, high] = [laterByMonths(date.low, months.low), laterByMonths(date.high, months.high)];
  return quantity("date", { op: "calendar", calendar: "addMonths" }, [date, months], low, high);
}

/** The year of a date. */
export function yearOf(date: Quantity<"date">): Quantity<"count"> {
  return calendar("year", "count", date, [civil(date.low).year, civil(date.high).year]);
}

/** Working days after `from` up to and including `to`: the day itself is not counted. */
export function workdaysFrom(from: Quantity<"date">, to: Quantity<"date">): Quantity<"workdays"> {
  return subtract(workdayNumber(to), workdayNumber(from));
}

/** The day of the n-th working day after a date: the day itself is not counted. */
export function workdaysAfter(date: Quantity<"date">, number: Quantity<"workdays">): Quantity<"date"> {
  if (number.low < 1) throw new RangeError(`the first working day after a date is number 1, not ${number.low}`);
  const high = date.high + number.high * LONGEST_HOLIDAY_DAYS;
  return calendar("workdayAt", "date", add(workdayNumber(date), number), [date.low + number.low, high]);
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
