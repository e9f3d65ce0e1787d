// Tests of counting in working days against days known from the State Council's notices.
import { describe, expect, it } from "vitest";
import { addDays } from "./date-arithmetic.ts";
import { type IsoDate, toIsoDate } from "./iso-date.ts";
import { workCalendar } from "./work-calendar.ts";
import { addWorkdays, dayKind, isWorkday, MOST_WORKDAYS, nextWorkdayOnOrAfter, workdaysBetween } from "./workdays.ts";

const calendar = workCalendar();
const date = toIsoDate;
const kinds = (...days: string[]) => days.map((day) => dayKind(calendar, date(day)));

describe("the working calendar of 2017", () => {
  it("has the Spring Festival off from 27 January to 2 February, with make-up days around it", () => {
    const festival = Array.from({ length: 7 }, (_, day) => addDays(date("2017-01-27"), day));
    expect(festival.map((day) => dayKind(calendar, day))).toEqual(Array(7).fill("holiday"));
    expect(kinds("2017-01-22", "2017-01-26", "2017-02-03", "2017-02-04")).toEqual([
      "make_up",
      "workday",
      "workday",
      "make_up",
    ]);
    expect(kinds("2017-02-05", "2017-02-11")).toEqual(["weekend", "weekend"]);
  });

  it("has Monday 1 May off, and Sunday 1 October too", () => {
    expect(kinds("2017-05-01", "2017-05-02", "2017-10-01", "2017-09-30")).toEqual([
      "holiday",
      "workday",
      "holiday",
      "make_up",
    ]);
    expect([isWorkday(calendar, date("2017-05-01")), isWorkday(calendar, date("2017-02-04"))]).toEqual([false, true]);
  });
});

describe("the working calendar of other years", () => {
  it("has the days that notices changed in mid-year: 3 September 2015, the longer Spring Festival of 2020", () => {
    expect(kinds("2015-09-03", "2015-09-04", "2015-09-06")).toEqual(["holiday", "holiday", "make_up"]);
    expect(kinds("2020-01-31", "2020-02-01", "2020-02-02", "2020-02-03")).toEqual([
      "holiday",
      "holiday",
      "holiday",
      "workday",
    ]);
  });

  it("has 31 December 2005 worked for the New Year of 2006, which the package leaves out", () => {
    expect(kinds("2005-12-31", "2006-01-03")).toEqual(["make_up", "holiday"]);
  });
});

describe("working days after a date", () => {
  it("do not count the day of admission: 3 after 26 January 2017 is Monday 6 February", () => {
    const reached = [0, 1, 2, 3].map((workdays) => addWorkdays(calendar, date("2017-01-26"), workdays).date);
    expect(reached).toEqual(["2017-01-26", "2017-02-03", "2017-02-04", "2017-02-06"]);
  });

  it("reach over the National Day: 15 after 20 September 2026 is 16 October", () => {
    expect(addWorkdays(calendar, date("2026-09-20"), 15)).toEqual({ date: "2026-10-16", provisional: false });
  });

  it("count backwards too, and 0 leaves even a holiday where it is", () => {
    expect(addWorkdays(calendar, date("2017-02-06"), -3).date).toBe("2017-01-26");
    expect(addWorkdays(calendar, date("2017-01-28"), 0)).toEqual({ date: "2017-01-28", provisional: false });
  });

  it("are a whole number within bounds", () => {
    for (const wrong of [0.5, Number.NaN, MOST_WORKDAYS + 1, -MOST_WORKDAYS - 1]) {
      expect(() => addWorkdays(calendar, date("2017-01-01"), wrong)).toThrow("working days must be a whole number");
    }
    expect(() => addWorkdays(calendar, date("2199-12-30"), 10)).toThrow(RangeError);
  });
});

describe("the last day of a period", () => {
  it("moves to the next working day when it is not worked, make-up days included", () => {
    const moved = ["2017-01-27", "2017-02-04", "2017-02-05", "2017-05-01", "2017-01-26"].map(
      (day) => nextWorkdayOnOrAfter(calendar, date(day)).date,
    );
    expect(moved).toEqual(["2017-02-03", "2017-02-04", "2017-02-06", "2017-05-02", "2017-01-26"]);
  });
});

describe("working days between two dates", () => {
  it("count from the day after the first up to and including the last, and backwards as a negative", () => {
    expect(between("2017-01-26", "2017-02-06")).toBe(3);
    expect(between("2017-01-26", "2017-02-02")).toBe(0);
    expect(between("2017-02-06", "2017-01-26")).toBe(-3);
    expect(between("2017-02-02", "2017-01-26")).toBe(0);
    expect(between("2017-01-26", "2017-01-26")).toBe(0);
  });
});

describe("a count beyond the last notice", () => {
  const notice2016 = workCalendar({ lastNoticeYear: 2016 });

  it("goes by plain weekdays and says that it is provisional", () => {
    expect(addWorkdays(calendar, date("2027-09-20"), 15)).toEqual({ date: "2027-10-11", provisional: true });
    expect(addWorkdays(notice2016, date("2017-01-26"), 3)).toEqual({ date: "2017-01-31", provisional: true });
    expect(workdaysBetween(calendar, date("2026-12-01"), date("2027-01-04")).provisional).toBe(true);
    expect(nextWorkdayOnOrAfter(calendar, date("2027-01-01"))).toEqual({ date: "2027-01-01", provisional: true });
  });

  it("is provisional from 29 December on, which the notice of the next year may rule on", () => {
    expect(addWorkdays(calendar, date("2026-12-25"), 1)).toEqual({ date: "2026-12-28", provisional: false });
    expect(addWorkdays(calendar, date("2026-12-25"), 2)).toEqual({ date: "2026-12-29", provisional: true });
    expect(dayKind(workCalendar({ lastNoticeYear: 2018 }), date("2018-12-29"))).toBe("weekend");
    expect(dayKind(workCalendar({ lastNoticeYear: 2019 }), date("2018-12-29"))).toBe("make_up");
  });

  it("is provisional only through the days that were counted", () => {
    expect(addWorkdays(calendar, date("2026-12-29"), -1)).toEqual({ date: "2026-12-28", provisional: false });
    expect(addWorkdays(calendar, date("2027-06-01"), 0).provisional).toBe(false);
    expect(workdaysBetween(calendar, date("2027-06-01"), date("2027-06-01"))).toEqual({
      workdays: 0,
      provisional: false,
    });
    expect(workdaysBetween(calendar, date("2003-12-28"), date("2004-01-05")).provisional).toBe(false);
    expect(workdaysBetween(calendar, date("2003-12-27"), date("2004-01-05")).provisional).toBe(true);
  });
});

function between(from: string, to: string): number {
  return workdaysBetween(calendar, day(from), day(to)).workdays;
}

function day(text: string): IsoDate {
  return toIsoDate(text);
}
