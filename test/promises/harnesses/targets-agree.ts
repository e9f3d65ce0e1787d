// One law, one semantics: random stays through every computing target, and through the slow oracle.

import { changes } from "../../../src/kernel/law/index.ts";
import {
  type Engine,
  openDuckDb,
  openPostgresql,
  whyNoDuckDb,
} from "../../../src/kernel/law/targets/sql/testing/engine.ts";
import { inpatient } from "../../../src/regulations/medical-insurance/articles/inpatient.ts";
import { compareTargets } from "../../oracle/compare-targets.ts";
import { definePromise } from "../promise.ts";
import { compareQuickly } from "./targets/compare-quickly.ts";
import { sqlTarget } from "./targets/sql-target.ts";

export const targetsAgree = definePromise({
  name: "targets-agree",
  title: {
    zh: "同一条法,逐步解释、列、SIMD、PostgreSQL、DuckDB 和慢速参照算出同样的分",
    en: "One law gives the same fen in explain, columns, SIMD, PostgreSQL, DuckDB and a slow oracle",
  },
  source: "test/promises/harnesses/targets-agree.ts",
  doses: { full: { stays: 10_000_000, byOracle: 1_000_000 }, small: { stays: 100_000, byOracle: 0 } },
  mostMinutes: 60,
  run: async ({ dose, seed }) => {
    const missing = whyNoDuckDb();
    const engines: Engine[] = [await openPostgresql(), ...(missing === null ? [await openDuckDb()] : [])];
    try {
      const quick = await compareQuickly({
        law: inpatient,
        days: changes(inpatient.figures).filter((day) => day >= inpatient.from),
        cases: dose.stays,
        seed,
        databases: engines.map((engine) => (on: () => string) => sqlTarget(inpatient, engine, on)),
      });
      const on = "2017-10-10";
      const slow = await compareTargets({ law: inpatient, on, cases: dose.byOracle, seed: seed + 1 });
      const count = quick.count + slow.count;
      const faults = [...quick.shown, ...slow.differences.map((one) => JSON.stringify(one))];
      const figure = `${dose.stays} stays by ${quick.targets.join(", ")}${missing === null ? "" : ` (${missing})`}; ${dose.byOracle} of others by the oracle too: ${count} differences`;
      return { value: count, unit: "differences", figure, faults };
    } finally {
      await Promise.all(engines.map((engine) => engine.close()));
    }
  },
});
