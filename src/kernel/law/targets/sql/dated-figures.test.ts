// Figures have dates: a query decides every case by the figures of its day, as known on a day, and under a reform.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  choiceInput,
  enumeration,
  type FigureRow,
  figure,
  figureBy,
  isUnconfirmed,
  law,
  numberInput,
  or,
  portion,
  rule,
  subtract,
  valueFor,
} from "../../index.ts";
import { caseTable, compileSql, type SqlOptions } from "./index.ts";
import { type Engine, openDuckDb, openPostgresql, type Row, whyNoDuckDb } from "./testing/engine.ts";

const title = { zh: "试", en: "trial" };
const kind = enumeration("kind", { plain: title, special: title });
const amount = numberInput("amount", "fen", { title, from: 0, to: 1_000_000 });
const chosen = choiceInput("kind", kind, { title });

const [early, late] = ["2017-01-01", "2019-05-01"];
const rates: readonly FigureRow[] = [
  { from: "2017-01-01", until: "2018-07-01", known: early, source: "seed", values: { plain: 1000, special: 2000 } },
  { from: "2018-07-01", known: early, source: "seed", provisional: true, values: { plain: 1500 } },
  { from: "2018-07-01", known: early, source: "seed", values: { special: 2000 } },
  { from: "2018-07-01", known: late, source: "seed", values: { plain: 1600 } },
];
const rate = figureBy(kind, {
  id: "rate",
  clauses: "trial.1",
  title,
  unit: "basisPoints",
  range: [0, 10_000],
  rows: rates,
});
const relief = figure({
  id: "relief",
  clauses: "trial.2",
  title,
  unit: "fen",
  range: [0, 100],
  rows: [{ from: "2017-01-01", known: early, source: "seed", values: { all: 5 } }],
});
const levy = law({
  id: "trial.levy",
  title,
  from: "2017-01-01",
  until: "2020-01-01",
  inputs: [amount, chosen],
  outputs: {
    due: rule(
      "trial.1",
      { id: "due", title },
      subtract(portion(amount, valueFor(rate, chosen), "down"), valueFor(relief)),
    ),
    provisional: or(isUnconfirmed(rate, chosen), isUnconfirmed(relief)),
  },
});

const places = { table: "levy", date: "on", key: "id" } as const;
const days = ["2016-12-31", "2017-01-01", "2018-06-30", "2018-07-01", "2019-12-31", "2020-01-01"];
const dueOf = (rows: readonly Row[]) =>
  rows.map((row) => [days[Math.floor((row["id"] ?? 0) / 2)], row["due"], row["provisional"]]);

const openers = [
  { name: "PostgreSQL", open: openPostgresql, skipped: null },
  { name: "DuckDB", open: () => openDuckDb(), skipped: whyNoDuckDb() },
];

describe.each(openers)("dated figures in $name", ({ open, skipped }) => {
  describe.skipIf(skipped !== null)(skipped ?? "for a plain and a special case on each day", () => {
    let engine: Engine;

    beforeAll(async () => {
      engine = await open();
      await engine.run(caseTable(levy, { ...places, dialect: engine.dialect }));
      const cases = days.flatMap((day, place) =>
        [0, 1].map((code) => `(${2 * place + code}, DATE '${day}', 10000, ${code})`),
      );
      await engine.run(`INSERT INTO levy (id, "on", amount, kind) VALUES ${cases.join(", ")}`);
    });

    afterAll(() => engine.close());

    const decide = async (more: Pick<SqlOptions, "known" | "reform"> = {}) => {
      const { text } = compileSql(levy, { ...places, ...more, dialect: engine.dialect });
      return dueOf(await engine.run(`SELECT * FROM (${text}) AS decided ORDER BY id`));
    };

    it("takes the values of the day, and says whether they are confirmed", async () => {
      expect(await decide()).toEqual([
        ["2017-01-01", 995, 0],
        ["2017-01-01", 1995, 0],
        ["2018-06-30", 995, 0],
        ["2018-06-30", 1995, 0],
        ["2018-07-01", 1595, 0],
        ["2018-07-01", 1995, 0],
        ["2019-12-31", 1595, 0],
        ["2019-12-31", 1995, 0],
      ]);
    });

    it("decides as the system knew the figures on a day", async () => {
      const then = await decide({ known: "2019-04-30" });
      expect(then.slice(4)).toEqual([
        ["2018-07-01", 1495, 1],
        ["2018-07-01", 1995, 0],
        ["2019-12-31", 1495, 1],
        ["2019-12-31", 1995, 0],
      ]);
    });

    it("applies a reform from its day on", async () => {
      const reform = [{ figure: "rate", key: "special", from: "2019-12-31", value: 0 }];
      expect((await decide({ reform })).slice(5)).toEqual([
        ["2018-07-01", 1995, 0],
        ["2019-12-31", 1595, 0],
        ["2019-12-31", -5, 1],
      ]);
    });

    it("names the cases on whose day no law is in force", async () => {
      const { casesOutsideLaw } = compileSql(levy, { ...places, dialect: engine.dialect });
      const rows = await engine.run(`SELECT id FROM (${casesOutsideLaw}) AS outside ORDER BY id`);
      expect(rows.map((row) => row["id"])).toEqual([0, 1, 10, 11]);
    });
  });
});

describe("a query over dated figures", () => {
  const compile = (more: Partial<SqlOptions>) => compileSql(levy, { ...places, dialect: "duckdb", ...more }).text;

  it("is refused when a figure has no value on a day of the law", () => {
    const halved = { ...rate, rows: rates.slice(0, 1) };
    const gap = law({
      ...levy,
      inputs: [amount, chosen],
      outputs: { due: portion(amount, valueFor(halved, chosen), "down") },
    });
    expect(() => compileSql(gap, { ...places, dialect: "duckdb" })).toThrow("rate: no value for plain on 2018-07-01");
  });

  it("is refused when a reform leaves the range that the law was proved for, or names no date", () => {
    expect(() => compile({ reform: [{ figure: "relief", from: "2018-01-01", value: 101 }] })).toThrow(RangeError);
    expect(() => compile({ reform: [{ figure: "relief", from: "2018-1-1'", value: 1 }] })).toThrow("is not a date");
  });

  it("quotes every name, and refuses one that no database takes", () => {
    expect(compile({ table: 'a"; DROP TABLE "b' })).toContain('FROM "a""; DROP TABLE ""b" AS "case"');
    expect(compile({ table: ["city", "levy"] })).toContain('FROM "city"."levy" AS "case"');
    for (const table of ["", "zero\0", "字".repeat(22)]) expect(() => compile({ table })).toThrow(RangeError);
  });
});
