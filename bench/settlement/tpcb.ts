// The reference: pgbench's TPC-B on the same server; where pgbench is not installed, its script through the same client.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { text } from "node:stream/consumers";
import pg from "pg";
import type { Database } from "../../src/kernel/db/index.ts";

/** Transactions a second, and by what they were measured: `pgbench` or `pg`. */
export type Reference = { readonly perSecond: number; readonly by: "pgbench" | "pg" };

const scale = 32;
const clients = 32;

/**
 * Makes a database of its own on the server, fills it (scale 32) once, and gives what measures it and what drops it.
 * pgbench runs as it does by itself: built-in TPC-B script, simple protocol, 32 clients on 2 threads.
 */
export async function prepareTpcB(database: Database): Promise<{
  readonly run: (seconds: number) => Promise<Reference>;
  readonly drop: () => Promise<void>;
}> {
  await database.owner.query("DROP DATABASE IF EXISTS tpcb");
  await database.owner.query("CREATE DATABASE tpcb");
  const connection = { ...database.connectionOptions.owner, database: "tpcb" };
  const pgbench = findPgbench();
  if (pgbench !== undefined) await call(pgbench, ["-i", "-q", "-s", `${scale}`], connection);
  else await fill(connection);
  return {
    run: async (seconds) => {
      if (pgbench === undefined) return { perSecond: await runScript(connection, seconds), by: "pg" };
      const output = await call(pgbench, ["-c", `${clients}`, "-j", "2", "-T", `${seconds}`], connection);
      const found = /^tps = ([\d.]+)/m.exec(output);
      if (found === null) throw new Error(`pgbench gave no figure: ${output}`);
      return { perSecond: Number(found[1]), by: "pgbench" };
    },
    drop: async () => {
      await database.owner.query("DROP DATABASE tpcb (FORCE)");
    },
  };
}

function findPgbench(): string | undefined {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/lib/postgresql/15/bin"];
  return folders.map((folder) => join(folder, "pgbench")).find((file) => existsSync(file));
}

async function call(
  pgbench: string,
  words: readonly string[],
  { host, port, user, database }: pg.ClientConfig,
): Promise<string> {
  const env = { ...process.env, PGHOST: host, PGPORT: `${port}`, PGUSER: user, PGDATABASE: database };
  const child = spawn(pgbench, [...words], { env, stdio: ["ignore", "pipe", "pipe"] });
  const [output, errors, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve)),
  ]);
  if (code !== 0) throw new Error(`pgbench ended with ${code}: ${errors}`);
  return output;
}

async function fill(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  await client.query(`
    CREATE TABLE pgbench_branches (bid int PRIMARY KEY, bbalance int, filler char(88)) WITH (fillfactor = 100);
    CREATE TABLE pgbench_tellers (tid int PRIMARY KEY, bid int, tbalance int, filler char(84)) WITH (fillfactor = 100);
    CREATE TABLE pgbench_accounts (aid int PRIMARY KEY, bid int, abalance int, filler char(84)) WITH (fillfactor = 100);
    CREATE TABLE pgbench_history (tid int, bid int, aid int, delta int, mtime timestamp, filler char(22));
    INSERT INTO pgbench_branches SELECT n, 0, '' FROM generate_series(1, ${scale}) AS n;
    INSERT INTO pgbench_tellers SELECT n, n % ${scale} + 1, 0, '' FROM generate_series(1, ${scale * 10}) AS n;
    INSERT INTO pgbench_accounts SELECT n, n % ${scale} + 1, 0, '' FROM generate_series(1, ${scale * 100_000}) AS n;
    ANALYZE`);
  await client.end();
}

/** pgbench's built-in script, statement by statement, with prepared statements. */
const script = [
  { name: "accounts", text: "UPDATE pgbench_accounts SET abalance = abalance + $2 WHERE aid = $1" },
  { name: "balance", text: "SELECT abalance FROM pgbench_accounts WHERE aid = $1" },
  { name: "tellers", text: "UPDATE pgbench_tellers SET tbalance = tbalance + $2 WHERE tid = $1" },
  { name: "branches", text: "UPDATE pgbench_branches SET bbalance = bbalance + $2 WHERE bid = $1" },
  {
    name: "history",
    text: "INSERT INTO pgbench_history (tid, bid, aid, delta, mtime) VALUES ($1, $2, $3, $4, CURRENT_TIMESTAMP)",
  },
] as const;

async function runScript(connection: pg.ClientConfig, seconds: number): Promise<number> {
  const pool = new pg.Pool({ ...connection, max: clients });
  const end = performance.now() + seconds * 1000;
  let done = 0;
  const whole = (high: number): number => 1 + Math.floor(Math.random() * high);
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = await pool.connect();
      while (performance.now() < end) {
        const [aid, tid, bid, delta] = [whole(scale * 100_000), whole(scale * 10), whole(scale), whole(10_000) - 5_000];
        const [accounts, balance, tellers, branches, history] = script;
        await client.query("BEGIN");
        await client.query({ ...accounts, values: [aid, delta] });
        await client.query({ ...balance, values: [aid] });
        await client.query({ ...tellers, values: [tid, delta] });
        await client.query({ ...branches, values: [bid, delta] });
        await client.query({ ...history, values: [tid, bid, aid, delta] });
        await client.query("END");
        done += 1;
      }
      client.release();
    }),
  );
  await pool.end();
  return done / seconds;
}
