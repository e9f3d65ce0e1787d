// Divisions stay exact where the plain product leaves the exact whole numbers, in every target.

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { add, portion, subtract } from "./arithmetic.ts";
import { portionExactly, ratioExactly } from "./division.ts";
import { inForce } from "./in-force.ts";
import { numberInput } from "./input.ts";
import { law } from "./law.ts";
import { constant, type Rounding } from "./node.ts";
import { ratio, remainder, wholeTimes } from "./ratio.ts";
import { rule } from "./rule.ts";
import { compileColumns } from "./targets/columns/compile-columns.ts";
import { formulaOf } from "./targets/document/index.ts";
import { compileExplain } from "./targets/explain/compile-explain.ts";
import { questionsOf } from "./targets/questions/index.ts";
import { compileSimd } from "./targets/simd/compile-simd.ts";
import { caseTable, compileSql } from "./targets/sql/index.ts";
import { type Engine, openDuckDb, openPostgresql, whyNoDuckDb } from "./targets/sql/testing/engine.ts";

const MOST = 10_000_000_000_000;
const title = { zh: "数", en: "number" };
const part = numberInput("part", "fen", { title: { zh: "部分", en: "part" }, from: 0, to: MOST });
const whole = numberInput("whole", "fen", { title: { zh: "整体", en: "whole" }, from: 1, to: MOST });
const rate = numberInput("rate", "basisPoints", { title: { zh: "比例", en: "rate" }, from: 0, to: 10_000 });
const rest = remainder(part, whole);

const divided = law({
  id: "divided",
  title,
  from: "2017-01-01",
  inputs: [part, whole, rate],
  outputs: {
    down: rule("divided.1.1", { id: "down", title: { zh: "部分额", en: "share" } }, portion(part, rate, "down")),
    up: portion(part, rate, "up"),
    halfUp: portion(part, rate, "half_up"),
    ofBoth: portion(add(part, whole), rate, "down"),
    left: subtract(part, portion(part, rate, "up")),
    times: wholeTimes(part, whole),
    rest,
    restBp: rule("divided.2.1", { id: "restBp", title: { zh: "余比", en: "ratio of the rest" } }, ratio(rest, whole)),
  },
});

type Of = { readonly part: number; readonly whole: number; readonly rate: number };

/** The same in BigInt, in one division. */
function byHand(of: Of): Record<string, number> {
  const [p, w, r] = [BigInt(of.part), BigInt(of.whole), BigInt(of.rate)];
  const up = (p * r + 9_999n) / 10_000n;
  const values = {
    down: (p * r) / 10_000n,
    up,
    halfUp: (p * r + 5_000n) / 10_000n,
    ofBoth: ((p + w) * r) / 10_000n,
    left: p - up,
    times: p / w,
    rest: p % w,
    restBp: ((p % w) * 10_000n) / w,
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]));
}

const edges = [0, 1, 2, 9_999, 10_000, 10_001, 3_333_333_333_333, MOST - 1, MOST];
const amounts = fc.oneof(
  fc.constantFrom(...edges),
  fc.integer({ min: 0, max: MOST }),
  fc.integer({ min: 0, max: 20_000 }),
);
const cases = fc.record({
  part: amounts,
  whole: amounts.map((amount) => Math.max(1, amount)),
  rate: fc.oneof(fc.constantFrom(0, 1, 7000, 9999, 10_000), fc.integer({ min: 0, max: 10_000 })),
});
const seed = 20_190_701;
const sample = fc.sample(cases, { numRuns: 1500, seed });
const figures = inForce([], { on: "2017-10-10" });
const explainer = compileExplain(divided);

describe("portions and ratios of amounts up to a hundred billion yuan", () => {
  it("are explained to the fen", () => {
    fc.assert(
      fc.property(cases, (of) => {
        expect(explainer.explain(of, figures).outputs).toEqual(byHand(of));
      }),
      { numRuns: 5000 },
    );
  });

  it(`are the same in columns and in vectors (seed ${seed})`, async () => {
    const loop = compileColumns(divided, { outputs: divided.outputNames });
    const vectors = await compileSimd(divided, { outputs: divided.outputNames, count: sample.length });
    const { columns, out } = loop.allocate(sample.length);
    for (const [name, column] of [...Object.entries(columns), ...Object.entries(vectors.columns)]) {
      column.set(sample.map((of) => new Map(Object.entries(of)).get(name) ?? Number.NaN));
    }
    loop.run({ columns, out, from: 0, to: sample.length, figures });
    vectors.run({ from: 0, to: sample.length, figures });
    const rows = (of: typeof out) =>
      sample.map((_, at) => Object.fromEntries(divided.outputNames.map((name) => [name, of[name]?.[at]])));
    expect(rows(out)).toEqual(sample.map(byHand));
    expect(rows(vectors.out)).toEqual(sample.map(byHand));
  });

  it("are asked for as far as they are open", () => {
    const { decided, open } = questionsOf(divided, { facts: { part: 0, rate: 7000 }, inForce: figures });
    expect(decided).toMatchObject({ down: 0, times: 0, rest: 0, restBp: 0 });
    expect(open).toMatchObject({ ofBoth: { low: 0, high: 7_000_000_000_000 } });
    expect(questionsOf(divided, { facts: { part: 7, whole: 3, rate: 1 }, inForce: figures }).decided).toEqual(
      byHand({ part: 7, whole: 3, rate: 1 }),
    );
  });

  it("are written for a reader as one product and one fraction", () => {
    expect(formulaOf(divided, "down").zh).toBe("部分额 = 舍去尾数(部分 × 比例)");
    expect(formulaOf(divided, "restBp").zh).toBe("余比 = 舍去尾数(余数(部分 ÷ 整体) ÷ 整体)");
  });
});

describe.each([
  { name: "PostgreSQL", open: openPostgresql, skipped: null },
  { name: "DuckDB", open: () => openDuckDb(), skipped: whyNoDuckDb() },
])("in $name", ({ open, skipped }) => {
  describe.skipIf(skipped !== null)(skipped ?? "portions and ratios", () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await open();
    });
    afterAll(() => engine.close());

    it(`are the same (seed ${seed})`, async () => {
      const options = { table: "trial", date: "on", key: "id", dialect: engine.dialect } as const;
      await engine.run(caseTable(divided, options));
      await engine.load("trial", {
        id: sample.map((_, id) => id),
        on: sample.map(() => 17_449),
        part: sample.map((of) => of.part),
        whole: sample.map((of) => of.whole),
        rate: sample.map((of) => of.rate),
      });
      const rows = await engine.run(`SELECT * FROM (${compileSql(divided, options).text}) AS decided ORDER BY id`);
      expect(rows).toEqual(sample.map((of, id) => ({ id, ...byHand(of) })));
    });
  });
});

describe("a division that is not exact", () => {
  const free = numberInput("free", "fen", { title, from: 0, to: MOST });

  it("is refused: by what can be nothing, of what can be negative, of a ratio beyond the exact numbers", () => {
    expect(() => wholeTimes(part, free)).toThrow(/division by what can be 0/);
    expect(() => remainder({ ...part, low: -1 }, whole)).toThrow(/can be -1/);
    expect(() => ratio(part, whole)).toThrow(/exact whole numbers/);
    expect(() => ratio(rest, { ...whole, high: 1e14 })).toThrow(/a ratio to/);
  });

  it("is refused half even in two parts", () => {
    const halfEven: Rounding = "half_even";
    expect(() => portionExactly(1, 1, halfEven)).toThrow(/half even/);
  });

  it("has a ratio of at most all where the part never exceeds the whole", () => {
    expect(ratio(remainder(part, whole), whole).high).toBe(9999);
    expect(ratio(whole, whole).high).toBe(10_000);
    expect(ratio(part, constant("fen", 100)).high).toBe(1_000_000_000_009_999);
    expect(ratioExactly(7, 3)).toBe(23_333);
  });
});
