// Tests of the days of a period as they are shown.
import { describe, expect, it } from "vitest";
import { LONGEST_LISTING, listCountedDays, listDays } from "./counted-days.ts";
import { addDays } from "./date-arithmetic.ts";
import { toIsoDate } from "./iso-date.ts";
import { workCalendar } from "./work-calendar.ts";
import { workdayTable } from "./workday-table.ts";

const calendar = workCalendar();
const admission = toIsoDate("2017-01-26");

describe("the days of a period", () => {
  it("show the holiday passed over, the make-up day that counts and the day the period ends", () => {
    const days = listCountedDays(calendar, admission, 3);
    expect(days.map(({ date, kind, workdays }) => `${date.slice(5)} ${kind} ${workdays}`)).toEqual([
      "01-27 holiday 0",
      "01-28 holiday 0",
      "01-29 holiday 0",
      "01-30 holiday 0",
      "01-31 holiday 0",
      "02-01 holiday 0",
      "02-02 holiday 0",
      "02-03 workday 1",
      "02-04 make_up 2",
      "02-05 weekend 2",
      "02-06 workday 3",
    ]);
    expect(days[0]).toMatchObject({ name: { zh: "春节", en: "Spring Festival" }, provisional: false });
    expect(days.at(-1)).toMatchObject({ name: null, provisional: false });
  });

  it("are none for a period of no working day, and there is no period of less", () => {
    expect(listCountedDays(calendar, admission, 0)).toEqual([]);
    expect(() => listCountedDays(calendar, admission, -1)).toThrow(RangeError);
  });

  it("are marked provisional one by one beyond the last notice", () => {
    const days = listDays(calendar, toIsoDate("2026-12-27"), toIsoDate("2026-12-30"));
    expect(days.map((day) => day.provisional)).toEqual([false, false, true, true]);
  });

  it("are listed for ten years at most", () => {
    expect(listDays(calendar, admission, addDays(admission, LONGEST_LISTING - 1))).toHaveLength(LONGEST_LISTING);
    expect(() => listDays(calendar, admission, addDays(admission, LONGEST_LISTING))).toThrow(RangeError);
  });
});

describe("the table of working days", () => {
  it("starts at 1 January of its first year and counts each working day once", () => {
    const { firstEpochDay, counts } = workdayTable(calendar, 2017, 2017);
    expect([firstEpochDay, counts.length]).toEqual([17_167, 365]);
    expect([counts[0], counts[2], counts[364]]).toEqual([0, 1, 249]);
  });

  it("is refused for years outside the calendar or in the wrong order", () => {
    expect(() => workdayTable(calendar, 2018, 2017)).toThrow(RangeError);
    expect(() => workdayTable(calendar, 1899, 2017)).toThrow(RangeError);
    expect(() => workdayTable(calendar, 2017, 2200)).toThrow(RangeError);
  });
});
