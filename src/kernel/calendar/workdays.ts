// Counting in working days.
import { weekdayOfEpochDay } from "./date-arithmetic.ts";
import { epochDay, fromEpochDay, type IsoDate } from "./iso-date.ts";
import { isSettled, type WorkCalendar } from "./work-calendar.ts";

/** What a day is: an ordinary working day, an ordinary weekend, a day off by notice, or a weekend day that is worked by notice. */
export type DayKind = "workday" | "weekend" | "holiday" | "make_up";

/** A date reached by counting; `provisional` when a day counted is known by its weekday only. */
export type CountedDate = { readonly date: IsoDate; readonly provisional: boolean };

/** The most working days a period can be counted in (about 40 years). */
export const MOST_WORKDAYS = 10_000;

/** What a day is in the calendar. */
export function dayKind(calendar: WorkCalendar, date: IsoDate): DayKind {
  return kindOf(calendar, epochDay(date));
}

/** Whether a day is worked. */
export function isWorkday(calendar: WorkCalendar, date: IsoDate): boolean {
  return isWorked(calendar, epochDay(date));
}

/**
 * The date a number of working days after another. The day counted from does not count (Civil Code art. 201): 1 is the next working day,
 * 0 the day itself whatever it is, −1 the working day before.
 * @throws RangeError when the number is not whole, exceeds `MOST_WORKDAYS`, or the count leaves 1900–2199
 */
export function addWorkdays(calendar: WorkCalendar, date: IsoDate, workdays: number): CountedDate {
  if (!Number.isInteger(workdays) || Math.abs(workdays) > MOST_WORKDAYS) {
    throw new RangeError(`working days must be a whole number up to ${MOST_WORKDAYS}, not ${workdays}`);
  }
  const step = Math.sign(workdays);
  const start = epochDay(date);
  let day = start;
  for (let left = Math.abs(workdays); left > 0; ) {
    day += step;
    if (isWorked(calendar, day)) left -= 1;
  }
  return { date: fromEpochDay(day), provisional: day !== start && !areSettled(calendar, start + step, day) };
}

/** The date itself when it is worked, else the next working day: where a period's last day moves to (Civil Code art. 203). */
export function nextWorkdayOnOrAfter(calendar: WorkCalendar, date: IsoDate): CountedDate {
  const start = epochDay(date);
  let day = start;
  while (!isWorked(calendar, day)) day += 1;
  return { date: fromEpochDay(day), provisional: !areSettled(calendar, start, day) };
}

/**
 * The working days after `from` up to and including `to`: the inverse of `addWorkdays`. For an earlier `to`, the negative of the days
 * after `to` up to and including `from`.
 */
export function workdaysBetween(
  calendar: WorkCalendar,
  from: IsoDate,
  to: IsoDate,
): { readonly workdays: number; readonly provisional: boolean } {
  if (to < from) {
    const { workdays, provisional } = workdaysBetween(calendar, to, from);
    return { workdays: workdays === 0 ? 0 : -workdays, provisional };
  }
  const first = epochDay(from) + 1;
  const last = epochDay(to);
  let workdays = 0;
  for (let day = first; day <= last; day += 1) if (isWorked(calendar, day)) workdays += 1;
  return { workdays, provisional: first <= last && !areSettled(calendar, first, last) };
}

/** What a day, as a count of days from 1970-01-01, is in the calendar. */
export function kindOf(calendar: WorkCalendar, epoch: number): DayKind {
  const exceptional = calendar.exceptionalDays.get(epoch);
  if (exceptional !== undefined) return exceptional.kind;
  return weekdayOfEpochDay(epoch) > 5 ? "weekend" : "workday";
}

/** Whether a day, as a count of days from 1970-01-01, is worked. */
export function isWorked(calendar: WorkCalendar, epoch: number): boolean {
  const kind = kindOf(calendar, epoch);
  return kind === "workday" || kind === "make_up";
}

// The days that are not settled lie before the first or after the last notice, so the two ends speak for all days between.
function areSettled(calendar: WorkCalendar, oneEnd: number, otherEnd: number): boolean {
  return isSettled(calendar, oneEnd) && isSettled(calendar, otherEnd);
}
