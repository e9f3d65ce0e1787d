// A stay in hospital as a query: both databases decide every stay as the explaining target does, fen for fen.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inpatient } from "../../../../regulations/medical-insurance/articles/inpatient.ts";
import { workedStays } from "../../../../regulations/medical-insurance/examples/stays.ts";
import { type Case, caseSampler, compileExplain, dayNumber, inForce, readCase, seededRandom } from "../../index.ts";
import { caseTable, compileSql } from "./index.ts";
import { type Engine, openDuckDb, openPostgresql, type Row, whyNoDuckDb } from "./testing/engine.ts";

const SEED = 20_170_101;
const places = { table: "stay", date: "dischargedOn", key: "id" } as const;
const explain = compileExplain(inpatient);
const figures = inForce(inpatient.figures, { on: "2017-06-01" });

const reason = whyNoDuckDb();
if (reason !== null) console.warn(`DuckDB is skipped: ${reason}`);

const openers = [
  { name: "PostgreSQL", open: openPostgresql, skipped: false },
  { name: "DuckDB", open: () => openDuckDb(), skipped: reason !== null },
];

describe.each(openers)("a stay in hospital in $name", ({ open, skipped }) => {
  describe.skipIf(skipped)("with its table of stays", () => {
    let engine: Engine;

    beforeAll(async () => {
      engine = await open();
    });

    afterAll(() => engine.close());

    const decide = async (cases: readonly Case[], on: readonly number[]): Promise<Row[]> => {
      const { dialect } = engine;
      await engine.run(`DROP TABLE IF EXISTS stay; ${caseTable(inpatient, { ...places, dialect })}`);
      await engine.load("stay", { id: cases.map((_, id) => id), dischargedOn: on, ...columnsOf(cases) });
      const { text } = compileSql(inpatient, { ...places, dialect });
      return engine.run(`SELECT * FROM (${text}) AS decided ORDER BY id`);
    };

    it("gives the amounts of the 32 worked examples", async () => {
      const cases = workedStays.map(({ id, input }) => {
        const read = readCase(inpatient.inputs, input);
        if (!read.ok) throw new Error(`${id}: ${read.error.message.en}`);
        return read.case;
      });
      const rows = await decide(
        cases,
        cases.map(() => dayNumber("2017-06-01")),
      );
      const expected = workedStays.map(({ expected }, id) => ({
        id,
        ...expected,
        provisional: Number(expected.provisional),
      }));
      expect(rows).toMatchObject(expected);
    });

    it(`decides 20,000 random stays as the explanation does (seed ${SEED})`, async () => {
      const sample = caseSampler(inpatient, figures, seededRandom(SEED));
      const cases = Array.from({ length: 20_000 }, sample);
      const rows = await decide(
        cases,
        cases.map((_, place) => dayNumber("2017-01-01") + (place % 3000)),
      );
      const expected = cases.map((one, id) => ({ id, ...explain.explain(one, figures).outputs }));
      expect(rows).toEqual(expected);
    });
  });
});

function columnsOf(cases: readonly Case[]): Record<string, number[]> {
  return Object.fromEntries(inpatient.inputs.map(({ name }) => [name, cases.map((one) => one[name] ?? 0)]));
}
