// Tests of lunar dates against festivals of the official notices and the rules of the lunar calendar.
import { describe, expect, it } from "vitest";
import { addDays } from "./date-arithmetic.ts";
import { type IsoDate, toIsoDate, yearOf } from "./iso-date.ts";
import { formatLunarDate, type LunarDate, lunarDate } from "./lunar-date.ts";
import { workCalendar } from "./work-calendar.ts";
import { isWorkday } from "./workdays.ts";

describe("a lunar date", () => {
  it("is written in both languages, the leap month named", () => {
    const first = lunarDate(toIsoDate("2017-07-23"));
    expect(first).toEqual({ year: 2017, month: 6, leap: true, day: 1, text: "丁酉年闰六月初一" });
    expect(formatLunarDate(first)).toEqual({ zh: "农历丁酉年闰六月初一", en: "lunar 2017, leap month 6, day 1" });
    expect(formatLunarDate(lunarDate(toIsoDate("2018-02-15")))).toEqual({
      zh: "农历丁酉年腊月三十",
      en: "lunar 2017, month 12, day 30",
    });
  });

  it("finds the Spring Festival, also in the years where astronomical tables disagree (2018, 2027, 2030)", () => {
    const festivals = [
      "2017-01-28",
      "2018-02-16",
      "2026-02-17",
      "2027-02-06",
      "2030-02-03",
      "1954-02-03",
      "2033-01-31",
    ];
    for (const day of festivals) {
      expect(lunarDate(toIsoDate(day))).toMatchObject({ year: Number(day.slice(0, 4)), month: 1, leap: false, day: 1 });
    }
  });

  it("makes the Spring, Dragon Boat and Mid-Autumn Festivals days off in every notice", () => {
    const calendar = workCalendar();
    const worked = daysFrom("2008-01-01", "2026-12-28").filter(
      ([date, lunar]) => isFestival(lunar) && isWorkday(calendar, date),
    );
    expect(worked).toEqual([]);
  });

  it("goes on day by day in months of 29 or 30 days, with no day lost from 1930 to 2050", () => {
    const wrong: IsoDate[] = [];
    let [, before] = daysFrom("1930-01-01", "1930-01-01")[0] ?? [];
    for (const [date, lunar] of daysFrom("1930-01-02", "2050-12-31")) {
      const next = lunar.day === (before?.day ?? 0) + 1;
      const newMonth = lunar.day === 1 && (before?.day ?? 0) >= 29;
      if (lunar.day > 30 || !(next || newMonth) || Math.abs(lunar.year - yearOf(date)) > 1) wrong.push(date);
      before = lunar;
    }
    expect(wrong).toEqual([]);
  });
});

function isFestival({ month, leap, day }: LunarDate): boolean {
  return !leap && ["1-1", "5-5", "8-15"].includes(`${month}-${day}`);
}

function daysFrom(first: string, last: string): [IsoDate, LunarDate][] {
  const days: [IsoDate, LunarDate][] = [];
  for (let date = toIsoDate(first); ; date = addDays(date, 1)) {
    days.push([date, lunarDate(date)]);
    if (date >= last) return days;
  }
}
