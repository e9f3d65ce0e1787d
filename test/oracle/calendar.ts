// Calendar functions of the oracle: by the dates of JavaScript and by counting day after day.

import type { CalendarFunction } from "../../src/kernel/law/index.ts";

const MILLISECONDS = 86_400_000;

/** Which days are worked, counted from a first day on. */
export type WorkedDays = { readonly firstDay: number; readonly isWorked: (day: number) => boolean };

/** Carries out a calendar function on a day number, or for `workdayAt` on the number of a working day. */
export function calendarSlowly(
  name: CalendarFunction,
  { day: value, months }: { readonly day: number; readonly months: number },
  worked: WorkedDays | undefined,
): number {
  const date = new Date(value * MILLISECONDS);
  switch (name) {
    case "year":
      return date.getUTCFullYear();
    case "endOfYear":
      return Date.UTC(date.getUTCFullYear(), 11, 31) / MILLISECONDS;
    case "firstOfNextMonth":
      return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / MILLISECONDS;
    case "addMonths": {
      const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
      const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
      return Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth)) / MILLISECONDS;
    }
    case "workdayNumber":
      return countWorked(needed(worked), value);
    case "workdayAt":
      return nthWorked(needed(worked), value);
  }
}

function countWorked({ firstDay, isWorked }: WorkedDays, day: number): number {
  let count = 0;
  for (let one = firstDay; one <= day; one++) if (isWorked(one)) count++;
  return count;
}

function nthWorked({ firstDay, isWorked }: WorkedDays, number: number): number {
  let day = firstDay - 1;
  for (let left = number; left > 0; ) if (isWorked(++day)) left--;
  return day;
}

function needed(worked: WorkedDays | undefined): WorkedDays {
  if (worked === undefined) throw new Error("this law counts working days");
  return worked;
}
