// Dates of a law: calendar days, months and years, and the working days of the official calendar.

import { describe, expect, it } from "vitest";
import { workCalendar, workdayTable } from "../calendar/index.ts";
import {
  addDays,
  addMonths,
  day,
  days,
  daysFrom,
  endOfYear,
  firstOfNextMonth,
  workdayOnOrAfter,
  workdaysAfter,
  workdaysFrom,
  yearOf,
} from "./calendar.ts";
import { calendarValue, workdaysOf } from "./calendar-value.ts";
import { dayNumber, dayText, isDate } from "./day-number.ts";
import { numberInput } from "./input.ts";
import { law } from "./law.ts";
import { constant } from "./node.ts";
import { rule } from "./rule.ts";
import { formulaOf } from "./targets/document/index.ts";
import { on, resultOf } from "./testing/result-of.ts";

const title = { zh: "日", en: "day" };
const date = numberInput("date", "date", { title, from: on("2012-01-01"), to: on("2026-12-31") });
const other = numberInput("other", "date", { title, from: on("2012-01-01"), to: on("2026-12-31") });
const workdays = workdaysOf(workdayTable(workCalendar(), 2011, 2027));

describe("a date", () => {
  it("is the number of days since 1970-01-01, back and forth over leap years", () => {
    for (let number = -800_000; number < 800_000; number += 613) {
      const text = new Date(number * 86_400_000).toISOString().slice(0, 10);
      if (/^\d{4}-/.test(text)) expect([dayText(number), dayNumber(text)]).toEqual([text, number]);
    }
  });

  it.each(["2017-02-29", "2017-13-01", "2017-00-10", "2017-1-1", "17-01-01", "", "2017-01-01T00:00"])(
    "%j is none",
    (text) => {
      expect(isDate(text)).toBe(false);
      expect(() => dayNumber(text)).toThrow(/is not a date/);
    },
  );
});

describe("calendar days", () => {
  it("are added and counted: day 28 of a birth on 2017-02-04 is 2017-03-04", () => {
    expect(dayText(resultOf(addDays(date, days(28)), { date: on("2017-02-04") }))).toBe("2017-03-04");
    expect(resultOf(daysFrom(date, day("2017-03-04")), { date: on("2017-02-04") })).toBe(28);
  });

  it.each([
    ["2017-12-31", "2018-01-01", "2017-12-31", 2017],
    ["2016-01-31", "2016-02-01", "2016-12-31", 2016],
    ["2016-02-29", "2016-03-01", "2016-12-31", 2016],
    ["2018-01-01", "2018-02-01", "2018-12-31", 2018],
  ])("%s: the next month begins on %s, the year ends on %s", (text, next, end, year) => {
    const of = { date: on(text) };
    expect(dayText(resultOf(firstOfNextMonth(date), of))).toBe(next);
    expect(dayText(resultOf(endOfYear(date), of))).toBe(end);
    expect(resultOf(yearOf(date), of)).toBe(year);
  });
});

describe("working days", () => {
  it("leave out holidays and count make-up days: 26 January to 6 February 2017 is 3", () => {
    const count = workdaysFrom(date, other);
    expect(resultOf(count, { date: on("2017-01-26"), other: on("2017-02-06") }, workdays)).toBe(3);
    expect(resultOf(count, { date: on("2017-02-06"), other: on("2017-02-06") }, workdays)).toBe(0);
    expect(resultOf(count, { date: on("2017-02-06"), other: on("2017-01-26") }, workdays)).toBe(-3);
  });

  it.each([
    ["2017-03-04", "2017-03-06"],
    ["2017-03-06", "2017-03-06"],
    ["2017-04-30", "2017-05-02"],
    ["2017-02-04", "2017-02-04"],
    ["2017-10-01", "2017-10-09"],
  ])("%s moves to %s", (text, expected) => {
    expect(dayText(resultOf(workdayOnOrAfter(date), { date: on(text) }, workdays))).toBe(expected);
  });

  it("need a calendar that holds them", () => {
    expect(() => resultOf(workdayOnOrAfter(date), { date: on("2017-03-04") })).toThrow(/give it a calendar/);
    expect(() => calendarValue("workdayNumber", on("2040-01-01"), { workdays })).toThrow(
      /outside the working-day calendar/,
    );
    expect(() => calendarValue("workdayAt", 1_000_000, { workdays })).toThrow(/outside/);
  });

  it("are refused from a calendar before 1970, or with a holiday longer than the rules were proved for", () => {
    expect(() => workdaysOf({ firstEpochDay: -1, counts: Int32Array.of(1) })).toThrow(/from 1970/);
    expect(() => workdaysOf({ firstEpochDay: 0, counts: new Int32Array(30) })).toThrow(/too long a holiday/);
  });
});

describe("a period", () => {
  it.each([
    ["2017-11-30", 3, "2018-02-28"],
    ["2017-11-29", 3, "2018-02-28"],
    ["2015-11-30", 3, "2016-02-29"],
    ["2017-11-28", 3, "2018-02-28"],
    ["2017-10-31", 1, "2017-11-30"],
    ["2017-12-31", 0, "2017-12-31"],
    ["2016-02-29", 60, "2021-02-28"],
    ["2017-03-01", 60, "2022-03-01"],
  ])("from %s of %d months ends on %s, at the latest on the last day of the month", (start, months, end) => {
    expect(dayText(resultOf(addMonths(date, constant("count", months)), { date: on(start) }))).toBe(end);
  });

  it.each([
    ["2017-03-06", 5, "2017-03-13"],
    ["2017-03-10", 1, "2017-03-13"],
    ["2017-03-11", 1, "2017-03-13"],
    ["2017-09-29", 1, "2017-09-30"],
    ["2017-09-30", 1, "2017-10-09"],
  ])("after %s of %d working days ends on %s: the day itself is not counted", (start, number, end) => {
    const last = workdaysAfter(date, constant("workdays", number));
    expect(dayText(resultOf(last, { date: on(start) }, workdays))).toBe(end);
  });

  it("is neither of less than no months nor of no working day", () => {
    expect(() => addMonths(date, constant("count", -1))).toThrow(RangeError);
    expect(() => workdaysAfter(date, constant("workdays", 0))).toThrow(/number 1/);
  });

  it("is written in words", () => {
    const named = (id: string, of: typeof date) => rule("trial.1.1", { id, title }, of);
    const outputs = {
      later: named("later", addMonths(date, constant("count", 3))),
      worked: named("worked", workdaysAfter(date, constant("workdays", 5))),
    };
    const trial = law({ id: "trial", title, from: "2017-01-01", inputs: [date], outputs });
    expect(formulaOf(trial, "later").zh).toBe("日 = 日起满3个月之日");
    expect(formulaOf(trial, "worked").zh).toBe("日 = 日后满5个工作日之日");
  });
});
