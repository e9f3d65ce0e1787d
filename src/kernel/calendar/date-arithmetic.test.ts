// Tests of counting in calendar days, months and years.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  daysBetween,
  endOfMonth,
  endOfYear,
  firstOfMonth,
  firstOfNextMonth,
  firstOfYear,
  weekdayOf,
  yearMonthOf,
} from "./date-arithmetic.ts";
import { formatDate } from "./format-date.ts";
import { fromEpochDay, toIsoDate } from "./iso-date.ts";

const date = toIsoDate;
const anyDate = fc.integer({ min: -20_000, max: 60_000 }).map(fromEpochDay);

describe("counting days", () => {
  it("crosses 29 February and the end of the year", () => {
    expect(addDays(date("2016-02-28"), 1)).toBe("2016-02-29");
    expect(addDays(date("2017-02-28"), 1)).toBe("2017-03-01");
    expect(addDays(date("2017-01-01"), -1)).toBe("2016-12-31");
    expect(daysBetween(date("2016-12-31"), date("2017-12-31"))).toBe(365);
    expect(daysBetween(date("2017-03-01"), date("2017-02-28"))).toBe(-1);
  });

  it("there and back gives the same day", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5_000, max: 5_000 }), (start, days) => {
        expect(daysBetween(start, addDays(start, days))).toBe(days);
        expect(addDays(addDays(start, days), -days)).toBe(start);
      }),
    );
  });
});

describe("counting months", () => {
  it("keeps the day, or takes the last day of a shorter month", () => {
    expect(addMonths(date("2017-01-31"), 1)).toBe("2017-02-28");
    expect(addMonths(date("2015-12-31"), 2)).toBe("2016-02-29");
    expect(addMonths(date("2017-01-15"), -1)).toBe("2016-12-15");
    expect(addMonths(date("2017-03-31"), -13)).toBe("2016-02-29");
    expect(addMonths(date("2016-02-29"), 12)).toBe("2017-02-28");
    expect(addMonths(date("2017-05-31"), 0)).toBe("2017-05-31");
  });

  it("finds the ends of months and years", () => {
    expect([date("2017-12-31"), date("2017-01-31"), date("2017-02-01")].map(firstOfNextMonth)).toEqual([
      "2018-01-01",
      "2017-02-01",
      "2017-03-01",
    ]);
    expect([endOfMonth(date("2016-02-01")), firstOfMonth(date("2016-02-29"))]).toEqual(["2016-02-29", "2016-02-01"]);
    expect([firstOfYear(date("2017-10-10")), endOfYear(date("2017-01-01"))]).toEqual(["2017-01-01", "2017-12-31"]);
    expect(yearMonthOf(date("2017-10-10"))).toBe("2017-10");
  });

  it("makes the first of the next month the day after the end of the month, always", () => {
    fc.assert(
      fc.property(anyDate, (day) => {
        expect(firstOfNextMonth(day)).toBe(addDays(endOfMonth(day), 1));
        expect(addMonths(firstOfMonth(day), 1)).toBe(firstOfNextMonth(day));
      }),
    );
  });
});

describe("a weekday", () => {
  it("runs from 1 for Monday to 7 for Sunday, before 1970 too", () => {
    const days = ["1970-01-01", "1969-12-31", "1900-01-01", "2017-05-01", "2017-02-04", "2017-01-01"];
    expect(days.map((day) => weekdayOf(date(day)))).toEqual([4, 3, 1, 1, 6, 7]);
  });
});

describe("a date in a sentence", () => {
  it("is written in full in both languages", () => {
    expect(formatDate(date("2017-10-10"))).toEqual({ zh: "2017年10月10日", en: "10 October 2017" });
    expect(formatDate(date("2017-01-02"))).toEqual({ zh: "2017年1月2日", en: "2 January 2017" });
  });
});
