// Tests of the fresh databases that other tests stand on.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Migration } from "../migration.ts";
import type { Database } from "../open.ts";
import { openTestDatabase } from "./test-database.ts";

const migrations: readonly Migration[] = [
  {
    id: "2026-11-20-note",
    sql: "CREATE TABLE note (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, text text NOT NULL)",
  },
];

describe("a test database", () => {
  let first: Database;
  let second: Database;

  beforeAll(async () => {
    [first, second] = await Promise.all([openTestDatabase(migrations), openTestDatabase(migrations, "second")]);
  });

  afterAll(async () => {
    await Promise.all([first.stop(), second.stop()]);
  });

  it("holds the schema, and the application may write to it", async () => {
    await first.pool.query("INSERT INTO note (text) VALUES ('one')");
    expect((await first.pool.query("SELECT id, text FROM note")).rows).toEqual([{ id: 1, text: "one" }]);
  });

  it("does not see what another one holds", async () => {
    expect((await second.pool.query("SELECT FROM note")).rowCount).toBe(0);
  });
});
