// Tests of the promise that a transaction happens wholly or not at all.
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { errorCode, isUnavailable } from "./errors.ts";
import { databaseLimits } from "./limits.ts";
import type { Migration } from "./migration.ts";
import type { Database } from "./open.ts";
import { openTestDatabase } from "./testing/test-database.ts";
import { inTransaction } from "./transaction.ts";

const migrations: readonly Migration[] = [
  {
    id: "2026-11-20-counter",
    sql: "CREATE TABLE counter (id int PRIMARY KEY, value bigint NOT NULL CHECK (value >= 0))",
  },
];

describe("inTransaction", () => {
  let database: Database;

  beforeAll(async () => {
    database = await openTestDatabase(migrations, "transaction");
  });
  beforeEach(async () => {
    await database.pool.query("DELETE FROM counter");
    await database.pool.query("INSERT INTO counter VALUES (1, 100), (2, 100)");
  });
  afterAll(() => database.stop());

  const values = async () => {
    const { rows } = await database.pool.query<{ value: number }>("SELECT value FROM counter ORDER BY id");
    return rows.map(({ value }) => value);
  };

  it("keeps all of the work", async () => {
    const answer = await inTransaction(database.pool, async (client) => {
      await client.query("UPDATE counter SET value = value - 10 WHERE id = 1");
      await client.query("UPDATE counter SET value = value + 10 WHERE id = 2");
      return "moved";
    });
    expect([answer, await values()]).toEqual(["moved", [90, 110]]);
  });

  it("keeps none of the work when it throws, and throws the same error on", async () => {
    const trouble = new Error("no");
    const work = inTransaction(database.pool, async (client) => {
      await client.query("UPDATE counter SET value = 0");
      throw trouble;
    });
    await expect(work).rejects.toBe(trouble);
    expect(await values()).toEqual([100, 100]);
  });

  it("does not pass for success when a failed statement was overlooked", async () => {
    const work = inTransaction(database.pool, async (client) => {
      await client.query("UPDATE counter SET value = -1").catch(() => "overlooked");
    });
    await expect(work).rejects.toThrow("rolled back");
  });

  it("reads committed rows by default and serializes on request", async () => {
    const isolation = (client: { query: Database["pool"]["query"] }) =>
      client.query<{ level: string }>("SELECT current_setting('transaction_isolation') AS level");
    const usual = await inTransaction(database.pool, isolation);
    const strict = await inTransaction(database.pool, isolation, { isolation: "serializable" });
    expect([usual.rows[0]?.level, strict.rows[0]?.level]).toEqual(["read committed", "serializable"]);
  });

  it("runs a deadlocked rival again until each has had its turn", async () => {
    const move = (from: number, to: number) =>
      inTransaction(database.pool, async (client) => {
        await client.query("UPDATE counter SET value = value - 1 WHERE id = $1", [from]);
        await client.query("SELECT pg_sleep(0.05)");
        await client.query("UPDATE counter SET value = value + 1 WHERE id = $1", [to]);
      });
    await Promise.all([move(1, 2), move(2, 1)]);
    expect(await values()).toEqual([100, 100]);
  });

  it("prevents write skew when serializable: of two that each leave the other's row, one sees the first", async () => {
    const withdraw = (id: number) =>
      inTransaction(
        database.pool,
        async (client) => {
          const { rows } = await client.query<{ sum: string }>("SELECT sum(value) AS sum FROM counter");
          await client.query("SELECT pg_sleep(0.02)");
          if (Number(rows[0]?.sum) >= 200) await client.query("UPDATE counter SET value = 0 WHERE id = $1", [id]);
        },
        { isolation: "serializable" },
      );
    await Promise.all([withdraw(1), withdraw(2)]);
    expect((await values()).reduce((sum, value) => sum + value, 0)).toBe(100);
  });

  it("fails aloud, and only itself, when its connection breaks between two statements", async () => {
    const work = inTransaction(database.pool, async (client) => {
      const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
      await database.owner.query("SELECT pg_terminate_backend($1, 5000)", [rows[0]?.pid]);
      await delay(50);
      await client.query("UPDATE counter SET value = 0");
    });
    await expect(work).rejects.toSatisfy(isUnavailable);
    expect(await values()).toEqual([100, 100]);
  });

  it("gives up after the named number of attempts and throws the server's error", async () => {
    let attempts = 0;
    const work = inTransaction(database.pool, async (client) => {
      attempts += 1;
      await client.query("DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$");
    });
    await expect(work).rejects.toSatisfy((error) => errorCode(error) === "40001");
    expect(attempts).toBe(databaseLimits.transactionAttempts);
  });
});
