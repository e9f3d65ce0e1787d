// Working days as running counts, so that a compiled rule counts between two dates by one subtraction.
import { epochDay, FIRST_YEAR, isoDateOf, LAST_YEAR } from "./iso-date.ts";
import type { WorkCalendar } from "./work-calendar.ts";
import { isWorked } from "./workdays.ts";

/**
 * `counts[day − firstEpochDay]` is the number of working days from `firstEpochDay` up to and including `day` (days from 1970-01-01), so
 * the working days after `a` up to and including `b` are `counts[b − firstEpochDay] − counts[a − firstEpochDay]`.
 */
export type WorkdayTable = { readonly firstEpochDay: number; readonly counts: Int32Array };

/** The table from 1 January of one year to 31 December of another. @throws RangeError unless 1900 ≤ fromYear ≤ toYear ≤ 2199 */
export function workdayTable(calendar: WorkCalendar, fromYear: number, toYear: number): WorkdayTable {
  if (!(FIRST_YEAR <= fromYear && fromYear <= toYear && toYear <= LAST_YEAR)) {
    throw new RangeError(`years must run from ${FIRST_YEAR} to ${LAST_YEAR}, not ${fromYear} to ${toYear}`);
  }
  const firstEpochDay = epochDay(isoDateOf({ year: fromYear, month: 1, day: 1 }));
  const lastEpochDay = epochDay(isoDateOf({ year: toYear, month: 12, day: 31 }));
  const counts = new Int32Array(lastEpochDay - firstEpochDay + 1);
  let workdays = 0;
  for (let day = firstEpochDay; day <= lastEpochDay; day += 1) {
    if (isWorked(calendar, day)) workdays += 1;
    counts[day - firstEpochDay] = workdays;
  }
  return { firstEpochDay, counts };
}
