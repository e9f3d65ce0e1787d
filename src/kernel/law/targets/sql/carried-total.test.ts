// When a running total may be one window sum: its cap stays the same all year, and nothing else draws on it.

import { describe, expect, it } from "vitest";
import { inpatient } from "../../../../regulations/medical-insurance/articles/inpatient.ts";
import {
  add,
  allowance,
  choose,
  fen,
  figure,
  law,
  numberInput,
  type Reform,
  truthInput,
  valueFor,
  when,
} from "../../index.ts";
import { compileSql } from "./index.ts";

const title = { zh: "试", en: "trial" };
const population = { person: "person", order: ["on"] } as const;
const places = { dialect: "postgresql", table: "stay", date: "on", key: "id", population } as const;

const amount = numberInput("amount", "fen", { title, from: 0, to: 10_000 });
const used = numberInput("used", "fen", { title, from: 0, to: 50_000 });
const isRich = truthInput("isRich", { title });
const cap = figure({
  id: "cap",
  clauses: "trial.1",
  title,
  unit: "fen",
  range: [0, 90_000],
  rows: [{ from: "2017-01-01", known: "2017-01-01", source: "seed", values: { all: 40_000 } }],
});
const title1 = { id: "total", title };
const taken = allowance(title1, { cap: valueFor(cap), used, amount });

describe("a running total in one query", () => {
  const reformed = (from: string, value = 30_000): string => {
    const reform: Reform = [{ figure: "fund.yearCap", from, value }];
    return compileSql(inpatient, { ...places, reform }).text;
  };

  it("may have another cap from one year to the next, not inside a year", () => {
    expect(reformed("2019-01-01")).toContain("DATE '2019-01-01'");
    expect(() => reformed("2019-07-01")).toThrow("fundPaid: its cap can change inside a year");
  });

  it("may not have a cap that differs from case to case", () => {
    const byCase = allowance(title1, { cap: choose([when(isRich, fen(10))], fen(20)), used, amount });
    const uneven = law({ id: "trial", title, from: "2017-01-01", inputs: [amount, used, isRich], outputs: { byCase } });
    expect(() => compileSql(uneven, places)).toThrow("total: its cap can change inside a year");
  });

  it("may not be drawn on by two allowances", () => {
    const other = allowance({ id: "other", title }, { cap: fen(10), used, amount });
    const both = law({ id: "trial", title, from: "2017-01-01", inputs: [amount, used], outputs: { taken, other } });
    expect(() => compileSql(both, places)).toThrow("used: two allowances draw on one running total");
  });

  it("may not decide its own amount", () => {
    const circular = allowance(title1, { cap: fen(10), used, amount: add(amount, used) });
    const round = law({ id: "trial", title, from: "2017-01-01", inputs: [amount, used], outputs: { circular } });
    expect(() => compileSql(round, places)).toThrow("a running total decides its own amount");
  });

  it("may not have a cap above what the law was proved for", () => {
    const plain = law({ id: "trial", title, from: "2017-01-01", inputs: [amount, used], outputs: { taken } });
    expect(compileSql(plain, places).text).toContain("40000");
    const reform = [{ figure: "cap", from: "2018-01-01", value: 50_001 }];
    expect(() => compileSql(plain, { ...places, reform })).toThrow("more than its running total may be");
  });

  it("is read with each case where cases are not carried", () => {
    const plain = law({ id: "trial", title, from: "2017-01-01", inputs: [amount, used], outputs: { taken } });
    const { population: _, ...single } = places;
    expect(compileSql(plain, single).text).not.toContain("OVER");
    expect(compileSql(plain, { ...places, population: { ...population, year: "year" } }).text).toContain(
      'PARTITION BY "case"."person", "case"."year" ORDER BY "case"."on", "case"."id"',
    );
  });
});
