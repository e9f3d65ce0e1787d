// Every working-day rule over ten years against a second, slow implementation that shares neither code nor data with the first.
import { HolidayUtil } from "lunar-typescript";
import { describe, expect, it } from "vitest";
import { listCountedDays } from "./counted-days.ts";
import { addDays } from "./date-arithmetic.ts";
import { epochDay, type IsoDate, toIsoDate } from "./iso-date.ts";
import { workCalendar } from "./work-calendar.ts";
import { workdayTable } from "./workday-table.ts";
import { addWorkdays, isWorkday, nextWorkdayOnOrAfter, workdaysBetween } from "./workdays.ts";

const calendar = workCalendar();
const DAYS = 3_650;
const periods = [1, 3, 7, 15, 30];

// The second source leaves out two make-up days of the notice of 2013 (国办发明电〔2012〕33号); it is otherwise complete.
const missingInOracle = new Set(["2013-04-07", "2013-10-12"]);

/** The oracle's dates are JavaScript instants at UTC midnight, its holidays those of lunar-typescript. */
function worksSlowly(text: string): boolean {
  const holiday = HolidayUtil.getHoliday(text);
  if (holiday !== null) return holiday.isWork();
  const weekday = new Date(`${text}T00:00:00Z`).getUTCDay();
  return missingInOracle.has(text) || (weekday !== 0 && weekday !== 6);
}

const remembered = new Map<string, boolean>();
function works(text: string): boolean {
  const known = remembered.get(text) ?? worksSlowly(text);
  remembered.set(text, known);
  return known;
}

function shift(text: string, days: number): string {
  const instant = new Date(`${text}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + days);
  return instant.toISOString().slice(0, 10);
}

function slowAdd(text: string, workdays: number): string {
  let date = text;
  let left = Math.abs(workdays);
  while (left > 0) {
    date = shift(date, workdays > 0 ? 1 : -1);
    if (works(date)) left -= 1;
  }
  return date;
}

function slowBetween(from: string, to: string): number {
  let workdays = 0;
  for (let date = shift(from, 1); date <= to; date = shift(date, 1)) if (works(date)) workdays += 1;
  return workdays;
}

describe("the two implementations agree", () => {
  it("on whether each day of the notices of 2004 to 2026 is worked", () => {
    const differences: string[] = [];
    for (let date = toIsoDate("2004-01-01"); date <= "2026-12-28"; date = addDays(date, 1)) {
      if (isWorkday(calendar, date) !== works(date)) differences.push(date);
    }
    expect(differences).toEqual([]);
  });

  it("on periods of working days, forward and back, from each of 3,650 days", () => {
    eachDay((date, differ) => {
      for (const workdays of periods.flatMap((period) => [period, -period])) {
        const { date: reached, provisional } = addWorkdays(calendar, date, workdays);
        if (reached !== slowAdd(date, workdays) || provisional) differ(`${workdays} after ${date}: ${reached}`);
      }
    });
  });

  it("on the next working day and on the days listed, from each of 3,650 days", () => {
    eachDay((date, differ) => {
      const next = nextWorkdayOnOrAfter(calendar, date).date;
      if (next !== (works(date) ? date : slowAdd(date, 1))) differ(`next after ${date}: ${next}`);
      const listed = listCountedDays(calendar, date, 3);
      const worked = listed.filter(({ kind }) => kind === "workday" || kind === "make_up").map((day) => day.date);
      if (worked.join() !== [1, 2, 3].map((count) => slowAdd(date, count)).join()) differ(`listed after ${date}`);
    });
  });

  it("on the working days between two dates, counted and by table, from each of 3,650 days", () => {
    const { firstEpochDay, counts } = workdayTable(calendar, 2016, 2026);
    eachDay((date, differ) => {
      for (const length of [1, 8, 45]) {
        const end = addDays(date, length);
        const slow = slowBetween(date, end);
        const counted = workdaysBetween(calendar, date, end).workdays;
        const [before = 0, upTo = 0] = [date, end].map((day) => counts[epochDay(day) - firstEpochDay]);
        if (counted !== slow || upTo - before !== slow)
          differ(`${date} to ${end}: ${counted}, ${upTo - before}, ${slow}`);
      }
    });
  });
});

/** Runs a comparison from each of 3,650 days, 2016-01-01 to 2025-12-28, and expects no difference. */
function eachDay(compare: (date: IsoDate, differ: (difference: string) => void) => void): void {
  const differences: string[] = [];
  const first = toIsoDate("2016-01-01");
  for (let day = 0; day < DAYS; day += 1) compare(addDays(first, day), (difference) => differences.push(difference));
  expect(differences).toEqual([]);
}
