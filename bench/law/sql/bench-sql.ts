// Generated SQL against SQL written by hand, on the same table in the same run.

import { caseTable, compileSql, type Dialect } from "../../../src/kernel/law/targets/sql/index.ts";
import {
  type Engine,
  openDuckDb,
  openPostgresql,
  whyNoDuckDb,
} from "../../../src/kernel/law/targets/sql/testing/engine.ts";
import { inpatient } from "../../../src/regulations/medical-insurance/articles/inpatient.ts";
import type { Figure } from "../../figure.ts";
import { handwritten } from "./handwritten.ts";
import { yearOfStays } from "./year-of-stays.ts";

export type SqlBenchOptions = { readonly stays?: number; readonly rounds?: number; readonly seed?: number };

const places = { table: "stay", date: "dischargedOn", key: "id" } as const;
const outputs = ["fundFen", "patientFen", "otherPayerFen"] as const;
const openers: Readonly<Record<Dialect, () => Promise<Engine>>> = {
  duckdb: () => openDuckDb({ threads: 1 }),
  postgresql: openPostgresql,
};

/**
 * Adds up what the fund, the patients and others pay for so many stays, by the generated and by the hand-written query in turn,
 * on one processor. Gives the median over the rounds of the ratio within a round, because a busy machine slows both queries of
 * a round alike (above 1: the generated query is faster), and the stays a second.
 * @throws Error when the two queries do not give the same sums.
 */
export async function* benchSql(options: SqlBenchOptions = {}): AsyncGenerator<Figure> {
  const { stays = 1_000_000, rounds = 21, seed = 1 } = options;
  const columns = yearOfStays(stays, seed);
  const missing = whyNoDuckDb();
  if (missing !== null) console.error(`DuckDB is left out: ${missing}`);
  for (const dialect of missing === null ? (["duckdb", "postgresql"] as const) : (["postgresql"] as const)) {
    const engine = await openers[dialect]();
    try {
      await prepare(engine, columns);
      const times = await race(engine, rounds);
      const ratios = times.generated.map((generated, round) => (times.byHand[round] ?? Number.NaN) / generated);
      yield { name: `law.sql.${dialect}.ratio_to_handwritten`, value: median(ratios), unit: "ratio" };
      yield {
        name: `law.sql.${dialect}.stays_per_second`,
        value: (stays / median(times.generated)) * 1000,
        unit: "stays/s",
      };
    } finally {
      await engine.close();
    }
  }
}

async function prepare(engine: Engine, columns: Readonly<Record<string, Int32Array>>): Promise<void> {
  await engine.run(caseTable(inpatient, { ...places, dialect: engine.dialect }));
  await engine.load("stay", columns);
  if (engine.dialect === "postgresql") {
    await engine.run("SET max_parallel_workers_per_gather = 0");
    await engine.run("VACUUM ANALYZE stay");
  }
}

type Times = { readonly byHand: readonly number[]; readonly generated: readonly number[] };

/** The milliseconds of every round; each query goes first in every other round, and the first round only warms up. */
async function race(engine: Engine, rounds: number): Promise<Times> {
  const { dialect } = engine;
  const { text } = compileSql(inpatient, { ...places, dialect, outputs });
  const [byHand, generated]: [number[], number[]] = [[], []];
  const racers = [
    { text: totalText(handwritten[dialect]), times: byHand },
    { text: totalText(text), times: generated },
  ];
  for (let round = 0; round <= rounds; round++) {
    const sums = new Set<string>();
    for (const racer of round % 2 === 0 ? racers : racers.toReversed()) {
      const start = performance.now();
      const rows = await engine.run(racer.text);
      if (round > 0) racer.times.push(performance.now() - start);
      sums.add(JSON.stringify(rows));
    }
    if (sums.size !== 1) throw new Error(`${dialect}: the two queries differ: ${[...sums].join(" and ")}`);
  }
  return { byHand, generated };
}

function totalText(query: string): string {
  const sums = outputs.map((name) => `CAST(sum("${name}") AS BIGINT) AS "${name}"`);
  return `SELECT ${sums.join(", ")} FROM (${query}) AS stays`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
