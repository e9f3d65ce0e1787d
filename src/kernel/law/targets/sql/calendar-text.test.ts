// Dates in a query: months, years and working days are counted as the explaining target counts them.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { workCalendar, workdayTable } from "../../../calendar/index.ts";
import {
  addDays,
  addMonths,
  compileExplain,
  constant,
  dayNumber,
  days,
  daysFrom,
  endOfYear,
  firstOfNextMonth,
  inForce,
  law,
  numberInput,
  workdayOnOrAfter,
  workdaysAfter,
  workdaysFrom,
  workdaysOf,
  yearOf,
} from "../../index.ts";
import { caseTable, compileSql } from "./index.ts";
import { type Engine, openDuckDb, openPostgresql, whyNoDuckDb } from "./testing/engine.ts";

const title = { zh: "试", en: "trial" };
const [first, last] = [dayNumber("2015-01-01"), dayNumber("2024-12-31")];
const from = numberInput("from", "date", { title, from: first, to: last });
const to = numberInput("to", "date", { title, from: first, to: last });
const dates = law({
  id: "trial.dates",
  title,
  from: "2017-01-01",
  inputs: [from, to],
  outputs: {
    nextMonth: firstOfNextMonth(from),
    yearEnd: endOfYear(from),
    year: yearOf(addDays(from, days(-400))),
    calendarDays: daysFrom(from, to),
    workdays: workdaysFrom(from, to),
    threeMonthsLater: addMonths(from, constant("count", 3)),
    fiveYearsLater: addMonths(from, constant("count", 60)),
    fifthWorkday: workdaysAfter(from, constant("workdays", 5)),
    lastDay: workdayOnOrAfter(addDays(from, days(28))),
  },
});

const table = workdayTable(workCalendar(), 2013, 2026);
const places = { table: "birth", date: "on", key: "id" } as const;
const options = { ...places, workdays: { table: "workday", day: "day", number: "number" } };

const openers = [
  { name: "PostgreSQL", open: openPostgresql, skipped: null },
  { name: "DuckDB", open: () => openDuckDb(), skipped: whyNoDuckDb() },
];

describe.each(openers)("dates in $name", ({ open, skipped }) => {
  describe.skipIf(skipped !== null)(skipped ?? "on every day of ten years", () => {
    let engine: Engine;

    beforeAll(async () => {
      engine = await open();
      await engine.run(`CREATE TABLE workday (day INTEGER PRIMARY KEY, number INTEGER NOT NULL);
        ${caseTable(dates, { ...places, dialect: engine.dialect })}`);
      await engine.load("workday", {
        day: Array.from(table.counts, (_, place) => table.firstEpochDay + place),
        number: table.counts,
      });
    });

    afterAll(() => engine.close());

    const load = (cases: readonly { readonly from: number; readonly to: number }[]) =>
      engine.load("birth", {
        id: cases.map((_, id) => id),
        on: cases.map(() => dayNumber("2017-01-01")),
        from: cases.map((one) => one.from),
        to: cases.map((one) => one.to),
      });

    it("are counted as explained: months, years, calendar days and working days with make-up days", async () => {
      const cases = Array.from({ length: last - first + 1 }, (_, place) => ({
        from: first + place,
        to: first + ((place * 389) % (last - first + 1)),
      }));
      await load(cases);
      const { text } = compileSql(dates, { ...options, dialect: engine.dialect });
      const { explain } = compileExplain(dates, workdaysOf(table));
      const figures = inForce([], { on: "2017-01-01" });
      const expected = cases.map((one, id) => ({ id, ...explain(one, figures).outputs }));
      expect(await engine.run(`SELECT * FROM (${text}) AS decided ORDER BY id`)).toEqual(expected);
    });

    it("stop the query when the table of working days does not hold a day", async () => {
      await engine.run("DELETE FROM workday WHERE day > 19000");
      const { text } = compileSql(dates, { ...options, dialect: engine.dialect });
      await expect(engine.run(text)).rejects.toThrow("outside the working-day calendar: ");
    });
  });
});

describe("a law that counts working days", () => {
  it("is refused when no table of them is named", () => {
    expect(() => compileSql(dates, { ...places, dialect: "postgresql" })).toThrow("name a table");
  });
});
