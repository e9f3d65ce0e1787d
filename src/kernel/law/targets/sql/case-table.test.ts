// The table of cases holds every fact within the limits of the law, so that no query can lose a fen.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { choose, fen, law, least, numberInput, optionalNumberInput, sumOver, truthInput, when } from "../../index.ts";
import { caseTable, compileSql } from "./index.ts";
import { type Engine, openDuckDb, openPostgresql, whyNoDuckDb } from "./testing/engine.ts";

const title = { zh: "试", en: "trial" };
const list = { name: "items", title, most: 10 };
const amount = numberInput("amountFen", "fen", { title, from: 0, to: 5_000_000_000 });
const limit = optionalNumberInput("limitFen", "fen", { title, from: 0, to: 100 });
const holds = truthInput("holds", { title });
const price = numberInput("priceFen", "fen", { title, from: 0, to: 9, lines: list });
const trial = law({
  id: "trial",
  title,
  from: "2017-01-01",
  inputs: [amount, limit, holds, price],
  outputs: { due: choose([when(holds, least(amount, limit))], sumOver(list, price)), none: fen(0) },
});
const places = {
  table: ["city", "case table"],
  date: "on",
  key: "id",
  column: (input: string) => `the ${input}`,
  lines: { items: { table: "items", caseKey: "of" } },
} as const;

const openers = [
  { name: "PostgreSQL", open: openPostgresql, skipped: null },
  { name: "DuckDB", open: () => openDuckDb(), skipped: whyNoDuckDb() },
];

describe.each(openers)("a table of cases in $name", ({ open, skipped }) => {
  describe.skipIf(skipped !== null)(skipped ?? "with columns of other names", () => {
    let engine: Engine;
    const insert = (values: string) => engine.run(`INSERT INTO city."case table" VALUES (${values})`);

    beforeAll(async () => {
      engine = await open();
      await engine.run(`CREATE SCHEMA city; ${caseTable(trial, { ...places, dialect: engine.dialect })}`);
      await insert("1, DATE '2017-01-01', 5000000000, -1, 1");
      await insert("2, DATE '2017-01-01', 0, 100, 0");
      await engine.run("INSERT INTO items VALUES (2, 9), (2, 9)");
    });

    afterAll(() => engine.close());

    it("refuses what lies outside the limits, or is missing", async () => {
      for (const facts of ["-1, 0, 0", "5000000001, 0, 0", "0, -2, 0", "0, 101, 0", "0, 0, 2", "0, 0, NULL"]) {
        await expect(insert(`3, DATE '2017-01-01', ${facts}`)).rejects.toThrow(/constraint/i);
      }
      await expect(engine.run("INSERT INTO items VALUES (1, 10)")).rejects.toThrow(/constraint/i);
      await expect(insert("1, DATE '2017-01-01', 0, 0, 0")).rejects.toThrow(/constraint/i);
    });

    it("is read by the query of the law", async () => {
      const { text } = compileSql(trial, { ...places, dialect: engine.dialect });
      expect(await engine.run(`SELECT * FROM (${text}) AS decided ORDER BY id`)).toEqual([
        { id: 1, due: -1, none: 0 },
        { id: 2, due: 18, none: 0 },
      ]);
    });
  });
});
