// Dates and times as people read them. A date is an ISO text; the legal day and the clock are those of Shanghai.
import type { Text } from "../../kernel/refusal/index.ts";

/** A date in a sentence: `2017-10-10` / `10 October 2017`. Tables show the ISO date as it is. */
export function formatDate(date: string): Text {
  const { year, month, day } = splitDate(date);
  return { zh: date, en: `${day} ${MONTHS[month - 1]} ${year}` };
}

/** A date in a list, where the year is known: `10-10`. */
export function formatListDate(date: string): string {
  splitDate(date);
  return date.slice(5);
}

/** A period from its first to its last day, the year written once: `2017-01-01 至 12-31` / `2017-01-01 to 12-31`. */
export function formatPeriod(first: string, last: string): Text {
  splitDate(first);
  const end = first.slice(0, 4) === last.slice(0, 4) ? formatListDate(last) : last;
  return { zh: `${first} 至 ${end}`, en: `${first} to ${end}` };
}

/** The clock of an instant in Shanghai: `16:20:08`. Takes an ISO instant such as `2017-09-14T08:20:08Z`. */
export function formatTime(instant: string): string {
  return inShanghai(instant).slice(11);
}

/** The date and clock of an instant in Shanghai: `2017-09-14 16:20:08`. */
export function formatInstant(instant: string): string {
  return inShanghai(instant);
}

/** The year, month and day of an ISO date. Throws RangeError when the text is not one. */
export function splitDate(date: string): { readonly year: number; readonly month: number; readonly day: number } {
  const match = ISO_DATE.exec(date);
  if (match === null) throw new RangeError(`not an ISO date: ${date}`);
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const exists = new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(date);
  if (!exists) throw new RangeError(`no such day: ${date}`);
  return { year, month, day };
}

/** Days since 1970-01-01, for placing a date on an axis. */
export function dayNumber(date: string): number {
  const { year, month, day } = splitDate(date);
  return Date.UTC(year, month - 1, day) / MILLISECONDS_PER_DAY;
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_PER_DAY = 86_400_000;
/** Shanghai has kept UTC+8 without summer time since 1991, before the first date any of our laws is in force. */
const SHANGHAI_OFFSET_MILLISECONDS = 8 * 3_600_000;
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

function inShanghai(instant: string): string {
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds)) throw new RangeError(`not an instant: ${instant}`);
  return new Date(milliseconds + SHANGHAI_OFFSET_MILLISECONDS).toISOString().slice(0, 19).replace("T", " ");
}
