// The days of a period one by one, for a person to see how it is counted.

import type { Text } from "../refusal/index.ts";
import { addDays, daysBetween } from "./date-arithmetic.ts";
import { epochDay, fromEpochDay, type IsoDate } from "./iso-date.ts";
import { isSettled, type WorkCalendar } from "./work-calendar.ts";
import { addWorkdays, type DayKind, isWorked, kindOf } from "./workdays.ts";

/** One day of a period: what it is, its festival if any, and the working days counted up to and including it. */
export type CountedDay = {
  readonly date: IsoDate;
  readonly kind: DayKind;
  readonly name: Text | null;
  readonly workdays: number;
  readonly provisional: boolean;
};

/** The longest listing, in days (ten years). */
export const LONGEST_LISTING = 3_660;

/** The days of a period of working days, from the day after `date` (the day counted from) to the day it ends. Empty for 0. */
export function listCountedDays(calendar: WorkCalendar, date: IsoDate, workdays: number): readonly CountedDay[] {
  if (workdays < 0) throw new RangeError(`a period has no negative length: ${workdays}`);
  return listDays(calendar, addDays(date, 1), addWorkdays(calendar, date, workdays).date);
}

/** Every day from `from` to `to`, both included. @throws RangeError for more than `LONGEST_LISTING` days */
export function listDays(calendar: WorkCalendar, from: IsoDate, to: IsoDate): readonly CountedDay[] {
  if (daysBetween(from, to) >= LONGEST_LISTING) throw new RangeError(`more than ${LONGEST_LISTING} days to list`);
  const days: CountedDay[] = [];
  let workdays = 0;
  for (let epoch = epochDay(from); epoch <= epochDay(to); epoch += 1) {
    if (isWorked(calendar, epoch)) workdays += 1;
    days.push({
      date: fromEpochDay(epoch),
      kind: kindOf(calendar, epoch),
      name: calendar.exceptionalDays.get(epoch)?.name ?? null,
      workdays,
      provisional: !isSettled(calendar, epoch),
    });
  }
  return days;
}
