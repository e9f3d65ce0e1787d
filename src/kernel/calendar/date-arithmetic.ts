// Counting in calendar days, months and years.
import {
  type DateParts,
  datePartsOf,
  daysInMonth,
  epochDay,
  fromEpochDay,
  type IsoDate,
  isoDateOf,
} from "./iso-date.ts";

/** The date a number of calendar days later (earlier when negative). @throws RangeError outside 1900–2199 */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromEpochDay(epochDay(date) + days);
}

/** The calendar days from one date to another: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return epochDay(to) - epochDay(from);
}

/** The same day some months later (earlier when negative); where that month has no such day, its last day (Civil Code art. 202). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const parts = datePartsOf(date);
  const { year, month } = monthAfter(parts, months);
  return isoDateOf({ year, month, day: Math.min(parts.day, daysInMonth(year, month)) });
}

/** The first day of the date's month. */
export function firstOfMonth(date: IsoDate): IsoDate {
  return isoDateOf({ ...datePartsOf(date), day: 1 });
}

/** The first day of the month after the date's month. */
export function firstOfNextMonth(date: IsoDate): IsoDate {
  return isoDateOf({ ...monthAfter(datePartsOf(date), 1), day: 1 });
}

/** The last day of the date's month. */
export function endOfMonth(date: IsoDate): IsoDate {
  const { year, month } = datePartsOf(date);
  return isoDateOf({ year, month, day: daysInMonth(year, month) });
}

/** 1 January of the date's year. */
export function firstOfYear(date: IsoDate): IsoDate {
  return isoDateOf({ year: datePartsOf(date).year, month: 1, day: 1 });
}

/** 31 December of the date's year. */
export function endOfYear(date: IsoDate): IsoDate {
  return isoDateOf({ year: datePartsOf(date).year, month: 12, day: 31 });
}

/** The month of a date as an accounting period is written: `2017-05`. */
export function yearMonthOf(date: IsoDate): string {
  return date.slice(0, 7);
}

/** The day of the week, 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekdayOf(date: IsoDate): number {
  return weekdayOfEpochDay(epochDay(date));
}

/** The day of the week of a count of days from 1970-01-01, which was a Thursday. */
export function weekdayOfEpochDay(epoch: number): number {
  return ((((epoch + 3) % 7) + 7) % 7) + 1;
}

function monthAfter({ year, month }: DateParts, months: number): { year: number; month: number } {
  const count = year * 12 + month - 1 + months;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}
