// Brings a database forward to the schema of this program.
import { createHash } from "node:crypto";
import type pg from "pg";
import type { Migration } from "./migration.ts";
import { migrations as databaseMigrations } from "./migrations.ts";
import { DatabaseRefused } from "./refusal.ts";

/** An applied migration as the database remembers it. */
export type AppliedMigration = { readonly id: string; readonly sha256: string };

const migrationLock = 4_862_197_301;

/**
 * Applies, in order of their ids and each in a transaction of its own, the migrations that this database has not seen.
 * Pass all rooms' migrations at once. Throws {@link DatabaseRefused} when an applied one was changed, is unknown to this
 * program, or a new one would sort before an applied one. Returns the ids applied now.
 */
export async function migrate(owner: pg.Pool, migrations: readonly Migration[]): Promise<readonly string[]> {
  const client = await owner.connect();
  let broken: Error | undefined;
  try {
    await client.query("SET statement_timeout = 0");
    await client.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    await createMigrationTable(client);
    const pending = findPending(orderMigrations(migrations), await readApplied(client));
    for (const migration of pending) await applyInTransaction(client, migration);
    return pending.map(({ id }) => id);
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    // Closing the connection gives up the lock and the settings, whatever happened.
    client.release(broken ?? true);
  }
}

/** All migrations, the room's own included, sorted by id; throws when two differ under one id. */
export function orderMigrations(migrations: readonly Migration[]): readonly Migration[] {
  const byId = new Map<string, Migration>();
  for (const migration of [...databaseMigrations, ...migrations]) {
    const known = byId.get(migration.id);
    if (known !== undefined && known.sql !== migration.sql) throw new Error(`two migrations are named ${migration.id}`);
    byId.set(migration.id, migration);
  }
  return [...byId.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
}

/** SHA-256 of a migration's text, in hexadecimal. */
export function migrationDigest(migration: Migration): string {
  return createHash("sha256").update(migration.sql).digest("hex");
}

/** Runs one migration inside the caller's transaction and remembers it. */
export async function applyMigration(client: pg.ClientBase, migration: Migration): Promise<void> {
  await client.query(migration.sql);
  await client.query("INSERT INTO db_migration (id, sha256) VALUES ($1, $2)", [
    migration.id,
    migrationDigest(migration),
  ]);
}

/** Creates the table that remembers the applied migrations. */
export async function createMigrationTable(client: pg.ClientBase): Promise<void> {
  await client.query(`CREATE TABLE IF NOT EXISTS db_migration (
    id text PRIMARY KEY,
    sha256 text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
  )`);
}

/** The migrations this database has seen, in order of id. */
export async function readApplied(client: pg.ClientBase): Promise<readonly AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>('SELECT id, sha256 FROM db_migration ORDER BY id COLLATE "C"');
  return rows;
}

/** What is still to be applied; refuses a history that this program cannot continue. */
export function findPending(known: readonly Migration[], applied: readonly AppliedMigration[]): readonly Migration[] {
  const byId = new Map(known.map((migration) => [migration.id, migration]));
  for (const { id, sha256 } of applied) {
    const migration = byId.get(id);
    if (migration === undefined) throw new DatabaseRefused(unknownMigration(id));
    if (migrationDigest(migration) !== sha256) throw new DatabaseRefused(changedMigration(id));
  }
  const seen = new Set(applied.map(({ id }) => id));
  const last = applied.at(-1)?.id ?? "";
  const pending = known.filter(({ id }) => !seen.has(id));
  const late = pending.find(({ id }) => id < last);
  if (late !== undefined) throw new DatabaseRefused(lateMigration(late.id, last));
  return pending;
}

async function applyInTransaction(client: pg.ClientBase, migration: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await applyMigration(client, migration);
    await client.query("COMMIT");
  } catch (error) {
    throw new Error(`migration ${migration.id} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

function changedMigration(id: string) {
  return {
    code: "migration_changed",
    message: {
      zh: `数据库迁移 ${id} 已执行，其内容后来被修改。`,
      en: `The migration ${id} was applied and its text was changed afterwards.`,
    },
    next: {
      zh: "请恢复原文，把改动写成新的迁移。",
      en: "Restore its text and put the change into a new migration.",
    },
  };
}

function unknownMigration(id: string) {
  return {
    code: "migration_unknown",
    message: {
      zh: `数据库含有本程序不认识的迁移 ${id}：数据比程序新。`,
      en: `The database holds the migration ${id}, unknown to this program: the data are newer than the program.`,
    },
    next: { zh: "请使用较新版本的程序。", en: "Use the newer program." },
  };
}

function lateMigration(id: string, last: string) {
  return {
    code: "migration_out_of_order",
    message: {
      zh: `新迁移 ${id} 的名称排在已执行的 ${last} 之前。`,
      en: `The new migration ${id} sorts before the applied ${last}.`,
    },
    next: {
      zh: "请给它更晚的日期；仅供演示的数据库也可删除后重建。",
      en: "Give it a later date; a database that only holds the demo may be deleted and made anew.",
    },
  };
}
