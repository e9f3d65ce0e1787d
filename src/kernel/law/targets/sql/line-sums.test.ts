// A law over the lines of a bill: the lines are added up before the case is decided.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  allowance,
  type CaseLines,
  choiceInput,
  choose,
  compileExplain,
  enumeration,
  fen,
  figureBy,
  inForce,
  is,
  law,
  numberInput,
  portion,
  rule,
  seededRandom,
  sumOver,
  truthInput,
  valueFor,
  when,
} from "../../index.ts";
import { caseTable, compileSql } from "./index.ts";
import { type Engine, openDuckDb, openPostgresql, whyNoDuckDb } from "./testing/engine.ts";

const SEED = 35;
const title = { zh: "试", en: "trial" };
const list = { name: "items", title, most: 1000 };
const grade = enumeration("class", { a: title, b: title, c: title });
const itemClass = choiceInput("class", grade, { title, lines: list });
const price = numberInput("priceFen", "fen", { title, from: 0, to: 5_000_000, lines: list });
const isPoor = truthInput("isPoor", { title, initially: false });
const used = numberInput("usedFen", "fen", { title, from: 0, to: 1_000_000 });
const share = figureBy(grade, {
  id: "share",
  clauses: "trial.1",
  title,
  unit: "basisPoints",
  range: [0, 10_000],
  rows: [
    {
      from: "2017-01-01",
      until: "2018-01-01",
      known: "2017-01-01",
      source: "seed",
      values: { a: 10_000, b: 8500, c: 0 },
    },
    { from: "2018-01-01", known: "2017-01-01", source: "seed", values: { a: 10_000, b: 9000, c: 0 } },
  ],
});

const scopeOfItem = rule(
  "trial.1",
  { id: "scopeOfItem", title },
  choose([when(isPoor, price)], portion(price, valueFor(share, itemClass), "half_up")),
);
const scope = rule("trial.1", { id: "scope", title }, sumOver(list, scopeOfItem));
const bill = law({
  id: "trial.bill",
  title,
  from: "2017-01-01",
  inputs: [itemClass, price, isPoor, used],
  outputs: {
    grossFen: sumOver(list, price),
    scopeFen: scope,
    drugsOfClassB: sumOver(list, choose([when(is(itemClass, "b"), price)], fen(0))),
    paidFen: allowance({ id: "paid", title }, { cap: fen(900_000), used, amount: scope }),
  },
});

const places = {
  table: "bill",
  date: "on",
  key: "id",
  lines: { items: { table: "bill_item", caseKey: "bill" } },
} as const;
const population = { person: "person", order: ["on"] } as const;

type Bill = {
  readonly id: number;
  readonly isPoor: number;
  readonly usedFen: number;
  readonly items: CaseLines["items"];
};

const openers = [
  { name: "PostgreSQL", open: openPostgresql, skipped: null },
  { name: "DuckDB", open: () => openDuckDb(), skipped: whyNoDuckDb() },
];

describe.each(openers)("the lines of a bill in $name", ({ open, skipped }) => {
  describe.skipIf(skipped !== null)(skipped ?? "in a table of their own", () => {
    let engine: Engine;
    const bills = randomBills(500);
    const dayOf = ({ id }: Bill): number => 17_167 + (id % 2) * 365;

    beforeAll(async () => {
      engine = await open();
      await engine.run(caseTable(bill, { ...places, population, dialect: engine.dialect }));
      await engine.load("bill", {
        id: bills.map(({ id }) => id),
        on: bills.map(dayOf),
        person: bills.map(({ id }) => id % 50),
        isPoor: bills.map((one) => one.isPoor),
        usedFen: bills.map((one) => one.usedFen),
      });
      const items = bills.flatMap(({ id, items: lines = [] }) => lines.map((line) => ({ line, bill: id })));
      await engine.load("bill_item", {
        bill: items.map((one) => one.bill),
        class: items.map((one) => one.line["class"] ?? 0),
        priceFen: items.map((one) => one.line["priceFen"] ?? 0),
      });
    });

    afterAll(() => engine.close());

    it(`are added up as the explanation adds them, also where there are none (seed ${SEED})`, async () => {
      const { text } = compileSql(bill, { ...places, dialect: engine.dialect });
      const { explain } = compileExplain(bill);
      const expected = bills.map((one) => {
        const figures = inForce(bill.figures, { on: one.id % 2 === 0 ? "2017-01-01" : "2018-01-01" });
        const { isPoor: poor, usedFen } = one;
        return { id: one.id, ...explain({ isPoor: poor, usedFen }, figures, { items: one.items ?? [] }).outputs };
      });
      expect(await engine.run(`SELECT * FROM (${text}) AS decided ORDER BY id`)).toEqual(expected);
    });

    it("are added up before the running totals are carried", async () => {
      const { text } = compileSql(bill, {
        ...places,
        population,
        dialect: engine.dialect,
        outputs: ["scopeFen", "paidFen"],
      });
      const rows = await engine.run(`SELECT * FROM (${text}) AS decided ORDER BY id`);
      const used = new Map<string, number>();
      for (const { id = 0, scopeFen = 0, paidFen = 0 } of rows) {
        const total = `${id % 50} ${id % 2}`;
        const before = used.get(total) ?? 0;
        expect(paidFen).toBe(Math.min(scopeFen, 900_000 - before));
        used.set(total, before + paidFen);
      }
      expect(rows).toHaveLength(bills.length);
    });
  });
});

describe("a law over lines", () => {
  it("is refused when nobody says where the lines stand", () => {
    expect(() => compileSql(bill, { ...places, lines: {}, dialect: "duckdb" })).toThrow("the lines of items");
  });

  it("is refused when a line depends on a total that is carried along cases", () => {
    const line = choose([when(is(itemClass, "a"), used)], price);
    const circular = law({
      ...bill,
      inputs: [itemClass, price, used],
      outputs: {
        paid: allowance({ id: "paid", title }, { cap: fen(900_000), used, amount: sumOver(list, price) }),
        sum: sumOver(list, line),
      },
    });
    expect(() => compileSql(circular, { ...places, population, dialect: "duckdb" })).toThrow(RangeError);
  });
});

function randomBills(count: number): Bill[] {
  const random = seededRandom(SEED);
  const whole = (most: number): number => Math.floor(random() * (most + 1));
  return Array.from({ length: count }, (_, id) => ({
    id,
    isPoor: whole(1),
    usedFen: whole(1) * whole(1_000_000),
    items: Array.from({ length: whole(5) }, () => ({
      class: whole(2),
      priceFen: whole(whole(3) === 0 ? 5_000_000 : 20_000),
    })),
  }));
}
