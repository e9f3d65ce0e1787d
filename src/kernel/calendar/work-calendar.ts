// The working calendar as a value: which days the notices loaded so far make holidays or working days.
import { accept, type Outcome, refuse } from "../refusal/index.ts";
import { epochDay, type IsoDate, isoDateOf } from "./iso-date.ts";
import { type ExceptionalDay, type Notice, objectionToNotice } from "./notice.ts";
import { FIRST_OFFICIAL_YEAR, LAST_OFFICIAL_YEAR, officialDays } from "./official-days.ts";

/** Which days are worked, as far as is known. Never changed: loading a notice gives a new calendar. Days count from 1970-01-01. */
export type WorkCalendar = {
  readonly firstNoticeYear: number;
  readonly lastNoticeYear: number;
  readonly firstSettledDay: number;
  readonly lastSettledDay: number;
  readonly exceptionalDays: ReadonlyMap<number, ExceptionalDay>;
  /** Days set by hand; they stand above every notice. */
  readonly overrides: readonly ExceptionalDay[];
};

/**
 * The calendar as it stood when the notice of `lastNoticeYear` was the last one known (default: the last of the data).
 * @param options.overrides days set by hand, above every notice
 * @throws RangeError when the data has no notice of that year
 */
export function workCalendar(
  options: { readonly lastNoticeYear?: number; readonly overrides?: readonly ExceptionalDay[] } = {},
): WorkCalendar {
  const { lastNoticeYear = LAST_OFFICIAL_YEAR, overrides = [] } = options;
  if (
    !Number.isInteger(lastNoticeYear) ||
    lastNoticeYear < FIRST_OFFICIAL_YEAR ||
    lastNoticeYear > LAST_OFFICIAL_YEAR
  ) {
    throw new RangeError(`notices are held for ${FIRST_OFFICIAL_YEAR} to ${LAST_OFFICIAL_YEAR}, not ${lastNoticeYear}`);
  }
  const lastSettledDay = lastDaySettledBy(lastNoticeYear);
  const known = officialDays.filter((day) => epochDay(day.date) <= lastSettledDay);
  return {
    firstNoticeYear: FIRST_OFFICIAL_YEAR,
    lastNoticeYear,
    firstSettledDay: lastDaySettledBy(FIRST_OFFICIAL_YEAR - 1) + 1,
    lastSettledDay,
    exceptionalDays: byEpochDay([...known, ...overrides]),
    overrides,
  };
}

/**
 * The calendar with one more notice: that of the following year, or an amendment of a year already loaded. What was provisional for
 * that year is settled by counting again with the calendar returned. Refusal codes begin with `calendar.`.
 */
export function withNotice(calendar: WorkCalendar, notice: Notice): Outcome<WorkCalendar> {
  const refusal = objectionToNotice(notice, calendar);
  if (refusal !== null) return refuse(refusal);
  const lastNoticeYear = Math.max(calendar.lastNoticeYear, notice.year);
  return accept({
    ...calendar,
    lastNoticeYear,
    lastSettledDay: lastDaySettledBy(lastNoticeYear),
    exceptionalDays: new Map([
      ...calendar.exceptionalDays,
      ...byEpochDay(notice.days),
      ...byEpochDay(calendar.overrides),
    ]),
  });
}

/** Whether a day is known by its weekday only, because the notice that settles it is not loaded. */
export function isProvisional(calendar: WorkCalendar, date: IsoDate): boolean {
  return !isSettled(calendar, epochDay(date));
}

/** Whether the notice that settles a day, counted from 1970-01-01, is loaded. */
export function isSettled(calendar: WorkCalendar, day: number): boolean {
  return day >= calendar.firstSettledDay && day <= calendar.lastSettledDay;
}

// The notice of a year leaves 29 to 31 December to the notice of the next year, which makes them days off or make-up days of its
// New Year (2005, 2006, 2007, 2011, 2018, 2022). No notice has reached back further.
function lastDaySettledBy(noticeYear: number): number {
  return epochDay(isoDateOf({ year: noticeYear, month: 12, day: 28 }));
}

function byEpochDay(days: readonly ExceptionalDay[]): Map<number, ExceptionalDay> {
  return new Map(days.map((day) => [epochDay(day.date), day]));
}
