// Moves of cases a second, durable and audited, and its ratio to TPC-B on the same server; the in-tray among a million cases.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { migrations as auditMigrations } from "../../src/kernel/audit/index.ts";
import { migrations as caseMigrations } from "../../src/kernel/cases/index.ts";
import { type Database, migrate, openDatabase } from "../../src/kernel/db/index.ts";
import type { Figure } from "../figure.ts";
import { prepareTpcB } from "../settlement/tpcb.ts";
import { loadCases } from "./load-cases.ts";
import { readTrays } from "./read-trays.ts";
import { moverOf } from "./walk-case.ts";

/** `url` names a server to measure on; without it an embedded one is started in a folder of its own and removed. */
export type CaseBenchOptions = {
  readonly url?: string | undefined;
  readonly cases?: number;
  readonly clients?: number;
  readonly seconds?: number;
  readonly rounds?: number;
};

/**
 * Measures TPC-B and moves (32 clients each) in turn, several rounds, so that a busy machine slows both; then the pages
 * of a tray of 1,000 among `cases` cases. Every move must have left one event and one audit entry, else it throws.
 */
export async function* benchCases(options: CaseBenchOptions = {}): AsyncGenerator<Figure> {
  const { cases = 1_000_000, clients = 32, seconds = 10, rounds = 3 } = options;
  const stateFolder = await mkdtemp(join(tmpdir(), "hengzheng-bench-"));
  const database = await openDatabase({ stateFolder, url: options.url });
  try {
    await migrate(database.owner, [...auditMigrations, ...caseMigrations]);
    await loadCases(database, cases);
    const latencies = await readTrays(database);
    yield { name: "case.tray.p50_ms", value: percentile(latencies, 0.5), unit: "ms" };
    yield { name: "case.tray.p99_ms", value: percentile(latencies, 0.99), unit: "ms" };
    yield* benchMoves(database, { clients, seconds, rounds });
  } finally {
    await database.stop();
    await rm(stateFolder, { recursive: true, force: true });
  }
}

type Load = { readonly clients: number; readonly seconds: number; readonly rounds: number };

async function* benchMoves(database: Database, { clients, seconds, rounds }: Load): AsyncGenerator<Figure> {
  const before = await countRows(database);
  const reference = await prepareTpcB(database);
  const measured: { moves: number; tpcb: number }[] = [];
  let moves = await moveFor(database, clients, 2);
  // What the server does by itself within a minute of work.
  await database.owner.query("ANALYZE");
  let by = "pgbench";
  for (let round = 0; round < rounds; round += 1) {
    const tpcb = await reference.run(seconds);
    by = tpcb.by;
    const done = await moveFor(database, clients, seconds);
    moves += done;
    measured.push({ moves: done / seconds, tpcb: tpcb.perSecond });
  }
  await reference.drop();
  const after = await countRows(database);
  if (after.events - before.events !== moves || after.leaves - before.leaves !== moves)
    throw new Error(
      `${moves} moves left ${after.events - before.events} events and ${after.leaves - before.leaves} audit entries`,
    );
  yield {
    name: "case.transitions_per_second",
    value: median(measured.map((round) => round.moves)),
    unit: "transitions/s",
  };
  yield {
    name: `case.transitions.reference.tpcb_by_${by}`,
    value: median(measured.map((round) => round.tpcb)),
    unit: "transactions/s",
  };
  yield {
    name: "case.transitions.ratio_to_pgbench_tpcb",
    value: median(measured.map((round) => round.moves / round.tpcb)),
    unit: "ratio",
  };
}

/** The connections are opened for each round: the server has not enough for these clients and those of TPC-B together. */
async function moveFor(database: Database, clients: number, seconds: number): Promise<number> {
  const pool = new pg.Pool({ ...database.connectionOptions.application, max: clients });
  const end = performance.now() + seconds * 1000;
  const client = async (): Promise<number> => {
    const move = moverOf(pool);
    let done = 0;
    for (; performance.now() < end; done += 1) await move();
    return done;
  };
  const counts = await Promise.all(Array.from({ length: clients }, client)).finally(() => pool.end());
  return counts.reduce((sum, count) => sum + count, 0);
}

async function countRows({ owner }: Database): Promise<{ events: number; leaves: number }> {
  const { rows } = await owner.query<{ events: number; leaves: number }>(
    "SELECT (SELECT count(*) FROM case_event) AS events, (SELECT count(*) FROM audit_entry) AS leaves",
  );
  const [row] = rows;
  if (row === undefined) throw new Error("the rows could not be counted");
  return row;
}

function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

const median = (values: readonly number[]): number => percentile(values, 0.5);
