// What is not computed: conditions that always or never hold, branches that say the same, differences that cannot be negative.

import { describe, expect, it } from "vitest";
import { always, and, isEqual, isLess, isMember, never, not, or } from "./condition-terms.ts";
import { choice, constantOf, difference, excess, greatest, least, quotientOf, sumOf } from "./number-terms.ts";
import { type Term, termPool } from "./term.ts";

const pool = termPool();
const title = { zh: "试", en: "trial" };
const words = ["a", "b", "c", "d"];
const column = (name: string, [low, high]: readonly [number, number], kind: "number" | "choice" = "number"): Term =>
  pool(
    {
      op: "column",
      column: {
        name,
        lines: null,
        input: { name, title, kind, low, high, ...(kind === "choice" ? { values: words } : {}) },
      },
    },
    [],
    low,
    high,
  );

const word = column("word", [0, 3], "choice");
const [x, y, z] = [column("x", [0, 100]), column("y", [0, 100]), column("z", [0, 100])];
const nothing = constantOf(pool, 0);
const isWord = (...codes: readonly number[]): Term => isMember(pool, word, codes);
const isSmall = isLess(pool, x, y);

describe("conditions", () => {
  it("on the same choice are joined", () => {
    expect(or(pool, isWord(1), isWord(2), isWord(1))).toBe(isWord(1, 2));
    expect(and(pool, isWord(1, 2), not(pool, isWord(2)))).toBe(isWord(1));
    expect(not(pool, isWord(0, 1, 2))).toBe(isWord(3));
    expect(isEqual(pool, word, constantOf(pool, 2))).toBe(isWord(2));
  });

  it("that always or never hold disappear", () => {
    expect(or(pool, isWord(0, 1), isWord(2, 3))).toBe(always(pool));
    expect(and(pool, isWord(0), isWord(1), isSmall)).toBe(never(pool));
    expect(and(pool, isSmall, not(pool, isSmall))).toBe(never(pool));
    expect(and(pool, isSmall, always(pool))).toBe(isSmall);
    expect(isLess(pool, x, constantOf(pool, 101))).toBe(always(pool));
    expect(isLess(pool, constantOf(pool, 100), x)).toBe(never(pool));
  });

  it("that another one says already are left out", () => {
    const stopped = or(pool, isWord(1, 2), isSmall);
    expect(and(pool, not(pool, stopped), not(pool, isSmall), isWord(0, 3))).toBe(not(pool, stopped));
  });
});

describe("numbers", () => {
  it("less the smaller of themselves and others are what exceeds the others", () => {
    expect(difference(pool, x, least(pool, least(pool, y, x), z))).toBe(excess(pool, x, least(pool, y, z)));
    expect(difference(pool, x, x)).toBe(nothing);
    expect(greatest(pool, difference(pool, x, y), nothing)).toBe(excess(pool, x, y));
  });

  it("that are decided by their intervals are not compared", () => {
    expect(least(pool, x, constantOf(pool, 100))).toBe(x);
    expect(greatest(pool, x, nothing)).toBe(x);
    expect(excess(pool, sumOf(pool, x, constantOf(pool, 100)), y).op).toBe("subtract");
    expect(excess(pool, x, sumOf(pool, y, constantOf(pool, 100)))).toBe(nothing);
    expect(quotientOf(pool, constantOf(pool, 15), { divisor: 10, rounding: "half_even" })).toBe(constantOf(pool, 2));
  });

  it("of branches that say the same are chosen once", () => {
    const inner = choice(pool, isWord(1), nothing, y);
    expect(choice(pool, isWord(2), nothing, inner)).toBe(choice(pool, isWord(1, 2), nothing, y));
    expect(choice(pool, isSmall, x, x)).toBe(x);
  });

  it("of branches that say what the last says are guarded instead", () => {
    const inner = choice(pool, isWord(1), y, nothing);
    expect(choice(pool, isSmall, nothing, inner)).toBe(
      choice(pool, and(pool, isWord(1), not(pool, isSmall)), y, nothing),
    );
  });

  it("are refused where they could leave the exact whole numbers", () => {
    const huge = column("huge", [0, Number.MAX_SAFE_INTEGER]);
    expect(() => sumOf(pool, huge, constantOf(pool, 1))).toThrow(RangeError);
  });
});
