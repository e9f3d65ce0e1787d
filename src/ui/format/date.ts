// Dates and times as people read them on a screen. The calendar room says which days there are and which day it is in Shanghai.
import {
  type DateParts,
  datePartsOf,
  epochDay,
  formatDate as formatCalendarDate,
  legalDay,
  legalTime,
  toIsoDate,
} from "../../kernel/calendar/index.ts";
import type { Text } from "../../kernel/refusal/index.ts";

/** A date in a sentence: `2017-10-10` / `10 October 2017`. Tables show the ISO date as it is. @throws RangeError for no real day */
export function formatDate(date: string): Text {
  return { zh: date, en: formatCalendarDate(toIsoDate(date)).en };
}

/** A date in a list, where the year is known: `10-10`. @throws RangeError for no real day */
export function formatListDate(date: string): string {
  return toIsoDate(date).slice(5);
}

/** A period from its first to its last day, the year written once: `2017-01-01 至 12-31` / `2017-01-01 to 12-31`. */
export function formatPeriod(first: string, last: string): Text {
  const end = first.slice(0, 4) === last.slice(0, 4) ? formatListDate(last) : toIsoDate(last);
  return { zh: `${toIsoDate(first)} 至 ${end}`, en: `${first} to ${end}` };
}

/** The clock of an instant in Shanghai: `16:20:08`. Takes an ISO instant such as `2017-09-14T08:20:08Z`. */
export function formatTime(instant: string): string {
  return legalTime(new Date(instant));
}

/** The date and clock of an instant in Shanghai: `2017-09-14 16:20:08`. */
export function formatInstant(instant: string): string {
  const moment = new Date(instant);
  return `${legalDay(moment)} ${legalTime(moment)}`;
}

/** The year, month and day of an ISO date. @throws RangeError for no real day */
export function splitDate(date: string): DateParts {
  return datePartsOf(toIsoDate(date));
}

/** Days since 1970-01-01, for placing a date on an axis. @throws RangeError for no real day */
export function dayNumber(date: string): number {
  return epochDay(toIsoDate(date));
}
