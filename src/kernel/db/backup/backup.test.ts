// Tests of the promise that a backup can be restored and proves itself.
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { prepareServer } from "../embedded/prepare.ts";
import type { Migration } from "../migration.ts";
import { type Database, openServer } from "../open.ts";
import { openTestDatabase } from "../testing/test-database.ts";
import { backup } from "./backup.ts";
import { restore } from "./restore.ts";

const migrations: readonly Migration[] = [
  {
    id: "2026-11-20-books",
    sql: `
      CREATE TABLE account (code text PRIMARY KEY, title text NOT NULL);
      INSERT INTO account VALUES ('1001', '统筹基金');
      CREATE TABLE entry (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        code text NOT NULL REFERENCES account,
        corrects bigint REFERENCES entry,
        on_day date NOT NULL, at timestamptz NOT NULL DEFAULT now(),
        amount_fen bigint NOT NULL CHECK (amount_fen > 0),
        amount_yuan numeric GENERATED ALWAYS AS (amount_fen / 100.0) STORED,
        proof bytea NOT NULL, extra jsonb, words text[]
      );
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'entries only grow'; END $$;
      CREATE TRIGGER entry_only_grows BEFORE UPDATE OR DELETE ON entry FOR EACH ROW EXECUTE FUNCTION refuse();
      CREATE TRIGGER entry_never_empties BEFORE TRUNCATE ON entry EXECUTE FUNCTION refuse();
      CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.at := now(); RETURN NEW; END $$;
      CREATE TRIGGER entry_stamp BEFORE INSERT ON entry FOR EACH ROW EXECUTE FUNCTION stamp();
    `,
  },
];
const newer: Migration = { id: "2026-11-21-note", sql: "ALTER TABLE entry ADD COLUMN note text NOT NULL DEFAULT ''" };
const awkward = "tab\there, 换行\nback\\slash \\. \\N \u{1F600}";

const prove = async (client: pg.ClientBase) => {
  const { rows } = await client.query<{ sum: string }>("SELECT sum(amount_fen)::text AS sum FROM entry");
  return { ledgerSum: rows[0]?.sum ?? "0" };
};

describe("backup and restore", () => {
  let folder: string;
  let file: string;
  let database: Database;
  let empties = 0;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "hengzheng-backup-"));
    file = join(folder, "city.backup");
    database = await openTestDatabase(migrations, "backup");
    await database.owner.query(
      `INSERT INTO entry (code, on_day, amount_fen, proof, extra, words)
       SELECT '1001', date '2026-01-01' + number % 365, number, sha256(number::text::bytea),
              jsonb_build_object('number', number, 'text', repeat('x', number % 400)), ARRAY[$1, NULL]
         FROM generate_series(1, 5000) AS number`,
      [awkward],
    );
    await database.owner.query(
      "INSERT INTO entry (code, corrects, on_day, amount_fen, proof) VALUES ('1001', 4, now(), 4, '')",
    );
    await backup(database, file, prove);
  });
  afterAll(async () => {
    await database.stop();
    await rm(folder, { recursive: true });
  });

  const openEmpty = async (): Promise<Database> => {
    empties += 1;
    const name = `restored_${process.pid}_${empties}`;
    const { application, owner } = database.connectionOptions;
    await prepareServer(owner, name);
    const connections = { application: { ...application, database: name }, owner: { ...owner, database: name } };
    const afterwards = async () => {
      await database.owner.query(`DROP DATABASE ${name} (FORCE)`);
    };
    return openServer(connections, { afterwards });
  };
  const withEmpty = async (work: (empty: Database) => Promise<void>) => {
    const empty = await openEmpty();
    await work(empty).finally(() => empty.stop());
  };
  const changeFile = async (change: (text: string) => string): Promise<string> => {
    const changed = join(folder, "changed.backup");
    const text = gunzipSync(await readFile(file)).toString("latin1");
    expect(change(text)).not.toBe(text);
    await writeFile(changed, gzipSync(Buffer.from(change(text), "latin1")));
    return changed;
  };

  it("gives back every row, value for value", async () => {
    await withEmpty(async (empty) => {
      await restore(file, empty, { migrations, prove });
      const all = "SELECT * FROM entry ORDER BY id";
      expect((await empty.owner.query(all)).rows).toEqual((await database.owner.query(all)).rows);
      expect((await empty.owner.query("SELECT * FROM account")).rowCount).toBe(1);
    });
  });

  it("goes on numbering where the first database stood, and its triggers are in force again", async () => {
    await withEmpty(async (empty) => {
      await restore(file, empty, { migrations, prove });
      const insert = "INSERT INTO entry (code, on_day, amount_fen, proof) VALUES ('1001', now(), 1, '') RETURNING id";
      expect((await empty.pool.query(insert)).rows).toEqual([{ id: 5002 }]);
      await expect(empty.owner.query("DELETE FROM entry")).rejects.toThrow("entries only grow");
      await expect(empty.owner.query("TRUNCATE entry")).rejects.toThrow("entries only grow");
    });
  });

  it("takes one moment: what others commit meanwhile is wholly outside", async () => {
    const target = join(folder, "moment.backup");
    const busy = async (client: pg.ClientBase) => {
      await database.pool.query("INSERT INTO entry (code, on_day, amount_fen, proof) VALUES ('1001', now(), 7, '')");
      return prove(client);
    };
    const manifest = await backup(database, target, busy);
    const entries = manifest.tables.find(({ table }) => table === "entry");
    expect([entries?.rows, manifest.proofs]).toEqual([5001, { ledgerSum: "12502504" }]);
    await withEmpty(async (empty) => {
      expect((await restore(target, empty, { migrations, prove })).proofs).toEqual(manifest.proofs);
    });
  });

  it("applies migrations that are newer than the backup", async () => {
    await withEmpty(async (empty) => {
      await restore(file, empty, { migrations: [...migrations, newer], prove });
      expect((await empty.owner.query("SELECT note FROM entry LIMIT 1")).rows).toEqual([{ note: "" }]);
    });
  });

  describe("into a database that stays empty", () => {
    let empty: Database;

    beforeAll(async () => {
      empty = await openEmpty();
    });
    afterEach(async () => {
      const tables = await empty.owner.query("SELECT FROM pg_tables WHERE schemaname = 'public'");
      expect(tables.rowCount).toBe(0);
    });
    afterAll(() => empty.stop());

    const refuses = async (target: string) =>
      expect(restore(target, empty, { migrations, prove })).rejects.toMatchObject({
        refusal: { code: "backup_damaged" },
      });

    it("refuses when a proof comes out differently", async () => {
      const options = { migrations, prove: async () => ({ ledgerSum: "1" }) };
      await expect(restore(file, empty, options)).rejects.toThrow("ledgerSum is 1 and was 12502504");
    });

    it.each([
      ["a changed amount", (text: string) => text.replace('\t{"text": "xxx"', '\t{"text": "xyx"')],
      ["a missing end", (text: string) => text.slice(0, -200)],
      ["something after the end", (text: string) => `${text}more`],
      ["another format", (text: string) => text.replace("hengzheng-backup-1", "hengzheng-backup-9")],
      ["a missing table", (text: string) => text.replace(/\{"table":"account"[\s\S]*?\n0\n/, "")],
    ])("refuses a file with %s", async (_what, change) => {
      await refuses(await changeFile(change));
    });

    it("refuses a file whose compressed bytes were cut or damaged", async () => {
      const bytes = await readFile(file);
      const cut = join(folder, "cut.backup");
      await writeFile(cut, bytes.subarray(0, bytes.length - 5));
      await refuses(cut);
      bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
      await writeFile(cut, bytes);
      await refuses(cut);
    });

    it("refuses a backup made by a newer program", async () => {
      await expect(restore(file, empty, { migrations: [] })).rejects.toThrow("newer than the program");
    });

    it("refuses a missing file", async () => {
      await expect(restore(join(folder, "none"), empty, { migrations })).rejects.toThrow("no backup file");
    });
  });

  it("refuses a database that is not empty, and to overwrite a file", async () => {
    await expect(restore(file, database, { migrations })).rejects.toThrow("not empty");
    await expect(backup(database, file)).rejects.toThrow("exists");
  });

  it("leaves no half-written file when it breaks, and keeps the file from other eyes", async () => {
    const target = join(folder, "broken.backup");
    const breaks = async () => Promise.reject(new Error("no proof"));
    await expect(backup(database, target, breaks)).rejects.toThrow("no proof");
    expect([existsSync(target), existsSync(`${target}.new-${process.pid}`)]).toEqual([false, false]);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await database.owner.query("SELECT 1 AS alive")).rows).toEqual([{ alive: 1 }]);
  });
});
