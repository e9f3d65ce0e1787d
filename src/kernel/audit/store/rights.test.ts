// Rights in the database: the application appends entries and reads; nobody changes or removes a row.

import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, openTestDatabase } from "../../db/index.ts";
import { leafHashes, sequenceAll } from "../testing/test-log.ts";
import { appendEntries } from "./append.ts";
import { migrations } from "./migrations.ts";

const tables = ["audit_entry", "audit_position", "audit_node", "audit_checkpoint"];
const columns = ["xact", "position", "index", "note"];
const denied = { code: "42501" };
const refused = { code: "23001" };

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase(migrations, "audit_rights");
  await appendEntries(database.pool, leafHashes(10));
  await sequenceAll(database);
});
afterAll(() => database.stop());

it("the application may not change, delete, truncate or drop anything of the log", async () => {
  for (const [at, table] of tables.entries()) {
    const column = columns[at];
    for (const statement of [
      `UPDATE ${table} SET ${column} = ${column}`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
      `DROP TABLE ${table}`,
      `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
    ]) {
      await expect(database.pool.query(statement), statement).rejects.toMatchObject(denied);
    }
  }
});

it("the application may not give positions, store nodes or publish checkpoints", async () => {
  for (const table of tables.slice(1)) {
    const statement = `INSERT INTO ${table} SELECT * FROM ${table}`;
    await expect(database.pool.query(statement), statement).rejects.toMatchObject(denied);
  }
});

it("the application may not choose the number or the transaction of an entry", async () => {
  for (const given of [
    "(id, leaf_hash) OVERRIDING SYSTEM VALUE VALUES (1, $1)",
    "(xact, leaf_hash) VALUES ('1', $1)",
  ]) {
    const insert = database.pool.query(`INSERT INTO audit_entry ${given}`, leafHashes(1));
    await expect(insert, given).rejects.toMatchObject(denied);
  }
});

it("not even the owner may change, delete or truncate", async () => {
  for (const [at, table] of tables.entries()) {
    const column = columns[at];
    for (const statement of [
      `UPDATE ${table} SET ${column} = ${column}`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
    ]) {
      await expect(database.owner.query(statement), statement).rejects.toMatchObject(refused);
    }
  }
});

it("an entry without a hash of 32 bytes is refused", async () => {
  await expect(appendEntries(database.pool, [Buffer.alloc(31)])).rejects.toMatchObject({ code: "23514" });
});
