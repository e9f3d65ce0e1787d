// Tests of dates as text and as a count of days.
import { describe, expect, it } from "vitest";
import {
  datePartsOf,
  daysInMonth,
  epochDay,
  fromEpochDay,
  isIsoDate,
  isLeapYear,
  isoDateOf,
  monthOf,
  parseIsoDate,
  toIsoDate,
  yearOf,
} from "./iso-date.ts";

const FIRST_DAY = Date.UTC(1900, 0, 1) / 86_400_000;
const LAST_DAY = Date.UTC(2199, 11, 31) / 86_400_000;

describe("a date", () => {
  it("and its count of days agree with a second calendar on every day from 1900 to 2199", () => {
    for (let day = FIRST_DAY; day <= LAST_DAY; day += 1) {
      const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
      const date = fromEpochDay(day);
      if (date !== text || epochDay(date) !== day || !isIsoDate(text))
        expect([day, date, epochDay(date)]).toEqual([day, text, day]);
    }
    expect(epochDay(toIsoDate("1970-01-01"))).toBe(0);
    expect(LAST_DAY - FIRST_DAY + 1).toBe(109_573);
  });

  it("outside 1900 to 2199 does not exist here", () => {
    expect(() => fromEpochDay(FIRST_DAY - 1)).toThrow(RangeError);
    expect(() => fromEpochDay(LAST_DAY + 1)).toThrow(RangeError);
    expect(() => fromEpochDay(0.5)).toThrow("whole number");
    expect(() => toIsoDate("1899-12-31")).toThrow(RangeError);
    expect(() => toIsoDate("2200-01-01")).toThrow(RangeError);
  });

  it("is a real day, written with four, two and two digits", () => {
    const wrong = [
      "2017-02-29",
      "1900-02-29",
      "2017-04-31",
      "2017-13-01",
      "2017-00-10",
      "2017-01-00",
      "2017-1-1",
      "20170101",
    ];
    const odd = [
      "2017-01-01T00:00",
      " 2017-01-01",
      "2017-01-01\n",
      "２０１７-01-01",
      "",
      "−017-01-01",
      20170101,
      null,
      undefined,
      new Date(0),
    ];
    for (const value of [...wrong, ...odd]) expect([value, isIsoDate(value)]).toEqual([value, false]);
    expect(() => toIsoDate("2017-02-29", "discharge")).toThrow(
      "discharge must be a day such as 2017-05-31, not 2017-02-29",
    );
    expect(isIsoDate("2000-02-29")).toBe(true);
  });

  it("that a person wrote wrongly is refused with the field and what to write", () => {
    expect(parseIsoDate("2016-02-29")).toEqual({ ok: true, value: "2016-02-29" });
    expect(parseIsoDate("2017-02-29", "dischargeDate")).toEqual({
      ok: false,
      refusal: {
        code: "date.not_a_day",
        field: "dischargeDate",
        message: { zh: "日期不存在或写法不对", en: "There is no such day, or it is not written as a date" },
        next: { zh: "按年-月-日填写,如 2017-05-31", en: "Write year-month-day, such as 2017-05-31" },
      },
    });
  });

  it("is taken apart and put together", () => {
    const date = isoDateOf({ year: 2017, month: 2, day: 4 });
    expect([date, datePartsOf(date), yearOf(date), monthOf(date)]).toEqual([
      "2017-02-04",
      { year: 2017, month: 2, day: 4 },
      2017,
      2,
    ]);
    expect(() => isoDateOf({ year: 2017, month: 2, day: 29 })).toThrow(RangeError);
    expect(() => isoDateOf({ year: 2017, month: 2, day: 1.5 })).toThrow(RangeError);
  });
});

describe("a leap year", () => {
  it("is every fourth, but of the full centuries only every fourth", () => {
    expect([1900, 2000, 2016, 2017, 2100].map(isLeapYear)).toEqual([false, true, true, false, false]);
    expect([daysInMonth(2016, 2), daysInMonth(2017, 2), daysInMonth(2017, 12), daysInMonth(2017, 4)]).toEqual([
      29, 28, 31, 30,
    ]);
  });
});
