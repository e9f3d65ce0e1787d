// One semantics: random laws, random and boundary cases, the same result to the fen in every target, equal to the oracle.

import { describe, expect, it } from "vitest";
import { workCalendar, workdayTable } from "../../src/kernel/calendar/index.ts";
import { workdaysOf } from "../../src/kernel/law/index.ts";
import { compareTargets } from "./compare-targets.ts";
import { type LawShape, randomLaw } from "./random-law.ts";
import { seedOfRun } from "./seed.ts";

const LAWS = 40;
const CASES = 200;
const workdays = workdaysOf(workdayTable(workCalendar(), 2010, 2030));
const seed = seedOfRun();

const shapes: readonly { readonly name: string; readonly shape: LawShape }[] = [
  { name: "small amounts", shape: { narrow: true, lists: false, calendar: false } },
  { name: "large amounts", shape: { narrow: false, lists: false, calendar: false } },
  { name: "sums over lines", shape: { narrow: false, lists: true, calendar: false } },
  { name: "dates and working days", shape: { narrow: false, lists: false, calendar: true } },
];

describe.each(shapes)(`random laws of $name, from seed ${seed}`, ({ shape }) => {
  it.each(Array.from({ length: LAWS }, (_, n) => seed + n))("law %i is one law in every target", async (of) => {
    const law = randomLaw(of, shape);
    const compared = await compareTargets({ law, on: "2019-05-05", cases: CASES, seed: of, workdays });
    expect(compared.differences).toEqual([]);
    expect(compared.targets).toEqual(expect.arrayContaining(["oracle", "explain", "columns"]));
  });

  it("has laws of more than a handful of rules", () => {
    const sizes = Array.from({ length: LAWS }, (_, n) => randomLaw(seed + n, shape).steps.length);
    expect(Math.max(...sizes)).toBeGreaterThan(5);
  });
});

describe("among small random laws", () => {
  it(`some run on vectors, from seed ${seed}`, async () => {
    const found = await Promise.all(
      Array.from({ length: LAWS }, (_, n) =>
        compareTargets({
          law: randomLaw(seed + n, { narrow: true, lists: false, calendar: false }),
          on: "2021-05-05",
          cases: 50,
          seed,
        }),
      ),
    );
    expect(found.filter((one) => one.targets.includes("simd")).length).toBeGreaterThan(LAWS / 4);
    expect(found.flatMap((one) => one.differences)).toEqual([]);
  });
});
