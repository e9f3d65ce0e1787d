// Files are kept by hash in the database, once, and nothing of them can be changed.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { backup, type Database, openTestDatabase, restore } from "../../db/index.ts";
import { documentLimits } from "../limits.ts";
import { migrations } from "../store/migrations.ts";
import { sampleDocx, samplePdf } from "../testing/sample-files.ts";
import { keepFile } from "./keep-file.ts";
import { findFiles, readFile } from "./read-file.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase(migrations, "documents");
});
afterAll(() => database.stop());

const at = new Date("2026-11-24T01:00:00Z");
const keeper = (organisationId: number) => ({ subject: "account:7", organisationId, postId: 9 });

async function keep(bytes: Uint8Array, name: string, organisationId = 3) {
  const kept = await keepFile(database.pool, { bytes, name, keptBy: keeper(organisationId), at });
  if (!kept.ok) throw new Error(kept.refusal.code);
  return kept.value;
}

it("the same file twice is one content and two records", async () => {
  const bytes = await sampleDocx();
  const first = await keep(bytes, "批复.docx");
  const second = await keep(bytes, "../批复(副本)", 4);
  expect(second.hash).toBe(first.hash);
  expect(await findFiles(database.pool, [first.hash, "0".repeat(64), "not a hash"])).toEqual([first, second]);
  expect(second).toMatchObject({ name: "批复(副本).docx", bytes: bytes.length, keptBy: keeper(4), keptAt: at });
  const { rows } = await database.pool.query("SELECT count(*) AS count FROM document_content");
  expect(rows).toEqual([{ count: 1 }]);
  expect(await readFile(database.pool, first.hash)).toEqual({ ok: true, value: bytes });
});

it("a refused file leaves nothing behind, and an unknown hash is refused", async () => {
  const sent = { bytes: samplePdf("/S /JavaScript "), name: "a.pdf", keptBy: keeper(3), at };
  expect(await keepFile(database.pool, sent)).toMatchObject({ ok: false, refusal: { code: "document.scripts" } });
  expect(await readFile(database.pool, "0".repeat(64))).toMatchObject({
    ok: false,
    refusal: { code: "document.not_found" },
  });
  expect(await readFile(database.pool, "x")).toMatchObject({ ok: false });
});

it("an organisation keeps at most so many files a day: one less is taken, one more refused", async () => {
  const bytes = samplePdf();
  await keep(bytes, "a.pdf", 50);
  await database.owner.query(
    `INSERT INTO document_file (hash, name, kept_by, organisation_id, kept_at)
     SELECT hash, name, kept_by, organisation_id, kept_at FROM document_file, generate_series(1, $1) WHERE organisation_id = 50`,
    [documentLimits.filesPerDay - 2],
  );
  await keep(bytes, "b.pdf", 50);
  const more = { bytes, name: "c.pdf", keptBy: keeper(50), at };
  expect(await keepFile(database.pool, more)).toMatchObject({
    ok: false,
    refusal: { code: "document.too_many_today" },
  });
  expect((await keepFile(database.pool, { ...more, at: new Date("2026-11-25T01:00:01Z") })).ok).toBe(true);
  expect((await keepFile(database.pool, { ...more, keptBy: keeper(51) })).ok).toBe(true);
});

it("nothing is changed or deleted, by the application or by the owner, and a content is what its hash says", async () => {
  await keep(samplePdf("% once"), "once.pdf");
  for (const table of ["document_content", "document_file", "document_letter", "document_import"]) {
    await expect(database.pool.query(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
    await expect(database.pool.query(`TRUNCATE ${table}`)).rejects.toThrow(/permission denied/);
    await expect(database.owner.query(`DELETE FROM ${table}`)).rejects.toThrow(/only added to/);
    await expect(database.owner.query(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(/only added to/);
  }
  for (const column of ["document_content SET content = ''", "document_file SET name = 'x'"]) {
    await expect(database.pool.query(`UPDATE ${column}`)).rejects.toThrow(/permission denied/);
    await expect(database.owner.query(`UPDATE ${column}`)).rejects.toThrow(/only added to/);
  }
  const wrong = "INSERT INTO document_content VALUES (sha256('a'), 'text/plain', 1, 'b')";
  await expect(database.pool.query(wrong)).rejects.toThrow(/is_what_its_hash_says/);
});

it("a backup carries the files, and its restoration proves them", async () => {
  const kept = await keep(await sampleDocx({ "word/media/a.png": "pictures" }), "图.docx", 8);
  const folder = await mkdtemp(join(tmpdir(), "hengzheng-documents-"));
  const empty = await openTestDatabase([], "documents_restored");
  try {
    await empty.owner.query("DROP TABLE db_migration, db_idempotency_key CASCADE");
    await empty.owner.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    await backup(database, join(folder, "city"));
    await restore(join(folder, "city"), empty, { migrations });
    const [before, after] = [await readFile(database.pool, kept.hash), await readFile(empty.owner, kept.hash)];
    expect(after).toEqual(before);
    expect(await findFiles(empty.owner, [kept.hash])).toEqual([kept]);
  } finally {
    await empty.stop();
    await rm(folder, { recursive: true });
  }
});
