// Loads a backup into an empty database and proves that what came out is what went in.
import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type pg from "pg";
import { errorCode } from "../errors.ts";
import {
  type AppliedMigration,
  applyMigration,
  createMigrationTable,
  findPending,
  orderMigrations,
} from "../migrate.ts";
import type { Migration } from "../migration.ts";
import { DatabaseRefused } from "../refusal.ts";
import { inTransaction } from "../transaction.ts";
import type { Prove } from "./backup.ts";
import { listTables, listTriggers, type Sequence, type Table, type Trigger } from "./catalog.ts";
import { CopyIn } from "./copy.ts";
import { columnList, exactText, fingerprintTable } from "./digest.ts";
import { type BackupManifest, BackupReader, damaged, type TableDigest } from "./format.ts";
import { parseEnd, parseHeader, parseTableHeader } from "./parse.ts";

/** `migrations`: all of the program's. `prove`: as at the backup. `afterLoad`: repairs what only holds in the old server. */
export type RestoreOptions = {
  readonly migrations: readonly Migration[];
  readonly prove?: Prove;
  readonly afterLoad?: (client: pg.ClientBase) => Promise<void>;
};

/**
 * Restores `file` into an empty database: the schema as it was at the backup, the rows, the sequences, then the
 * migrations that are newer; recomputes every digest and proof and refuses when one differs. All of it is one
 * transaction: a refused restore leaves the database empty.
 */
export async function restore(
  file: string,
  database: { readonly owner: pg.Pool },
  options: RestoreOptions,
): Promise<BackupManifest> {
  if (!existsSync(file)) throw new DatabaseRefused(noFile(file));
  return inTransaction(database.owner, async (client) => {
    await client.query(exactText);
    await refuseUnlessEmpty(client);
    const source = createReadStream(file);
    const unzipped = source.pipe(createGunzip());
    source.once("error", (error) => unzipped.destroy(error));
    try {
      return await load(client, new BackupReader(unzipped), options);
    } catch (error) {
      throw isZlibError(error) ? damaged("it cannot be unpacked", error) : error;
    } finally {
      unzipped.destroy();
      source.destroy();
    }
  });
}

async function load(client: pg.ClientBase, reader: BackupReader, options: RestoreOptions): Promise<BackupManifest> {
  const { migrations } = parseHeader(await reader.readLine());
  const newer = await applySchema(client, migrations, options.migrations);
  const tables = await listTables(client);
  const triggers = await listTriggers(client);
  await switchTriggers(client, triggers, () => "DISABLE TRIGGER");
  await emptyTables(client, tables);
  const { loaded, manifest } = await loadTables(client, reader, tables);
  await client.query("SET CONSTRAINTS ALL IMMEDIATE");
  await switchTriggers(client, triggers, ({ enabled }) => enableWords[enabled] ?? "ENABLE TRIGGER");
  for (const sequence of manifest.sequences) await setSequence(client, sequence);
  await compareTables(client, tables, loaded, manifest.tables);
  for (const migration of newer) await applyMigration(client, migration);
  await options.afterLoad?.(client);
  compareProofs(manifest.proofs, (await options.prove?.(client)) ?? {});
  return manifest;
}

const enableWords: Readonly<Record<string, string>> = { A: "ENABLE ALWAYS TRIGGER", R: "ENABLE REPLICA TRIGGER" };

async function refuseUnlessEmpty(client: pg.ClientBase): Promise<void> {
  const { rowCount } = await client.query(
    "SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S') LIMIT 1",
  );
  if (rowCount === 0) return;
  throw new DatabaseRefused({
    code: "database_not_empty",
    message: { zh: "目标数据库不是空的。", en: "The database is not empty." },
    next: {
      zh: "请恢复到新的状态目录或新建的数据库。",
      en: "Restore into a new state folder or a newly made database.",
    },
  });
}

/** Builds the schema of the backup from the program's own migrations; resolves to those that are newer. */
async function applySchema(
  client: pg.ClientBase,
  taken: readonly AppliedMigration[],
  known: readonly Migration[],
): Promise<readonly Migration[]> {
  await createMigrationTable(client);
  const ordered = orderMigrations(known);
  const newer = findPending(ordered, taken);
  for (const migration of ordered) if (!newer.includes(migration)) await applyMigration(client, migration);
  return newer;
}

async function emptyTables(client: pg.ClientBase, tables: readonly Table[]): Promise<void> {
  const names = tables.map(({ name }) => client.escapeIdentifier(name));
  if (names.length > 0) await client.query(`TRUNCATE ${names.join(", ")}`);
}

/** Triggers enforce what happens at work; loading repeats nothing. Foreign keys and checks stay in force. */
async function switchTriggers(
  client: pg.ClientBase,
  triggers: readonly Trigger[],
  words: (trigger: Trigger) => string,
): Promise<void> {
  for (const trigger of triggers) {
    const table = client.escapeIdentifier(trigger.table);
    await client.query(`ALTER TABLE ${table} ${words(trigger)} ${client.escapeIdentifier(trigger.name)}`);
  }
}

async function loadTables(client: pg.ClientBase, reader: BackupReader, tables: readonly Table[]) {
  const loaded = new Map<string, string>();
  for (;;) {
    const line = await reader.readLine();
    const end = parseEnd(line);
    if (end !== undefined) {
      await reader.readEnd();
      return { loaded, manifest: end };
    }
    const header = parseTableHeader(line);
    const table = tables.find(({ name }) => name === header.table);
    if (table === undefined || loaded.has(header.table)) throw damaged(`the table ${header.table} does not belong`);
    try {
      loaded.set(header.table, await loadTable(client, reader, { name: header.table, columns: header.columns }));
    } catch (error) {
      throw breaksSchema(error) ? damaged(`rows of ${header.table} break the schema`, error) : error;
    }
  }
}

/** Resolves to the SHA-256 of the bytes read. */
async function loadTable(client: pg.ClientBase, reader: BackupReader, table: Table): Promise<string> {
  const hash = createHash("sha256");
  const statement = `COPY ${client.escapeIdentifier(table.name)} (${columnList(client, table)}) FROM STDIN`;
  await pipeline(
    reader.readBlocks(),
    async function* (blocks: AsyncIterable<Buffer>) {
      for await (const bytes of blocks) {
        hash.update(bytes);
        yield bytes;
      }
    },
    client.query(new CopyIn(statement)),
  );
  return hash.digest("hex");
}

async function setSequence(client: pg.ClientBase, { name, lastValue, isCalled }: Sequence): Promise<void> {
  await client.query("SELECT setval($1::regclass, $2, $3)", [client.escapeIdentifier(name), lastValue, isCalled]);
}

async function compareTables(
  client: pg.ClientBase,
  tables: readonly Table[],
  loaded: ReadonlyMap<string, string>,
  expected: readonly TableDigest[],
): Promise<void> {
  if (expected.length !== tables.length) throw damaged("it does not hold every table");
  for (const digest of expected) {
    const table = tables.find(({ name }) => name === digest.table);
    if (table === undefined || loaded.get(digest.table) !== digest.sha256) {
      throw damaged(`the table ${digest.table} is not as it was written`);
    }
    const { rows, fingerprint } = await fingerprintTable(client, table);
    if (rows !== digest.rows || fingerprint !== digest.fingerprint) {
      throw damaged(`the table ${digest.table} came out with other rows`);
    }
  }
}

function compareProofs(expected: Readonly<Record<string, string>>, found: Readonly<Record<string, string>>): void {
  for (const name of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    if (expected[name] !== found[name]) {
      throw damaged(`${name} is ${found[name] ?? "not computed"} and was ${expected[name] ?? "not recorded"}`);
    }
  }
}

function noFile(file: string) {
  return {
    code: "backup_file_missing",
    message: { zh: `找不到备份文件 ${file}。`, en: `There is no backup file ${file}.` },
    next: { zh: "请检查文件名。", en: "Check its name." },
  };
}

/** SQLSTATE classes 22 (a value has the wrong form) and 23 (a constraint is broken), and 42703 (no such column). */
function breaksSchema(error: unknown): boolean {
  const code = errorCode(error);
  return code !== undefined && /^(22|23|42703)/.test(code);
}

function isZlibError(error: unknown): boolean {
  return errorCode(error)?.startsWith("Z_") === true;
}
