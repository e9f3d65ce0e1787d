// A countdown shows the days it counted: holidays are not counted, make-up days are.
import { describe, expect, it } from "vitest";
import { listCountedDays, toIsoDate, workCalendar } from "../../kernel/calendar/index.ts";
import { readPart, renderPart } from "../testing/render.tsx";
import { CountdownTag, DayBoxes, DayCalendar } from "./countdown.tsx";
import { type Deadline, nameWeekday, nearDays } from "./deadline.ts";
import { acrossNationalDay } from "./samples.tsx";

const withDaysLeft = (workdaysLeft: number, limitInText = true): Deadline => ({
  ...acrossNationalDay,
  workdaysLeft,
  limitInText,
});

describe("the tag of a deadline", () => {
  it.each([
    [-1, "超 1 天", "tag-bad"],
    [0, "今天", "tag-warn"],
    [1, "剩 1 天", "tag-warn"],
    [2, "剩 2 天", "tag-info"],
    [3, "剩 3 天", "tag-info"],
    [4, "10-11", "tag-none"],
  ])("with %s working days left says %s", (left, words, tone) => {
    expect(readPart(<CountdownTag deadline={withDaysLeft(left)} />)).toBe(words);
    expect(renderPart(<CountdownTag deadline={withDaysLeft(left)} />)).toContain(tone);
  });
  it("carries ◇ when the limit is not in the text", () => {
    expect(readPart(<CountdownTag deadline={withDaysLeft(2, false)} />)).toContain("◇");
  });
});

describe("the days of a deadline", () => {
  it("are the calendar's own list", () => {
    const calendar = workCalendar();
    const listed = listCountedDays(calendar, toIsoDate("2017-09-28"), 5);
    expect(acrossNationalDay.days.map(({ date, kind, workdays }) => ({ date, kind, workdays }))).toEqual(
      listed.map(({ date, kind, workdays }) => ({ date, kind, workdays })),
    );
  });
  it("number working days and make-up days, and call a holiday off", () => {
    const words = readPart(<DayCalendar deadline={acrossNationalDay} />);
    expect(words).toContain("六 30 2 补班,算一天 日 1 假 假日,不算");
    expect(words).toMatch(/二 10 4 今天 三 11 5 最后一天$/);
  });
  it("are shown from today in a list, the last day marked", () => {
    expect(readPart(<DayBoxes deadline={acrossNationalDay} />)).toBe("10 今天 11 最后一天");
  });
  it("begin with the missed last day when the deadline is over", () => {
    expect(nearDays({ ...acrossNationalDay, last: "2017-10-09" }).map((day) => day?.date)).toEqual([
      "2017-10-09",
      "2017-10-10",
      "2017-10-11",
    ]);
  });
  it("are cut when there are too many, and say so", () => {
    const far = nearDays({ ...acrossNationalDay, today: "2017-09-29" });
    expect(far).toHaveLength(7);
    expect(far[5]).toBeNull();
    expect(far[6]?.date).toBe("2017-10-11");
  });
  it("know their weekday", () => {
    expect(nameWeekday("2017-10-10").zh).toBe("二");
    expect(nameWeekday("1969-12-31").zh).toBe("三");
  });
});
