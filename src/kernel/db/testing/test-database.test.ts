// Tests of the fresh databases that other tests stand on.
import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Migration } from "../migration.ts";
import { type Database, openDatabase } from "../open.ts";
import { openLastingTestDatabase, openTestDatabase } from "./test-database.ts";

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

  it("on a server of its own keeps commits as in real use, and can be opened again", async () => {
    const lasting = await openLastingTestDatabase(migrations);
    await lasting.pool.query("INSERT INTO note (text) VALUES ('kept')");
    await lasting.stop();
    const again = await openDatabase({ stateFolder: lasting.stateFolder });
    const fsync = await again.pool.query("SELECT text, current_setting('fsync') AS fsync FROM note");
    await again.stop();
    await lasting.remove();
    expect(fsync.rows).toEqual([{ text: "kept", fsync: "on" }]);
    expect(existsSync(lasting.stateFolder)).toBe(false);
  });
});
