// The checks before release find what they are for: a law with a planted fault each, and slips that examples miss.

import { describe, expect, it } from "vitest";
import { add, portion } from "../arithmetic.ts";
import { choose, when } from "../choose.ts";
import { isAtLeast } from "../condition.ts";
import { figure, valueFor } from "../figure.ts";
import type { Gap } from "../gap.ts";
import { numberInput } from "../input.ts";
import { type Law, law } from "../law.ts";
import { constant, fen, type Quantity } from "../node.ts";
import { rule } from "../rule.ts";
import { failuresOf, findLawFaults, type LawExample, mutantsOf, mutationScore } from "./index.ts";

const title = { zh: "试", en: "trial" };
const gap: Gap = { id: "A01", clauses: ["fee.1.1"], question: title, reading: title, reason: title, confirmedBy: null };
const on = "2017-10-10";

const price = numberInput("priceFen", "fen", { title: { zh: "价格", en: "price" }, from: 0, to: 100_000 });

function feeFigure(rows: Parameters<typeof figure>[0]["rows"]) {
  return figure({ id: "free", clauses: "fee.2.1", title, unit: "fen", range: [0, 100_000], rows });
}

const free = feeFigure([{ from: "2017-01-01", known: "2016-12-01", source: "seed", values: { all: 1000 } }]);

/** Nothing below ten yuan; from ten yuan on, a tenth. */
function fee(limit = free, gaps: readonly string[] = ["A01"]): Law {
  const tenth = rule("fee.1.1", { id: "tenth", title, gaps }, portion(price, constant("basisPoints", 1000), "down"));
  const output = choose(
    [when(isAtLeast(price, valueFor(limit)), tenth)],
    rule("fee.2.1", { id: "nothing", title }, fen(0)),
  );
  return law({ id: "fee", title, from: "2017-01-01", inputs: [price], outputs: { feeFen: output } });
}

const example = (id: string, priceFen: number, feeFen: number, gaps?: readonly string[]): LawExample => ({
  id,
  on,
  input: { priceFen },
  expected: { feeFen },
  cites: [feeFen === 0 ? "fee.2.1" : "fee.1.1"],
  ...(gaps === undefined ? {} : { gaps }),
});

const examples = [example("E1", 999, 0, []), example("E2", 1000, 100, ["A01"]), example("E3", 1009, 100, ["A01"])];
const release = { clauses: ["fee.1.1", "fee.2.1"], gaps: [gap], examples };

describe("the checks before release", () => {
  it("find nothing in a law that is fit", () => {
    expect(findLawFaults(fee(), release)).toEqual([]);
  });

  it("find an example that comes out otherwise, or is refused", () => {
    const wrong = [...examples, example("E4", 2000, 201), { ...example("E5", 0, 0), input: { priceFen: -1 } }];
    const failures = failuresOf(fee(), wrong);
    expect(failures).toEqual([expect.stringMatching(/^E5: priceFen is refused/), "E4: feeFen is 200, not 201"]);
    expect(findLawFaults(fee(), { ...release, examples: wrong })).toContain("fee: example E4: feeFen is 200, not 201");
  });

  it("find a clause and a gap that the register does not have, and a gap without a reading", () => {
    expect(findLawFaults(fee(), { ...release, clauses: ["fee.1.1"] })).toContain(
      "fee: rule nothing cites fee.2.1, which is not in the register",
    );
    expect(findLawFaults(fee(), { ...release, gaps: [] })).toContain(
      "fee: rule tenth leans on A01, which is not in the register",
    );
    const silent = { ...gap, reading: { zh: "", en: "" } };
    expect(findLawFaults(fee(), { ...release, gaps: [silent] })).toContain("fee: A01 has no reading in both languages");
  });

  it("find a figure with a day between its values, and one with two", () => {
    const row = { known: "2016-12-01", source: "seed", values: { all: 1000 } } as const;
    const between = feeFigure([
      { ...row, from: "2017-01-01", until: "2018-01-01" },
      { ...row, from: "2018-01-02" },
      { ...row, from: "2019-01-01" },
    ]);
    const faults = findLawFaults(fee(between), { ...release, examples: [] });
    expect(faults).toContain("fee: figure free has 2 values for all on 2019-01-01");
    expect(faults.filter((fault) => fault.includes("no value"))).toEqual([
      "fee: figure free has no value for all on 2018-01-01",
    ]);
  });

  it("find a rule that can never be in effect, and one that no example reaches", () => {
    const never = choose(
      [when(isAtLeast(price, fen(1)), choose([when(isAtLeast(fen(0), price), deadRule())], fen(1)))],
      fen(2),
    );
    const dead = law({
      id: "fee",
      title,
      from: "2017-01-01",
      inputs: [price],
      outputs: { feeFen: add(never, valueFor(free)) },
    });
    const faults = findLawFaults(dead, { ...release, examples: [{ ...example("E1", 5, 1001), cites: [] }] });
    expect(faults).toContain("fee: no example reaches rule dead");
    expect(findLawFaults(fee(), { ...release, examples: examples.slice(0, 1) })).toContain(
      "fee: no example reaches rule tenth",
    );
  });

  it("find a boundary that no example touches", () => {
    const far = [example("E1", 900, 0), example("E2", 1100, 110)];
    const [missed = ""] = findLawFaults(fee(), { ...release, examples: far });
    expect(missed).toMatch(/no example lies at and right beside/);
  });
});

describe("slips of the pen", () => {
  it("are of every kind that the law has room for, each with its place", () => {
    const slips = mutantsOf(fee()).map(({ where, change }) => `${where}: ${change}`);
    expect(slips).toEqual(
      expect.arrayContaining([
        "free: all: 999 instead of 1000",
        "free: all: 1001 instead of 1000",
        "free: from 2017-01-02 instead of 2017-01-01",
        "tenth: rounded up instead of down",
        "tenth: rule not applied",
        "tenth: rule not cited",
        "tenth: never leans on A01",
      ]),
    );
  });

  it("are all found by good examples, but for those that change nothing", () => {
    const score = mutationScore(fee(), (one) => failuresOf(one, examples).length === 0, { samples: 2000 });
    expect(score.survivors.map(({ where, change }) => `${where}: ${change}`)).toEqual([
      "free: from 2017-01-02 instead of 2017-01-01",
    ]);
    expect(score.killed + score.equivalent + score.survivors.length).toBe(score.mutants);
  });

  it("survive examples that look at nothing, and the law must pass its own suite", () => {
    const blind = mutationScore(fee(), () => true, { samples: 200 });
    expect(blind.killed).toBe(0);
    expect(blind.survivors.length).toBeGreaterThan(5);
    expect(() => mutationScore(fee(), () => false)).toThrow("does not pass its suite");
  });
});

function deadRule(): Quantity<"fen"> {
  return rule("fee.1.1", { id: "dead", title }, fen(3));
}
