// Calendar functions carried out on day numbers, and the working days that they look up.

import { type CalendarFunction, LONGEST_HOLIDAY_DAYS } from "./calendar.ts";
import { civil, fromCivil, laterByMonths } from "./day-number.ts";

/** Working days as tables: `numbers[d - firstDay]` counts those from the first day up to day d; `days[n]` is the n-th. */
export type Workdays = { readonly firstDay: number; readonly numbers: Int32Array; readonly days: Int32Array };

/**
 * The tables of a calendar that counts its working days from a first day on, as `workdayTable` of the calendar room does.
 * @throws RangeError when it begins before 1970 or has more days off in a row than the rules were proved for.
 */
export function workdaysOf({ firstEpochDay, counts }: { firstEpochDay: number; counts: Int32Array }): Workdays {
  if (firstEpochDay < 0) throw new RangeError("working days are counted from 1970 on");
  const days = new Int32Array((counts.at(-1) ?? 0) + 1);
  let lastWorked = firstEpochDay - 1;
  for (const [place, count] of counts.entries()) {
    const day = firstEpochDay + place;
    if (day - lastWorked > LONGEST_HOLIDAY_DAYS) throw new RangeError(`day ${day} ends too long a holiday`);
    if (count === (counts[place - 1] ?? 0)) continue;
    days[count] = day;
    lastWorked = day;
  }
  return { firstDay: firstEpochDay, numbers: counts, days };
}

/** Carries out a calendar function on day numbers. @throws RangeError for a day outside the calendar of working days */
export function calendarValue(
  name: CalendarFunction,
  value: number,
  { workdays, months = 0 }: { readonly workdays: Workdays | undefined; readonly months?: number | undefined },
): number {
  switch (name) {
    case "firstOfNextMonth": {
      const { year, month } = civil(value);
      return fromCivil(month === 12 ? year + 1 : year, (month % 12) + 1, 1);
    }
    case "endOfYear":
      return fromCivil(civil(value).year, 12, 31);
    case "addMonths":
      return laterByMonths(value, months);
    case "year":
      return civil(value).year;
    case "workdayNumber":
      return known(workdays).numbers[value - known(workdays).firstDay] ?? outside(value);
    case "workdayAt":
      return known(workdays).days[value] ?? outside(value);
  }
}

function known(workdays: Workdays | undefined): Workdays {
  if (workdays === undefined) throw new TypeError("this law counts working days: give it a calendar");
  return workdays;
}

function outside(value: number): never {
  throw new RangeError(`${value} lies outside the working-day calendar`);
}
