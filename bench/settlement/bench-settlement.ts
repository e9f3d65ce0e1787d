// Settlements a second, durable, audited and booked, through the group path, and the ratio to TPC-B on the same server.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrations as auditMigrations } from "../../src/kernel/audit/index.ts";
import { type Database, migrate, openDatabase } from "../../src/kernel/db/index.ts";
import { migrations as ledgerMigrations, proveLedger } from "../../src/kernel/ledger/index.ts";
import { createSettler, type Settler } from "../../src/regulations/medical-insurance/actions/index.ts";
import { migrations as medicalMigrations } from "../../src/regulations/medical-insurance/store/index.ts";
import type { Figure } from "../figure.ts";
import { loadCity, requestMaker } from "./city.ts";
import { prepareTpcB } from "./tpcb.ts";

/** `url` names a server to measure on; without it an embedded one is started in a folder of its own and removed. */
export type SettlementBenchOptions = {
  readonly url?: string | undefined;
  readonly residents?: number;
  readonly callers?: number;
  readonly seconds?: number;
  readonly rounds?: number;
  readonly seed?: number;
};

/**
 * Measures TPC-B (32 clients) and settlements (256 callers) in turn, several rounds, so that a busy machine slows both;
 * gives the medians. Afterwards the books must balance and hold every answer, else it throws.
 */
export async function* benchSettlement(options: SettlementBenchOptions = {}): AsyncGenerator<Figure> {
  const { residents = 100_000, callers = 256, seconds = 10, rounds = 3, seed = Date.now() % 1_000_000 } = options;
  const stateFolder = await mkdtemp(join(tmpdir(), "hengzheng-bench-"));
  const database = await openDatabase({ stateFolder, url: options.url });
  try {
    await migrate(database.owner, [...auditMigrations, ...ledgerMigrations, ...medicalMigrations]);
    await assertDurable(database);
    await loadCity(database, residents);
    const reference = await prepareTpcB(database);
    const settler = createSettler({ database, clock: () => new Date("2017-12-31T15:00:00+08:00") });
    const makeRequest = requestMaker(residents, seed);
    const latencies: number[] = [];
    const measured: { settled: number; tpcb: number }[] = [];
    let by = "pgbench";
    let settledInAll = await settleFor(settler, makeRequest, { callers, seconds: 2, latencies: [] });
    // What the server does by itself within a minute of work.
    await database.owner.query("ANALYZE");
    for (let round = 0; round < rounds; round += 1) {
      const tpcb = await reference.run(seconds);
      by = tpcb.by;
      const settled = await settleFor(settler, makeRequest, { callers, seconds, latencies });
      settledInAll += settled;
      measured.push({ settled: settled / seconds, tpcb: tpcb.perSecond });
    }
    await reference.drop();
    await assertBooked(database, settledInAll);
    yield {
      name: "settlement.per_second",
      value: median(measured.map(({ settled }) => settled)),
      unit: "settlements/s",
    };
    yield { name: "settlement.p50_ms", value: percentile(latencies, 0.5), unit: "ms" };
    yield { name: "settlement.p99_ms", value: percentile(latencies, 0.99), unit: "ms" };
    yield {
      name: `settlement.reference.tpcb_by_${by}`,
      value: median(measured.map(({ tpcb }) => tpcb)),
      unit: "transactions/s",
    };
    yield {
      name: "settlement.ratio_to_pgbench_tpcb",
      value: median(measured.map(({ settled, tpcb }) => settled / tpcb)),
      unit: "ratio",
    };
  } finally {
    await database.stop();
    await rm(stateFolder, { recursive: true, force: true });
  }
}

type Load = { readonly callers: number; readonly seconds: number; readonly latencies: number[] };

async function settleFor(settler: Settler, makeRequest: ReturnType<typeof requestMaker>, load: Load): Promise<number> {
  const end = performance.now() + load.seconds * 1000;
  let settled = 0;
  const call = async (): Promise<void> => {
    while (performance.now() < end) {
      const start = performance.now();
      const answer = await settler.settle(makeRequest());
      if (!answer.ok) throw new Error(`the bench was refused: ${answer.refusal.message.en}`);
      load.latencies.push(performance.now() - start);
      settled += 1;
    }
  };
  await Promise.all(Array.from({ length: load.callers }, call));
  return settled;
}

async function assertDurable({ owner }: Database): Promise<void> {
  const { rows } = await owner.query<{ name: string; setting: string }>(
    "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes')",
  );
  const off = rows.find(({ setting }) => setting !== "on");
  if (off !== undefined) throw new Error(`${off.name} is ${off.setting}: this would measure nothing that lasts`);
}

async function assertBooked(database: Database, settled: number): Promise<void> {
  const { rows } = await database.owner.query<{ rows: number; leaves: number; fund: number; totals: number }>(
    `SELECT (SELECT count(*) FROM medical_settlement) AS rows, (SELECT count(*) FROM audit_entry) AS leaves,
       (SELECT sum(fund_fen)::bigint FROM medical_settlement) AS fund,
       (SELECT sum(fund_paid_fen)::bigint FROM medical_year_total) AS totals`,
  );
  const proof = await proveLedger(database.owner);
  const [found] = rows;
  const isWhole =
    found?.rows === settled && found.leaves === settled && found.fund === found.totals && proof.debitFen === found.fund;
  if (!isWhole)
    throw new Error(`the books do not hold what was answered: ${JSON.stringify({ settled, found, proof })}`);
}

function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

const median = (values: readonly number[]): number => percentile(values, 0.5);
