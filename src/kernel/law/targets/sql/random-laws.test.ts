// Random laws in both databases: whatever a law says, the query decides as the explaining target does.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  caseSampler,
  changes,
  compileExplain,
  dayNumber,
  dayText,
  inForce,
  type Law,
  seededRandom,
} from "../../index.ts";
import { caseTable, compileSql } from "./index.ts";
import { type Engine, openDuckDb, openPostgresql, whyNoDuckDb } from "./testing/engine.ts";
import { randomLaw } from "./testing/random-law.ts";

const LAWS = 40;
const CASES = 150;
const places = { table: "trial", date: "on", key: "id" } as const;

const openers = [
  { name: "PostgreSQL", open: openPostgresql, skipped: null },
  { name: "DuckDB", open: () => openDuckDb(), skipped: whyNoDuckDb() },
];

describe.each(openers)("random laws in $name", ({ open, skipped }) => {
  describe.skipIf(skipped !== null)(skipped ?? "on random cases", () => {
    let engine: Engine;

    beforeAll(async () => {
      engine = await open();
    });

    afterAll(() => engine.close());

    it.each(Array.from({ length: LAWS }, (_, seed) => seed))("decide as explained (seed %i)", async (seed) => {
      const random = seededRandom(seed);
      const law = randomLaw(random);
      const { rows, expected } = await decideBoth(engine, law, random);
      expect(rows).toEqual(expected);
    });
  });
});

async function decideBoth(engine: Engine, law: Law, random: () => number) {
  const { explain } = compileExplain(law);
  const days = ["2017-01-01", ...changes(law.figures), "2020-12-31"].flatMap((day) => {
    const number = dayNumber(day);
    return [number - 1, number, number + 1].filter(
      (one) => one >= dayNumber(law.from) && one < dayNumber("2021-01-01"),
    );
  });
  const sample = caseSampler(law, inForce(law.figures, { on: law.from }), random);
  const cases = Array.from({ length: CASES }, () => ({
    facts: sample(),
    on: days[Math.floor(random() * days.length)] ?? dayNumber(law.from),
  }));
  const options = { ...places, dialect: engine.dialect };
  await engine.run(`DROP TABLE IF EXISTS trial; ${caseTable(law, options)}`);
  const facts = law.inputs.map(({ name }) => [name, cases.map((one) => one.facts[name] ?? 0)]);
  await engine.load("trial", {
    id: cases.map((_, id) => id),
    on: cases.map(({ on }) => on),
    ...Object.fromEntries(facts),
  });
  const rows = await engine.run(`SELECT * FROM (${compileSql(law, options).text}) AS decided ORDER BY id`);
  const expected = cases.map(({ facts, on }, id) => ({
    id,
    ...withoutMinusZero(explain(facts, inForce(law.figures, { on: dayText(on) })).outputs),
  }));
  return { rows, expected };
}

/** JavaScript has two zeros, SQL one. */
function withoutMinusZero(outputs: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, value + 0]));
}
