// The days off and make-up days of the State Council's yearly notices, read from the package chinese-days and put right where it errs.
import data from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { correctedDays } from "./corrected-days.ts";
import { type IsoDate, toIsoDate, yearOf } from "./iso-date.ts";
import type { ExceptionalDay } from "./notice.ts";

/** Every day the notices rule on, one a date, in order of date. */
export const officialDays: readonly ExceptionalDay[] = inOrder([
  ...Object.entries(data.holidays).map(([date, label]) => readDay(date, label, "holiday")),
  ...Object.entries(data.workdays).map(([date, label]) => readDay(date, label, "make_up")),
  ...correctedDays,
]);

/** The years of the first and of the last notice the data holds. */
export const FIRST_OFFICIAL_YEAR = yearOf(dateOf(officialDays.at(0)));
export const LAST_OFFICIAL_YEAR = yearOf(dateOf(officialDays.at(-1)));

/** Reads one entry of the package, labelled such as `Spring Festival,春节,4`. */
function readDay(date: string, label: string, kind: ExceptionalDay["kind"]): ExceptionalDay {
  const [en, zh] = label.split(",");
  if (en === undefined || zh === undefined) throw new Error(`chinese-days labels ${date} as ${label}`);
  return { date: toIsoDate(date, "chinese-days"), kind, name: { zh, en } };
}

/** Later entries of a date stand in place of earlier ones. */
function inOrder(days: readonly ExceptionalDay[]): readonly ExceptionalDay[] {
  const byDate = new Map(days.map((day) => [day.date, day]));
  return [...byDate.values()].sort((left, right) => (left.date < right.date ? -1 : 1));
}

function dateOf(day: ExceptionalDay | undefined): IsoDate {
  if (day === undefined) throw new Error("chinese-days holds no day");
  return day.date;
}
