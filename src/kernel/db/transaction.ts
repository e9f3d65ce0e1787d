// Runs work in one transaction, again when others got in the way.
import { setTimeout as delay } from "node:timers/promises";
import type pg from "pg";
import { isRetryable } from "./errors.ts";
import { databaseLimits } from "./limits.ts";

/** How a transaction sees others; READ COMMITTED with locked rows unless asked otherwise. */
export type TransactionOptions = {
  readonly isolation?: "read committed" | "repeatable read" | "serializable";
  readonly readOnly?: boolean;
};

/**
 * Runs `work` in a transaction and commits. After a serialization failure or a deadlock (40001, 40P01) the whole of
 * `work` runs again, up to `databaseLimits.transactionAttempts` times: it must change nothing outside the database.
 * Every other error rolls back and is thrown on.
 */
export async function inTransaction<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
  options: TransactionOptions = {},
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(pool, work, options);
    } catch (error) {
      if (!isRetryable(error) || attempt >= databaseLimits.transactionAttempts) throw error;
      await delay(delayBefore(attempt));
    }
  }
}

async function runOnce<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
  options: TransactionOptions,
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(beginStatement(options));
    const result = await work(client);
    await commit(client);
    return result;
  } catch (error) {
    broken = await rollBack(client);
    throw error;
  } finally {
    client.release(broken);
  }
}

/** A transaction in which a statement failed answers COMMIT with a silent rollback: that must not pass for success. */
async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query("COMMIT");
  if (command !== "COMMIT") throw new Error("the transaction was rolled back: one of its statements had failed");
}

/** Resolves to the error when even the rollback failed: the connection is then thrown away, which rolls back too. */
async function rollBack(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query("ROLLBACK");
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function beginStatement({ isolation = "read committed", readOnly = false }: TransactionOptions): string {
  return `BEGIN ISOLATION LEVEL ${isolation.toUpperCase()} ${readOnly ? "READ ONLY" : "READ WRITE"}`;
}

/** Full jitter: twice the room at each attempt, and a random place in it, so that rivals do not meet again. */
function delayBefore(attempt: number): number {
  const room = databaseLimits.transactionFirstDelayMilliseconds * 2 ** attempt;
  return Math.random() * Math.min(room, databaseLimits.transactionLongestDelayMilliseconds);
}
