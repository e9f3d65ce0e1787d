// Dates of a law: calendar days, months and years, and the working days of the official calendar.

import { describe, expect, it } from "vitest";
import { workCalendar, workdayTable } from "../calendar/index.ts";
import {
  addDays,
  day,
  days,
  daysFrom,
  endOfYear,
  firstOfNextMonth,
  workdayOnOrAfter,
  workdaysFrom,
  yearOf,
} from "./calendar.ts";
import { calendarValue, workdaysOf } from "./calendar-value.ts";
import { dayNumber, dayText, isDate } from "./day-number.ts";
import { numberInput } from "./input.ts";
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
    expect(() => calendarValue("workdayNumber", on("2040-01-01"), workdays)).toThrow(
      /outside the working-day calendar/,
    );
    expect(() => calendarValue("workdayAt", 1_000_000, workdays)).toThrow(/outside/);
  });

  it("are refused from a calendar before 1970, or with a holiday longer than the rules were proved for", () => {
    expect(() => workdaysOf({ firstEpochDay: -1, counts: Int32Array.of(1) })).toThrow(/from 1970/);
    expect(() => workdaysOf({ firstEpochDay: 0, counts: new Int32Array(30) })).toThrow(/too long a holiday/);
  });
});
