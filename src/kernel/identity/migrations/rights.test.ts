// Tests of the promise that the application's role can do to identities only what its work needs.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openTestDatabase } from "../../db/index.ts";
import { migrations } from "./index.ts";

const tables = [
  "organisation",
  "post",
  "account",
  "post_holder",
  "person",
  "reveal",
  "secret",
  "session",
  "machine_token",
  "access_record",
].map((name) => `identity_${name}`);

describe("the application's role", () => {
  let database: Database;

  beforeAll(async () => {
    database = await openTestDatabase(migrations, "rights");
  });
  afterAll(() => database.stop());

  it("is bounded in every table of this room", async () => {
    const { rows } = await database.owner.query<{ table: string }>(
      "SELECT tablename AS table FROM pg_tables WHERE tablename LIKE 'identity%' ORDER BY 1",
    );
    expect(rows.map(({ table }) => table)).toEqual(tables.toSorted());
  });

  it.each(tables)("deletes nothing of %s but ended sessions, and truncates nothing", async (table) => {
    const { rows } = await database.owner.query("SELECT has_table_privilege('hengzheng_app', $1, 'DELETE') AS may", [
      table,
    ]);
    expect(rows).toEqual([{ may: table === "identity_session" }]);
    for (const attempt of [`TRUNCATE ${table}`, `DROP TABLE ${table}`, `ALTER TABLE ${table} DISABLE TRIGGER ALL`]) {
      await expect(database.pool.query(attempt)).rejects.toMatchObject({ code: "42501" });
    }
  });

  it("updates neither records nor what separates administrators", async () => {
    const { rows } = await database.owner.query<{ column: string }>(
      `SELECT c.relname || '.' || a.attname AS column FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid
       WHERE c.relname = ANY ($1) AND a.attnum > 0 AND has_column_privilege('hengzheng_app', c.oid, a.attnum, 'UPDATE')`,
      [tables],
    );
    const may = rows.map(({ column }) => column);
    expect(
      may.filter((column) =>
        /reveal|access_record|secret|administrator_kind|is_demo|parent_id|\.id$|person_id|token_hash/.test(column),
      ),
    ).toEqual([]);
    expect(may).toContain("identity_account.password_hash");
  });
});
