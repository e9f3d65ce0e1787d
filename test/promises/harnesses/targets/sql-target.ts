// A database as a target: a batch of cases is loaded into a table, and the compiled query decides it.

import { epochDay, toIsoDate } from "../../../../src/kernel/calendar/index.ts";
import type { Law } from "../../../../src/kernel/law/index.ts";
import { caseTable, compileSql } from "../../../../src/kernel/law/targets/sql/index.ts";
import type { Engine, Row } from "../../../../src/kernel/law/targets/sql/testing/engine.ts";
import type { Target } from "../../../oracle/compare-targets.ts";

const table = "stays";
const key = "stay";
const date = "day";

/** A target in a database; `on` gives the day of the batch, whose law decides it. */
export async function sqlTarget(law: Law, engine: Engine, on: () => string): Promise<Target> {
  const options = { dialect: engine.dialect, table, key, date };
  await engine.run(caseTable(law, options));
  const { text } = compileSql(law, { ...options, outputs: law.outputNames });
  return {
    name: engine.dialect,
    decide: async (batch) => {
      const day = epochDay(toIsoDate(on()));
      const facts = law.inputs.map(({ name }) => [
        name,
        Float64Array.from(batch, (of) => of.facts[name] ?? Number.NaN),
      ]);
      const places = Float64Array.from(batch, (_of, place) => place);
      await engine.run(`DELETE FROM ${table}`);
      await engine.load(table, { [key]: places, [date]: places.map(() => day), ...Object.fromEntries(facts) });
      return columnsOf(law, await engine.run(text), batch.length);
    },
  };
}

function columnsOf(law: Law, rows: readonly Row[], count: number): Record<string, Float64Array> {
  const out = Object.fromEntries(law.outputNames.map((name) => [name, new Float64Array(count).fill(Number.NaN)]));
  for (const row of rows) {
    for (const name of law.outputNames) out[name]?.set([row[name] ?? Number.NaN], row[key] ?? 0);
  }
  return out;
}
