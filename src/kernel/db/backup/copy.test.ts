// Tests of COPY over the driver: nothing lost, and the connection usable afterwards.
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../open.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { CopyIn, CopyOut } from "./copy.ts";

describe("COPY", () => {
  let database: Database;
  let client: pg.PoolClient;

  beforeAll(async () => {
    const sql = "CREATE TABLE line (id int PRIMARY KEY, words text NOT NULL)";
    database = await openTestDatabase([{ id: "2026-11-20-line", sql }], "copy");
  });
  beforeEach(async () => {
    client = await database.owner.connect();
    await client.query("BEGIN");
  });
  afterEach(async () => {
    await client.query("ROLLBACK");
    client.release();
  });
  afterAll(() => database.stop());

  const copyOut = () => text(client.query(new CopyOut("COPY (SELECT * FROM line ORDER BY id) TO STDOUT")));
  const copyIn = (source: Iterable<string>) =>
    pipeline(Readable.from(source), client.query(new CopyIn("COPY line FROM STDIN")));

  it.each([0, 1, 150, 300, 1_000, 20_000])("carries %i rows out and in again without a difference", async (rows) => {
    await client.query("INSERT INTO line SELECT id, repeat('字', id % 300) FROM generate_series(1, $1) AS id", [rows]);
    const out = await copyOut();
    expect(out.split("\n")).toHaveLength(rows + 1);
    await client.query("DELETE FROM line");
    await copyIn([out]);
    expect((await copyOut()) === out).toBe(true);
  });

  it("tells the server's refusal of a row, and of a statement", async () => {
    await client.query("SAVEPOINT before");
    await expect(copyIn(["1\tone\n", "1\ttwice\n"])).rejects.toMatchObject({ code: "23505" });
    await client.query("ROLLBACK TO before");
    await expect(
      pipeline(Readable.from(["x"]), client.query(new CopyIn("COPY none FROM STDIN"))),
    ).rejects.toMatchObject({
      code: "42P01",
    });
    await client.query("ROLLBACK TO before");
    await expect(text(client.query(new CopyOut("COPY none TO STDOUT")))).rejects.toMatchObject({ code: "42P01" });
    await client.query("ROLLBACK TO before");
    expect((await client.query("SELECT FROM line")).rowCount).toBe(0);
  });

  it("takes nothing from a source that breaks", async () => {
    const breaking = function* () {
      yield "1\tone\n";
      throw new Error("the source broke");
    };
    await client.query("SAVEPOINT before");
    await expect(copyIn(breaking())).rejects.toThrow("the source broke");
    await client.query("ROLLBACK TO before");
    expect((await client.query("SELECT FROM line")).rowCount).toBe(0);
  });
});
