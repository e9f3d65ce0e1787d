// The columns target: sums over the lines of a bill, running totals of persons, and masks of small sets.

import { describe, expect, it } from "vitest";
import { workCalendar, workdayTable } from "../../../calendar/index.ts";
import { allowance, remaining } from "../../allowance.ts";
import { add, least, times } from "../../arithmetic.ts";
import { workdaysOf } from "../../calendar-value.ts";
import type { Case } from "../../case.ts";
import { choose, when } from "../../choose.ts";
import { isOneOf, not } from "../../condition.ts";
import { enumeration } from "../../enumeration.ts";
import { inForce } from "../../in-force.ts";
import { choiceInput, numberInput, truthInput } from "../../input.ts";
import { law } from "../../law.ts";
import { constant, fen } from "../../node.ts";
import { caseSampler, linesSampler, seededRandom } from "../../sampling/sample-cases.ts";
import { lunch } from "../../testing/lunch.ts";
import { compileExplain } from "../explain/compile-explain.ts";
import { compileColumns, type LineColumns } from "./compile-columns.ts";
import { type Columns, columnType } from "./layout.ts";

const title = { zh: "试", en: "trial" };

describe("a column", () => {
  it.each([
    [0, 255, "Uint8Array"],
    [0, 256, "Int16Array"],
    [-1, 32_767, "Int16Array"],
    [0, 65_535, "Uint16Array"],
    [-1, 65_535, "Int32Array"],
    [0, 2 ** 31 - 1, "Int32Array"],
    [0, 2 ** 31, "Float64Array"],
    [-(2 ** 31) - 1, 0, "Float64Array"],
  ])("for %i to %i is %s", (low, high, type) => {
    expect(columnType({ low, high })).toBe(type);
  });
});

describe("a population with lines", () => {
  const workdays = workdaysOf(workdayTable(workCalendar(), 2010, 2030));
  const figures = inForce(lunch.figures, { on: "2018-02-02" });
  const seed = 7;
  const random = seededRandom(seed);
  const nextFacts = caseSampler(lunch, figures, random);
  const nextLines = linesSampler(lunch, figures, { random, most: 5 });
  const cases = Array.from({ length: 3000 }, () => ({ facts: nextFacts(), dishes: nextLines()["dishes"] ?? [] }));

  it(`is decided like its cases one by one, from seed ${seed}`, () => {
    const { allocate, run } = compileColumns(lunch, { outputs: lunch.outputNames, workdays });
    const count = cases.reduce((sum, { dishes }) => sum + dishes.length, 0);
    const { columns, out, lines } = allocate(cases.length, { dishes: count });
    fill(
      columns,
      cases.map(({ facts }) => facts),
    );
    fillLines(
      lines["dishes"],
      cases.map(({ dishes }) => dishes),
    );
    run({ columns, out, lines, from: 0, to: cases.length, figures });
    const { explain } = compileExplain(lunch, workdays);
    for (const [place, { facts, dishes }] of cases.entries()) {
      const found = Object.fromEntries(lunch.outputNames.map((name) => [name, out[name]?.[place]]));
      expect(found).toEqual(explain(facts, figures, { dishes }).outputs);
    }
  });
});

describe("running totals", () => {
  const amount = numberInput("amount", "fen", { title, from: 0, to: 1000 });
  const refused = truthInput("refused", { title, initially: false });
  const used = numberInput("used", "fen", { title, from: 0, to: 100_000 });
  const fits = allowance({ id: "year", title }, { cap: fen(1500), used, amount });
  const trial = law({
    id: "trial",
    title,
    from: "2017-01-01",
    inputs: [amount, refused, used],
    outputs: { paid: choose([when(refused, fen(0))], fits) },
  });
  const figures = inForce([], { on: "2017-10-10" });
  const carried = compileColumns(trial, { outputs: ["paid"], carry: true });

  it("are carried along the cases of each person; a case in which the allowance is not in effect takes nothing", () => {
    const { columns, out } = carried.allocate(7);
    expect(Object.keys(columns).sort()).toEqual(["amount", "refused"]);
    fill(columns, [
      { amount: 1000, refused: 0 },
      { amount: 700, refused: 1 },
      { amount: 400, refused: 0 },
      { amount: 1000, refused: 0 },
      { amount: 100, refused: 0 },
      { amount: 5, refused: 0 },
      { amount: 1000, refused: 0 },
    ]);
    const totals = { year: new Int32Array(2) };
    const carry = { persons: Uint32Array.of(0, 0, 1, 0, 0, 0, 1), totals };
    carried.run({ columns, out, from: 0, to: 7, figures, carry });
    expect([...(out["paid"] ?? [])]).toEqual([1000, 0, 400, 500, 0, 0, 1000]);
    expect([...totals.year]).toEqual([1500, 1400]);
  });

  it("go on from where they stand, also after they fell because something was paid back", () => {
    const { columns, out } = carried.allocate(2);
    fill(columns, [
      { amount: 1000, refused: 0 },
      { amount: 1000, refused: 0 },
    ]);
    const totals = { year: Int32Array.of(1500) };
    const carry = { persons: Uint32Array.of(0, 0), totals };
    carried.run({ columns, out, from: 0, to: 1, figures, carry });
    totals.year[0] = 1500 - 600;
    carried.run({ columns, out, from: 1, to: 2, figures, carry });
    expect([...(out["paid"] ?? [])]).toEqual([0, 600]);
  });

  it("are carried whether or not the wanted outputs reach the allowance, as the whole law takes them", () => {
    const wider = law({
      id: "trial",
      title,
      from: "2017-01-01",
      inputs: [amount, refused, used],
      outputs: { paid: choose([when(refused, fen(0))], fits), left: remaining(fen(1500), used), offered: fits },
    });
    const totalsFor = (outputs: readonly string[]) => {
      const { allocate, run } = compileColumns(wider, { outputs, carry: true });
      const { columns, out } = allocate(3);
      fill(columns, [
        { amount: 1000, refused: 0 },
        { amount: 400, refused: 1 },
        { amount: 200, refused: 0 },
      ]);
      const totals = { year: new Int32Array(1) };
      run({ columns, out, from: 0, to: 3, figures, carry: { persons: new Uint32Array(3), totals } });
      return { left: [...(out["left"] ?? [])], total: totals.year[0] };
    };
    expect(totalsFor(["paid", "left", "offered"])).toEqual({ left: [1500, 500, 100], total: 1500 });
    expect(totalsFor(["left"])).toEqual({ left: [1500, 500, 100], total: 1500 });
    expect(totalsFor(["paid"])).toEqual({ left: [], total: 1500 });
  });

  it("beyond 32 bits are carried as doubles", () => {
    const large = numberInput("amount", "fen", { title, from: 0, to: 10_000_000_000 });
    const before = numberInput("used", "fen", { title, from: 0, to: 100_000_000_000 });
    const paid = choose(
      [when(refused, fen(0))],
      allowance({ id: "year", title }, { cap: fen(15_000_000_000), used: before, amount: large }),
    );
    const wide = law({ id: "wide", title, from: "2017-01-01", inputs: [large, refused, before], outputs: { paid } });
    const { allocate, run } = compileColumns(wide, { outputs: ["paid"], carry: true });
    const { columns, out } = allocate(3);
    fill(columns, [
      { amount: 9_000_000_000, refused: 0 },
      { amount: 9_000_000_000, refused: 1 },
      { amount: 9_000_000_000, refused: 0 },
    ]);
    const totals = { year: new Float64Array(1) };
    run({ columns, out, from: 0, to: 3, figures, carry: { persons: new Uint32Array(3), totals } });
    expect([...(out["paid"] ?? [])]).toEqual([9_000_000_000, 0, 6_000_000_000]);
  });
});

describe("a small set of words", () => {
  const words = enumeration("word", { a: title, b: title, c: title, d: title, e: title });
  const input = choiceInput("word", words, { title });
  const sets = Array.from({ length: 31 }, (_, set) => words.values.filter((__, code) => ((set + 1) >> code) & 1));

  it.each(sets.map((set) => [set.join(""), set] as const))("{%s} holds for its words and no other", (_, set) => {
    const condition = isOneOf(input, ...set);
    const outputs = { inside: condition, outside: not(condition) };
    const trial = law({ id: "trial", title, from: "2017-01-01", inputs: [input], outputs });
    const { allocate, run } = compileColumns(trial, { outputs: ["inside", "outside"] });
    const { columns, out } = allocate(5);
    fill(
      columns,
      words.values.map((__, code) => ({ word: code })),
    );
    run({ columns, out, from: 0, to: 5, figures: inForce([], { on: "2017-10-10" }) });
    const expected = words.values.map((word) => Number(set.includes(word)));
    expect([...(out["inside"] ?? [])]).toEqual(expected);
    expect([...(out["outside"] ?? [])]).toEqual(expected.map((one) => 1 - one));
  });
});

describe("a range of cases", () => {
  it("is decided alone; cases before and behind it stay as they are", () => {
    const amount = numberInput("amount", "fen", { title, from: 0, to: 1000 });
    const trial = law({
      id: "trial",
      title,
      from: "2017-01-01",
      inputs: [amount],
      outputs: { double: add(least(amount, fen(700)), times(amount, constant("days", 1))) },
    });
    const { allocate, run } = compileColumns(trial, { outputs: ["double"] });
    const { columns, out } = allocate(5000);
    columns["amount"]?.fill(800);
    run({ columns, out, from: 3, to: 4500, figures: inForce([], { on: "2017-10-10" }) });
    expect([0, 2, 3, 1026, 1027, 4499, 4500].map((place) => out["double"]?.[place])).toEqual([
      0, 0, 1500, 1500, 1500, 1500, 0,
    ]);
    expect(() => compileColumns(trial, { outputs: ["triple"] })).toThrow(/has no output triple/);
  });
});

function fill(columns: Columns, cases: readonly Case[]): void {
  for (const [name, column] of Object.entries(columns)) {
    for (const [place, of] of cases.entries()) column[place] = of[name] ?? Number.NaN;
  }
}

function fillLines(list: LineColumns | undefined, cases: readonly (readonly Case[])[]): void {
  let next = 0;
  for (const [place, lines] of cases.entries()) {
    if (list !== undefined) list.starts[place] = next;
    for (const line of lines) {
      for (const [name, column] of Object.entries(list?.columns ?? {})) column[next] = line[name] ?? Number.NaN;
      next += 1;
    }
  }
  if (list !== undefined) list.starts[cases.length] = next;
}
