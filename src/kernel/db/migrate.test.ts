// Tests of the promise that a schema only goes forward and is never rewritten.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate } from "./migrate.ts";
import type { Migration } from "./migration.ts";
import type { Database } from "./open.ts";
import { openTestDatabase } from "./testing/test-database.ts";

const first: Migration = { id: "2026-11-20-first", sql: "CREATE TABLE first (id int)" };
const second: Migration = { id: "2026-11-21-second", sql: "CREATE TABLE second (id int)" };

describe("migrate", () => {
  let database: Database;

  beforeAll(async () => {
    database = await openTestDatabase([first], "migrate");
  });
  afterAll(() => database.stop());

  it("applies nothing twice", async () => {
    expect(await migrate(database.owner, [first])).toEqual([]);
  });

  it("undoes a migration that fails, names it, and leaves the way free for its correction", async () => {
    const broken = { id: second.id, sql: `${second.sql}; SELECT 1 / 0` };
    await expect(migrate(database.owner, [first, broken])).rejects.toThrow(
      "2026-11-21-second failed: division by zero",
    );
    expect((await database.owner.query("SELECT to_regclass('second') AS found")).rows).toEqual([{ found: null }]);
  });

  it("applies what is new exactly once when two starts race", async () => {
    const runs = await Promise.all([
      migrate(database.owner, [second, first]),
      migrate(database.owner, [first, second]),
    ]);
    expect(runs.flat()).toEqual([second.id]);
  });

  it("refuses an applied migration whose text was changed, naming it", async () => {
    const changed = { id: first.id, sql: `${first.sql} -- later` };
    await expect(migrate(database.owner, [changed, second])).rejects.toThrow("2026-11-20-first");
  });

  it("refuses data that are newer than the program", async () => {
    await expect(migrate(database.owner, [first])).rejects.toThrow("newer than the program");
  });

  it("refuses a new migration that sorts before an applied one", async () => {
    const late = { id: "2026-11-20-late", sql: "SELECT 1" };
    await expect(migrate(database.owner, [first, second, late])).rejects.toThrow("sorts before");
  });

  it("refuses two migrations of one name", async () => {
    const twin = { id: first.id, sql: "SELECT 2" };
    await expect(migrate(database.owner, [first, twin])).rejects.toThrow("two migrations are named");
  });

  it("gives the application rows to read and write, and no right over the schema", async () => {
    await database.pool.query("INSERT INTO first VALUES (1)");
    expect((await database.pool.query("SELECT id FROM first")).rows).toEqual([{ id: 1 }]);
    for (const statement of [
      "DROP TABLE first",
      "TRUNCATE first",
      "CREATE TABLE mine (id int)",
      "SET ROLE hengzheng_owner",
    ]) {
      await expect(database.pool.query(statement), statement).rejects.toMatchObject({ code: "42501" });
    }
  });
});
