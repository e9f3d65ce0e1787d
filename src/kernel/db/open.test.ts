// Tests of opening a server by its address, as DATABASE_URL gives it.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examineDatabase } from "./doctor.ts";
import { isUnavailable } from "./errors.ts";
import { migrate } from "./migrate.ts";
import type { Migration } from "./migration.ts";
import { connectByUrl, type Database, openDatabase } from "./open.ts";
import { openTestDatabase } from "./testing/test-database.ts";

const note: Migration = { id: "2026-11-20-note", sql: "CREATE TABLE note (words text)" };

describe("a database opened by its address", () => {
  let server: Database;
  let url: string;

  beforeAll(async () => {
    server = await openTestDatabase([], "address");
    const { host, port, user, database } = server.connectionOptions.owner;
    url = `postgresql://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host ?? "")}`;
  });
  afterAll(() => server.stop());

  it("is owned by the address's account, while the application acts as its own role", async () => {
    const database = await openDatabase({ url, stateFolder: "unused" });
    await migrate(database.owner, [note]);
    const who = "SELECT current_user AS name";
    const names = [await database.owner.query(who), await database.pool.query(who)].map(({ rows }) => rows[0]?.name);
    await database.pool.query("INSERT INTO note VALUES ('one')");
    await expect(database.pool.query("DROP TABLE note")).rejects.toMatchObject({ code: "42501" });
    await database.stop();
    expect(names).toEqual(["hengzheng_owner", "hengzheng_app"]);
  });

  it("keeps the address's own options beside ours", () => {
    const { application, owner } = connectByUrl("postgresql://city@host/db?options=-c%20search_path%3Dpublic");
    expect(new URL(application.connectionString ?? "").searchParams.get("options")).toBe(
      "-c search_path=public -c role=hengzheng_app",
    );
    expect(owner.connectionString).not.toContain("hengzheng_app");
  });

  it("is told from one that cannot be reached, whose password is not repeated", async () => {
    const nowhere = "postgresql://city:secret@127.0.0.1:1/db";
    await expect(openDatabase({ url: nowhere, stateFolder: "unused" })).rejects.toSatisfy(isUnavailable);
    const [fact] = await examineDatabase({ url: nowhere, stateFolder: "unused" });
    expect(fact?.problem?.code).toBe("server_unreachable");
    expect(JSON.stringify(fact)).not.toContain("secret");
  });

  it("is named to the doctor, with the settings that could lose commits", async () => {
    const [version, durability] = await examineDatabase({ url, stateFolder: "unused" });
    expect(version?.value).toMatch(/^15\./);
    expect(durability?.problem?.message.en).toContain("fsync, full_page_writes, synchronous_commit");
  });
});
