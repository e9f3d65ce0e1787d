// Tests of the calendar as a value: what was known when, overrides, and loading a notice.
import { describe, expect, it } from "vitest";
import { toIsoDate } from "./iso-date.ts";
import { type ExceptionalDay, MOST_DAYS_IN_A_NOTICE, type Notice } from "./notice.ts";
import { officialDays } from "./official-days.ts";
import { isProvisional, type WorkCalendar, withNotice, workCalendar } from "./work-calendar.ts";
import { addWorkdays, dayKind } from "./workdays.ts";

const date = toIsoDate;
const holiday = (text: string): ExceptionalDay => ({
  date: date(text),
  kind: "holiday",
  name: { zh: "元旦", en: "New Year's Day" },
});
const madeUp = (text: string): ExceptionalDay => ({ ...holiday(text), kind: "make_up" });
const newYear2027: Notice = { year: 2027, days: [madeUp("2026-12-27"), holiday("2027-01-01"), holiday("2027-01-04")] };

describe("the data", () => {
  it("holds notices from 2004 to 2026", () => {
    const { firstNoticeYear, lastNoticeYear } = workCalendar();
    expect([firstNoticeYear, lastNoticeYear]).toEqual([2004, 2026]);
    expect(() => workCalendar({ lastNoticeYear: 2003 })).toThrow(RangeError);
    expect(() => workCalendar({ lastNoticeYear: 2027 })).toThrow("notices are held for 2004 to 2026");
  });

  it("names each day once, and no notice reaches back before 29 December", () => {
    expect(new Set(officialDays.map((day) => day.date)).size).toBe(officialDays.length);
    const december = officialDays.map((day) => day.date.slice(5)).filter((day) => day.startsWith("12-"));
    expect([...new Set(december)].sort()).toEqual(["12-29", "12-30", "12-31"]);
  });

  it("makes up on weekends only", () => {
    const onWeekdays = officialDays.filter(
      ({ date, kind }) => kind === "make_up" && new Date(date).getUTCDay() % 6 !== 0,
    );
    expect(onWeekdays).toEqual([]);
  });
});

describe("loading a notice", () => {
  it("settles what was provisional: the period is counted again and ends later", () => {
    const before = workCalendar();
    const after = loaded(before, newYear2027);
    expect(addWorkdays(before, date("2026-12-30"), 3)).toEqual({ date: "2027-01-04", provisional: true });
    expect(addWorkdays(after, date("2026-12-30"), 3)).toEqual({ date: "2027-01-06", provisional: false });
    expect([isProvisional(before, date("2027-12-28")), isProvisional(after, date("2027-12-28"))]).toEqual([
      true,
      false,
    ]);
    expect(isProvisional(after, date("2027-12-29"))).toBe(true);
  });

  it("may rule on the December before, and leaves the calendar it started from as it was", () => {
    const before = workCalendar();
    expect(dayKind(loaded(before, newYear2027), date("2026-12-27"))).toBe("make_up");
    expect(dayKind(before, date("2026-12-27"))).toBe("weekend");
  });

  it("gives the calendar of the data again when the notices of the data are loaded one by one", () => {
    let calendar = workCalendar({ lastNoticeYear: 2004 });
    for (let year = 2005; year <= 2026; year += 1) {
      const days = officialDays.filter((day) => day.date >= `${year - 1}-12-29` && day.date <= `${year}-12-28`);
      calendar = loaded(calendar, { year, days });
    }
    expect([...calendar.exceptionalDays].sort(byDay)).toEqual([...workCalendar().exceptionalDays].sort(byDay));
    expect(calendar.lastSettledDay).toBe(workCalendar().lastSettledDay);
  });

  it("amends a year already loaded", () => {
    const amended = loaded(workCalendar(), { year: 2026, days: [holiday("2026-09-03")] });
    expect([dayKind(amended, date("2026-09-03")), dayKind(amended, date("2026-10-01"))]).toEqual([
      "holiday",
      "holiday",
    ]);
    expect(amended.lastNoticeYear).toBe(2026);
  });

  it("is refused when a year is left out, a day is of another year or named twice, or there is no day", () => {
    const notices: [Notice, string, string][] = [
      [{ year: 2028, days: [holiday("2028-01-01")] }, "calendar.notice_out_of_order", "year"],
      [{ year: 2003, days: [holiday("2003-01-01")] }, "calendar.notice_out_of_order", "year"],
      [{ year: 2027, days: [] }, "calendar.notice_length", "days"],
      [
        { year: 2027, days: Array(MOST_DAYS_IN_A_NOTICE + 1).fill(holiday("2027-01-01")) },
        "calendar.notice_length",
        "days",
      ],
      [
        { year: 2027, days: [holiday("2027-01-01"), holiday("2028-01-01")] },
        "calendar.day_of_another_year",
        "days[1].date",
      ],
      [{ year: 2027, days: [holiday("2026-11-30")] }, "calendar.day_of_another_year", "days[0].date"],
      [{ year: 2027, days: [holiday("2027-01-01"), madeUp("2027-01-01")] }, "calendar.day_named_twice", "days[1].date"],
    ];
    for (const [notice, code, field] of notices) {
      expect(withNotice(workCalendar(), notice)).toMatchObject({ ok: false, refusal: { code, field } });
    }
  });
});

describe("an override", () => {
  it("stands above the data and above every notice loaded later", () => {
    const overrides = [madeUp("2026-10-02"), madeUp("2027-01-01")];
    const calendar = workCalendar({ overrides });
    expect([dayKind(calendar, date("2026-10-02")), dayKind(calendar, date("2027-01-01"))]).toEqual([
      "make_up",
      "make_up",
    ]);
    expect(dayKind(loaded(calendar, newYear2027), date("2027-01-01"))).toBe("make_up");
  });
});

function loaded(calendar: WorkCalendar, notice: Notice): WorkCalendar {
  const outcome = withNotice(calendar, notice);
  if (!outcome.ok) throw new Error(outcome.refusal.message.en);
  return outcome.value;
}

function byDay([left]: readonly [number, unknown], [right]: readonly [number, unknown]): number {
  return left - right;
}
