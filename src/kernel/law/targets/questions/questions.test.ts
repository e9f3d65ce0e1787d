// A form asks only what matters: what is reported as irrelevant never changes the result, whatever it turns out to be.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inpatient } from "../../../../regulations/medical-insurance/articles/inpatient.ts";
import { workCalendar, workdayTable } from "../../../calendar/index.ts";
import { workdaysOf } from "../../calendar-value.ts";
import type { Case, CaseLines } from "../../case.ts";
import { inForce } from "../../in-force.ts";
import type { Law } from "../../law.ts";
import { caseSampler, linesSampler, seededRandom } from "../../sampling/sample-cases.ts";
import { lunch } from "../../testing/lunch.ts";
import { compileExplain } from "../explain/compile-explain.ts";
import { questionsOf } from "./questions.ts";

const workdays = workdaysOf(workdayTable(workCalendar(), 2010, 2030));
const stay = inForce(inpatient.figures, { on: "2017-10-10" });
const noon = inForce(lunch.figures, { on: "2017-10-10" });

describe("a stay in hospital", () => {
  const ask = (facts: Case, outputs?: (typeof inpatient.outputNames)[number][]) =>
    questionsOf(inpatient, { facts, inForce: stay, ...(outputs === undefined ? {} : { outputs }) });

  it("of someone who is not covered is decided: nothing else matters to the fund", () => {
    const { decided, open, asked, irrelevant } = ask({ covered: 0 }, ["fundFen", "rateBp", "provisional"]);
    expect(decided).toEqual({ fundFen: 0, rateBp: 0, provisional: 0 });
    expect(open).toEqual({});
    expect(asked).toEqual([]);
    expect(irrelevant).toHaveLength(inpatient.inputs.length - 1);
  });

  it("of someone who is covered asks on, and says between what limits the fund will pay", () => {
    const { open, asked } = ask({ covered: 1, exclusion: 0, designated: 1 }, ["fundFen"]);
    expect(open).toEqual({ fundFen: { low: 0, high: 15_000_000 } });
    expect(asked).toContain("hospitalLevel");
    expect(asked).not.toContain("outOfCatalogueFen");
  });

  it("never asks for filings of an area when the stay is local and no paper is missing", () => {
    const { asked, irrelevant } = ask({ area: 0, referral: 0 }, ["rateBp"]);
    expect(irrelevant).toContain("outOfAreaFiling");
    expect(asked).toContain("hospitalLevel");
  });

  it("asks for nothing when every fact is known", () => {
    const facts = caseSampler(inpatient, stay, seededRandom(5))();
    const { decided, asked, irrelevant } = ask(facts);
    expect([asked, irrelevant]).toEqual([[], []]);
    expect(decided).toEqual(compileExplain(inpatient).explain(facts, stay).outputs);
  });

  it("of an exhausted year pays nothing, at any level", () => {
    expect(ask({ fundPaidThisYearFen: 15_000_000 }, ["fundFen"]).decided).toEqual({ fundFen: 0 });
  });
});

describe("a list", () => {
  const dishes = [{ priceFen: 100, portions: 1, isDrink: 0 }];

  it("is asked for like a fact, until it is there", () => {
    const ask = (lines: CaseLines) =>
      questionsOf(lunch, { facts: {}, lines, inForce: noon, outputs: ["priceFen"], workdays });
    expect(ask({})).toMatchObject({ open: { priceFen: { low: 0, high: 200_000 } }, asked: ["dishes"] });
    expect(ask({ dishes })).toMatchObject({ decided: { priceFen: 100 }, asked: [] });
    expect(ask({ dishes: [{ isDrink: 1 }, ...dishes] })).toMatchObject({ decided: { priceFen: 100 } });
    expect(ask({ dishes: [{ isDrink: 0 }, ...dishes] })).toMatchObject({ asked: ["dishes"] });
  });

  it("does not matter to someone who comes too late", () => {
    const { decided, irrelevant } = questionsOf(lunch, { facts: { late: 1 }, inForce: noon, outputs: ["paidFen"] });
    expect(decided).toEqual({ paidFen: 0 });
    expect(irrelevant).toContain("dishes");
  });
});

const laws = [
  { law: inpatient, figures: stay, runs: 1500 },
  { law: lunch, figures: noon, runs: 1500 },
] as const;

describe.each(laws)("every partial case of $law.id", ({ law, figures, runs }) => {
  const all: Law = law;
  const { explain } = compileExplain(all, workdays);

  it("keeps its answer whatever the irrelevant facts are, and lies within its limits whatever the others are", () => {
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (seed, hidden) => {
        const random = seededRandom(seed);
        const [facts, otherFacts] = [caseSampler(all, figures, random)(), caseSampler(all, figures, random)()];
        const sample = linesSampler(all, figures, { random, most: 4 });
        const [lines, otherLines] = [sample(), sample()];
        const isHidden = (): boolean => random() < hidden;
        const given = Object.fromEntries(Object.entries(facts).filter(() => !isHidden()));
        const givenLines = Object.fromEntries(Object.entries(lines).filter(() => !isHidden()));
        const outputs = all.outputNames.filter(() => random() < 0.5);
        const found = questionsOf(all, { facts: given, lines: givenLines, inForce: figures, outputs, workdays });
        const changed = { ...facts, ...pick(otherFacts, found.irrelevant) };
        const before = explain(facts, figures, lines).outputs;
        const after = explain(changed, figures, { ...lines, ...pick(otherLines, found.irrelevant) }).outputs;
        expect(outputs.map((name) => after[name])).toEqual(outputs.map((name) => before[name]));
        expect(pick(before, Object.keys(found.decided))).toEqual(found.decided);
        for (const [name, limits] of Object.entries(found.open)) {
          expect(before[name]).toBeGreaterThanOrEqual(limits?.low ?? Number.NaN);
          expect(before[name]).toBeLessThanOrEqual(limits?.high ?? Number.NaN);
        }
      }),
      { numRuns: runs },
    );
  });
});

function pick<T>(from: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}
