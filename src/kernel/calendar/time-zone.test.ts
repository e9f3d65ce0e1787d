// The calendar gives the same answers on machines set to different time zones.
import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";

const door = new URL("./index.ts", import.meta.url).href;

// What each machine is asked: the answers of every rule that touches a date, and its own idea of the hour to prove that its zone differs.
const script = `
  import * as calendar from ${JSON.stringify(door)};
  const { addWorkdays, epochDay, legalDay, legalTime, lunarDate, startOfLegalDay, toIsoDate, weekdayOf } = calendar;
  const work = calendar.workCalendar();
  const days = ["1900-01-01", "1988-04-17", "2017-01-26", "2017-02-04", "2017-05-01", "2017-12-31", "2020-02-29", "2026-09-20"].map((day) => toIsoDate(day));
  const instants = ["2017-01-31T15:59:59Z", "2017-01-31T16:00:00Z", "2017-03-12T10:00:00Z", "1988-07-01T15:30:00Z"].map((text) => new Date(text));
  const answers = {
    days: days.map((day) => [epochDay(day), weekdayOf(day), calendar.dayKind(work, day), addWorkdays(work, day, 15), lunarDate(day), startOfLegalDay(day)]),
    instants: instants.map((instant) => [legalDay(instant), legalTime(instant)]),
    exceptionalDays: [...work.exceptionalDays].length,
  };
  console.log(JSON.stringify({ hour: instants[0].getHours(), answers }));
`;

describe("the calendar", () => {
  it("answers alike under TZ=UTC, Asia/Shanghai and America/Los_Angeles", () => {
    const [utc, shanghai, losAngeles] = ["UTC", "Asia/Shanghai", "America/Los_Angeles"].map(askMachineIn);
    expect([utc?.hour, shanghai?.hour, losAngeles?.hour]).toEqual([15, 23, 7]);
    expect(shanghai?.answers).toEqual(utc?.answers);
    expect(losAngeles?.answers).toEqual(utc?.answers);
    expect(utc?.answers.instants).toEqual([
      ["2017-01-31", "23:59:59"],
      ["2017-02-01", "00:00:00"],
      ["2017-03-12", "18:00:00"],
      ["1988-07-02", "00:30:00"],
    ]);
  });
});

function askMachineIn(timeZone: string): { hour: number; answers: { instants: unknown } } {
  const options = ["--import", "tsx", "--input-type=module", "--eval", script];
  return JSON.parse(
    execFileSync(process.execPath, options, { env: { ...process.env, TZ: timeZone }, encoding: "utf8" }),
  );
}
