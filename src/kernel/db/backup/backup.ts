// Writes one consistent picture of the database into one file.
import { createHash } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type pg from "pg";
import { readApplied } from "../migrate.ts";
import { DatabaseRefused } from "../refusal.ts";
import { listSequences, listTables, type Table } from "./catalog.ts";
import { CopyOut } from "./copy.ts";
import { columnList, exactText, fingerprintTable } from "./digest.ts";
import { type BackupManifest, backupFormat, endOfBlocks, type TableDigest, toBlock, toLine } from "./format.ts";

/** Computes, in the backup's own snapshot, the figures that a restore has to reproduce. */
export type Prove = (client: pg.ClientBase) => Promise<Readonly<Record<string, string>>>;

/**
 * Writes all tables, as of one moment, to `file`; others go on working meanwhile. The file appears under its name only
 * when it is complete and on the disk; it may be read by its owner only, for it holds personal data.
 */
export async function backup(
  database: { readonly owner: pg.Pool },
  file: string,
  prove: Prove = async () => ({}),
): Promise<BackupManifest> {
  if (existsSync(file)) throw new DatabaseRefused(fileExists(file));
  const half = `${file}.new-${process.pid}`;
  const client = await database.owner.connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await client.query(exactText);
    const written: { manifest?: BackupManifest } = {};
    await pipeline(writeSections(client, prove, written), createGzip(), createWriteStream(half, { mode: 0o600 }));
    await client.query("COMMIT");
    await settleFile(half, file);
    if (written.manifest === undefined) throw new Error("the backup ended without its manifest");
    return written.manifest;
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error));
    await rm(half, { force: true });
    throw error;
  } finally {
    client.release(broken);
  }
}

async function* writeSections(client: pg.ClientBase, prove: Prove, written: { manifest?: BackupManifest }) {
  const { rows } = await client.query<{ at: Date }>("SELECT now() AS at");
  const takenAt = rows[0]?.at.toISOString() ?? "";
  yield toLine({ format: backupFormat, takenAt, migrations: await readApplied(client) });
  const digests: TableDigest[] = [];
  for (const table of await listTables(client)) digests.push(yield* writeTable(client, table));
  // Sequences stand outside the snapshot; read last, they are past every row in it.
  const manifest = { tables: digests, sequences: await listSequences(client), proofs: await prove(client) };
  written.manifest = manifest;
  yield toLine({ end: manifest });
}

async function* writeTable(client: pg.ClientBase, table: Table): AsyncGenerator<Uint8Array, TableDigest> {
  const name = client.escapeIdentifier(table.name);
  yield toLine({ table: table.name, columns: table.columns });
  const hash = createHash("sha256");
  const copy = client.query(new CopyOut(`COPY (SELECT ${columnList(client, table)} FROM ${name}) TO STDOUT`));
  for await (const bytes of copy) {
    hash.update(bytes);
    yield* toBlock(bytes);
  }
  yield endOfBlocks;
  const counted = await fingerprintTable(client, table);
  return { table: table.name, sha256: hash.digest("hex"), ...counted };
}

async function settleFile(half: string, file: string): Promise<void> {
  const handle = await open(half, "r+");
  await handle.sync().finally(() => handle.close());
  await rename(half, file);
}

function fileExists(file: string) {
  return {
    code: "backup_file_exists",
    message: { zh: `文件 ${file} 已存在，不会覆盖。`, en: `The file ${file} exists and is not overwritten.` },
    next: { zh: "请另选文件名。", en: "Choose another name." },
  };
}
