// A year of a population as one query: the running totals as window sums equal a carry from case to case.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inpatient } from "../../../../regulations/medical-insurance/articles/inpatient.ts";
import { workedSequences } from "../../../../regulations/medical-insurance/examples/sequences.ts";
import type { Settle } from "../../../../regulations/medical-insurance/examples/worked-example.ts";
import { caseSampler, dayNumber, inForce, type Law, type Reform, readCase, seededRandom } from "../../index.ts";
import { caseTable, compileSql, type Population } from "./index.ts";
import { carryAlong, type PersonCase, type Totals } from "./testing/carry.ts";
import { type Engine, openDuckDb, openPostgresql, type Row, whyNoDuckDb } from "./testing/engine.ts";
import { randomLaw } from "./testing/random-law.ts";

const SEED = 310;
const RANDOM_LAWS = 20;
const places = { table: "stay", date: "dischargedOn", key: "id" } as const;
const population: Population = { person: "person", order: ["dischargedOn", "sequence"] };
const totals: Totals = { deductibleBorneThisYearFen: "deductibleFen", fundPaidThisYearFen: "fundFen" };

const openers = [
  { name: "PostgreSQL", open: openPostgresql, skipped: null },
  { name: "DuckDB", open: () => openDuckDb(), skipped: whyNoDuckDb() },
];

describe.each(openers)("a year of stays in $name", ({ open, skipped }) => {
  describe.skipIf(skipped !== null)(skipped ?? "in one query", () => {
    let engine: Engine;

    beforeAll(async () => {
      engine = await open();
    });

    afterAll(() => engine.close());

    async function decide(law: Law, cases: readonly PersonCase[], of: Population, reform: Reform = []): Promise<Row[]> {
      const options = { ...places, dialect: engine.dialect, population: of, reform };
      await engine.run(`DROP TABLE IF EXISTS stay; ${caseTable(law, options)}`);
      const facts = law.inputs.map(({ name }) => [name, cases.map((one) => one.facts[name] ?? 0)]);
      await engine.load("stay", {
        id: cases.map((_, place) => (place * 7919) % cases.length),
        person: cases.map((one) => one.person),
        dischargedOn: cases.map((one) => one.on),
        sequence: cases.map((_, place) => place),
        ...Object.fromEntries(facts),
      });
      const { text } = compileSql(law, options);
      const rows = await engine.run(
        `SELECT decided.* FROM (${text}) AS decided JOIN stay USING (id) ORDER BY sequence`,
      );
      return rows.map(({ id: _, ...outputs }) => outputs);
    }

    it("gives the five stays of example M11 their amounts", async () => {
      const stays = workedSequences
        .filter(({ id }) => id === "M11")
        .flatMap(({ timelines }) => timelines.flatMap(({ events }) => events))
        .filter((event): event is Settle => event.do === "settle");
      const cases = stays.map(({ facts, discharge }) => {
        const read = readCase(inpatient.inputs, facts);
        if (!read.ok) throw new Error(read.error.message.en);
        return { person: 1, on: dayNumber(discharge), facts: read.case };
      });
      const rows = await decide(inpatient, cases, population);
      expect(rows).toMatchObject(
        stays.map(({ expected }) => ({ ...expected, provisional: Number(expected.provisional) })),
      );
      expect(rows).toHaveLength(5);
    });

    it.each([
      { count: 20_000, hasOpening: true },
      { count: 5000, hasOpening: false },
    ])(
      `equals a carry along $count stays of a fifth as many persons (seed ${SEED}, opening $hasOpening)`,
      async ({ count, hasOpening }) => {
        const cases = randomStays(count, count / 5);
        const rows = await decide(inpatient, cases, { ...population, hasOpening });
        expect(rows).toEqual(carryAlong(inpatient, cases, { totals, hasOpening }));
      },
    );

    it("equals a carry under a reform that lowers both caps on 1 January", async () => {
      const cases = randomStays(5000, 1000);
      const reform: Reform = [
        { figure: "fund.yearCap", from: "2018-01-01", value: 3_000_000 },
        { figure: "deductible.yearCap", from: "2018-01-01", value: 150_000 },
      ];
      const rows = await decide(inpatient, cases, population, reform);
      expect(rows).toEqual(carryAlong(inpatient, cases, { totals, reform }));
    });

    it.each(Array.from({ length: RANDOM_LAWS }, (_, seed) => seed))(
      "equals a carry under a random law (seed %i)",
      async (seed) => {
        const random = seededRandom(seed);
        const law = randomLaw(random, { carried: true });
        const sample = caseSampler(law, inForce(law.figures, { on: law.from }), random);
        const cases = Array.from({ length: 200 }, () => ({
          person: Math.floor(random() * 20),
          on: dayNumber("2018-12-20") + Math.floor(random() * 24),
          facts: sample(),
        }));
        const rows = await decide(law, cases, population);
        const expected = carryAlong(law, cases, { totals: { used0: "taken0", used1: "taken1" } });
        expect(rows).toEqual(expected.map((outputs) => withoutMinusZero(outputs)));
      },
    );
  });
});

/** Stays of two years; what the year stood at is the same for all stays of a person and year. */
function randomStays(count: number, persons: number): PersonCase[] {
  const random = seededRandom(SEED);
  const sample = caseSampler(inpatient, inForce(inpatient.figures, { on: "2017-01-01" }), random);
  const openings = Array.from({ length: 2 * persons }, () => {
    const { deductibleBorneThisYearFen = 0, fundPaidThisYearFen = 0 } = random() < 0.5 ? sample() : {};
    return { deductibleBorneThisYearFen, fundPaidThisYearFen };
  });
  return Array.from({ length: count }, () => {
    const person = Math.floor(random() * persons);
    const year = random() < 0.7 ? 0 : 1;
    const on = dayNumber(`${2017 + year}-01-01`) + Math.floor(random() * 365);
    return { person, on, facts: { ...sample(), ...openings[2 * person + year] } };
  });
}

/** JavaScript has two zeros, SQL one. */
function withoutMinusZero(outputs: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, value + 0]));
}
