// The legal day: the calendar day in Asia/Shanghai, whatever the time zone of the machine.
import { epochDay, type IsoDate, toIsoDate } from "./iso-date.ts";

/** The calendar day of an instant in Asia/Shanghai. @throws RangeError for an invalid instant or outside 1900–2199 */
export function legalDay(instant: Date): IsoDate {
  const milliseconds = instant.getTime();
  if (milliseconds >= SINCE_1992 && milliseconds < UNTIL_2200)
    return toIsoDate(new Date(milliseconds + 8 * MILLISECONDS_AN_HOUR).toISOString().slice(0, 10), "legal day");
  const { year, month, day } = partsOf(dayFormat, instant);
  return toIsoDate(`${year}-${month}-${day}`, "legal day");
}

/** The time of day of an instant in Asia/Shanghai, `HH:MM:SS` from `00:00:00` to `23:59:59`. @throws RangeError for an invalid instant */
export function legalTime(instant: Date): string {
  const { hour, minute, second } = partsOf(timeFormat, instant);
  return `${hour}:${minute}:${second}`;
}

/** The instant at which a legal day begins; the day before ends at it. Exact from 1950 on, summer time of 1986–1991 included. */
export function startOfLegalDay(date: IsoDate): Date {
  const standard = new Date(epochDay(date) * MILLISECONDS_A_DAY - 8 * MILLISECONDS_AN_HOUR);
  const inSummerTime = legalTime(standard) === "01:00:00";
  return inSummerTime ? new Date(standard.getTime() - MILLISECONDS_AN_HOUR) : standard;
}

const MILLISECONDS_AN_HOUR = 3_600_000;
const MILLISECONDS_A_DAY = 24 * MILLISECONDS_AN_HOUR;

// From 1992 on the place has been eight hours ahead of UTC all year, and reading parts of a format takes ten times as long.
const SINCE_1992 = Date.UTC(1992, 0, 1);
const UNTIL_2200 = Date.UTC(2200, 0, 1) - 8 * MILLISECONDS_AN_HOUR;

// Every option that could come from the machine (zone, calendar, digits, clock) is named here.
const place = { timeZone: "Asia/Shanghai", calendar: "gregory", numberingSystem: "latn" } as const;
const dayFormat = new Intl.DateTimeFormat("en-US", { ...place, year: "numeric", month: "2-digit", day: "2-digit" });
const timeFormat = new Intl.DateTimeFormat("en-US", {
  ...place,
  hourCycle: "h23",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

function partsOf(format: Intl.DateTimeFormat, instant: Date): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of format.formatToParts(instant)) parts[type] = value;
  return parts;
}
