// The SIMD target: four cases at a time, exactly, or a refusal that says why.

import { describe, expect, it } from "vitest";
import { add, least, portion, quotient, subtract, times } from "../../arithmetic.ts";
import { addDays, days, firstOfNextMonth } from "../../calendar.ts";
import { choose, when } from "../../choose.ts";
import { isLess } from "../../condition.ts";
import { inForce } from "../../in-force.ts";
import { numberInput, truthInput } from "../../input.ts";
import { law } from "../../law.ts";
import { basisPoints, fen, inOrder, type Node } from "../../node.ts";
import { lunch } from "../../testing/lunch.ts";
import { compileSimd } from "./compile-simd.ts";
import { NotVectorisable } from "./vectorise.ts";

const title = { zh: "试", en: "trial" };
const amount = numberInput("amount", "fen", { title, from: 0, to: 2_000_000_000 });
const small = numberInput("small", "fen", { title, from: -100, to: 100 });
const flag = truthInput("flag", { title });
const figures = inForce([], { on: "2017-10-10" });

const compile = (value: Node, count: number) => {
  const inputs = inOrder([value]).filter((node) => node.op === "input");
  const trial = law({ id: "trial", title, from: "2017-01-01", inputs, outputs: { value } });
  return compileSimd(trial, { outputs: ["value"], count });
};

async function decide(value: Node, cases: readonly Readonly<Record<string, number>>[]) {
  const { columns, out, run } = await compile(value, cases.length);
  for (const [name, column] of Object.entries(columns)) {
    for (const [place, of] of cases.entries()) column[place] = of[name] ?? Number.NaN;
  }
  run({ from: 0, to: cases.length, figures });
  return Array.from(out["value"]?.subarray(0, cases.length) ?? []);
}

describe("vectors", () => {
  it("decide any number of cases, also none and one that is no multiple of four", async () => {
    for (const count of [0, 1, 3, 4, 5, 8, 9]) {
      const cases = Array.from({ length: count }, (_, n) => ({ small: n - 4 }));
      expect(await decide(add(small, fen(1)), cases)).toEqual(cases.map((of) => of.small + 1));
    }
  });

  it("leave the cases behind a range as they are", async () => {
    const { columns, out, run } = await compile(add(small, fen(1)), 10);
    columns["small"]?.fill(1);
    run({ from: 0, to: 10, figures });
    columns["small"]?.fill(50);
    run({ from: 4, to: 6, figures });
    expect(Array.from(out["value"] ?? []).slice(0, 10)).toEqual([2, 2, 2, 2, 51, 51, 2, 2, 2, 2]);
  });

  it("round shares of large amounts like whole numbers do", async () => {
    const share = portion(amount, basisPoints(7777), "half_up");
    const values = [0, 1, 2, 9999, 123_456_789, 1_999_999_999, 2_000_000_000];
    const expected = values.map((value) => Number((BigInt(value) * 7777n * 2n + 10_000n) / 20_000n));
    expect(
      await decide(
        share,
        values.map((value) => ({ amount: value })),
      ),
    ).toEqual(expected);
  });

  it("bring a sum beyond 32 bits back when the result fits again", async () => {
    const twice = add(amount, amount, amount);
    const capped = least(twice, fen(2_000_000_000));
    const cases = [0, 600_000_000, 700_000_000, 2_000_000_000].map((value) => ({ amount: value, flag: value % 3 }));
    expect(
      await decide(
        add(capped, small),
        cases.map((of) => ({ ...of, small: -1 })),
      ),
    ).toEqual([-1, 1_799_999_999, 1_999_999_999, 1_999_999_999]);
    const chosen = choose([when(isLess(twice, fen(1_900_000_000)), fen(7))], fen(8));
    expect(await decide(chosen, cases)).toEqual([7, 7, 8, 8]);
  });

  it("read and round amounts beyond 32 bits", async () => {
    const wide = numberInput("wide", "fen", { title, from: 0, to: 10_000_000_000_000 });
    const values = [0, 1, 9_999, 10_000, 29_999_999_999, 9_999_999_999_999, 10_000_000_000_000];
    const cases = values.map((value) => ({ wide: value }));
    expect(await decide(wide, cases)).toEqual(values);
    expect(await decide(quotient(wide, 3, "down"), cases)).toEqual(values.map((value) => Number(BigInt(value) / 3n)));
    expect(await decide(quotient(times(amount, days(5)), 3, "up"), [{ amount: 2_000_000_000 }])).toEqual([
      3_333_333_334,
    ]);
    const most = least(wide, fen(6_000_000_000));
    expect(await decide(most, cases)).toEqual(values.map((value) => Math.min(value, 6_000_000_000)));
  });

  it("give amounts beyond 32 bits as doubles", async () => {
    const doubled = choose([when(flag, add(amount, amount))], subtract(amount, fen(1)));
    const cases = [
      { amount: 2_000_000_000, flag: 1 },
      { amount: 2_000_000_000, flag: 0 },
      { amount: 0, flag: 1 },
      { amount: 0, flag: 0 },
    ];
    expect(await decide(doubled, cases)).toEqual([4_000_000_000, 1_999_999_999, 0, -1]);
  });
});

describe("a law that has no exact vector form", () => {
  const date = numberInput("date", "date", { title, from: 17_000, to: 18_000 });

  it.each<[string, Node, RegExp]>([
    ["half even", portion(amount, basisPoints(1), "half_even"), /rounding half_even/],
    ["an odd divisor of halves", quotient(amount, 3, "half_up"), /rounding half_up/],
    ["a number beyond 2^50", quotient(times(amount, days(700_000)), 2, "down"), /so large a number/],
    ["a function of the calendar", firstOfNextMonth(addDays(date, days(1))), /calendar has no vector form/],
  ])("is refused: %s", async (_, value, message) => {
    await expect(compile(value, 4)).rejects.toThrow(NotVectorisable);
    await expect(compile(value, 4)).rejects.toThrow(message);
  });

  it("is refused where it sums over lines", async () => {
    await expect(compileSimd(lunch, { outputs: ["priceFen"], count: 4 })).rejects.toThrow(/sum has no vector form/);
    const vectors = await compileSimd(lunch, { outputs: ["isUnconfirmed"], count: 4 });
    expect(Object.keys(vectors.columns)).toEqual(["guest"]);
  });
});
