// A fresh, migrated database for a file of tests.
import { createHash } from "node:crypto";
import pg from "pg";
import { connectClient } from "../client.ts";
import { prepareServer } from "../embedded/prepare.ts";
import { migrate, migrationDigest, orderMigrations } from "../migrate.ts";
import type { Migration } from "../migration.ts";
import { type Database, openDatabase, openServer } from "../open.ts";
import { makeStateFolder } from "./state-folder.ts";
import { reachTestServer, type TestServer } from "./test-server.ts";

let databasesMade = 0;

/**
 * Opens an empty database that holds the schema of `migrations` (the room's own are added); `stop` drops it.
 * The schema is built once a run and copied. Data are not durable: tests of durability open a database of their own.
 */
export async function openTestDatabase(migrations: readonly Migration[] = [], name = "test"): Promise<Database> {
  const server = await reachTestServer();
  databasesMade += 1;
  const database = `${name}_${process.pid}_${databasesMade}`;
  const template = await ensureTemplate(server, migrations);
  await onMaintenance(server, (client) =>
    client.query(`CREATE DATABASE ${client.escapeIdentifier(database)} TEMPLATE ${template} STRATEGY wal_log`),
  );
  const connections = {
    application: server.applicationConnection(database),
    owner: server.ownerConnection(database),
  };
  const afterwards = async () => {
    await onMaintenance(server, (client) => client.query(`DROP DATABASE ${client.escapeIdentifier(database)} (FORCE)`));
    await server.release();
  };
  return openServer(connections, { afterwards });
}

/**
 * Opens a migrated database on a server of its own that keeps commits as in real use, for tests that kill it.
 * `stateFolder` lets such a test open it again; `stop` stops the server, `remove` deletes the data afterwards.
 */
export async function openLastingTestDatabase(
  migrations: readonly Migration[] = [],
): Promise<Database & { readonly stateFolder: string; readonly remove: () => Promise<void> }> {
  const { stateFolder, remove } = await makeStateFolder();
  const database = await openDatabase({ stateFolder });
  await migrate(database.owner, migrations);
  return { ...database, stateFolder, remove };
}

/** Name of the database that holds this schema and nothing else; it gets that name only when it is complete. */
async function ensureTemplate(server: TestServer, migrations: readonly Migration[]): Promise<string> {
  const template = `template_${digestOf(migrations)}`;
  await onMaintenance(server, async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtext($1))", [template]);
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [template]);
    if (rowCount !== 0) return;
    const half = `${template}_half`;
    await client.query(`DROP DATABASE IF EXISTS ${half}`);
    await prepareServer(server.ownerConnection("postgres"), half);
    const owner = new pg.Pool({ ...server.ownerConnection(half), max: 1 });
    await migrate(owner, migrations).finally(() => owner.end());
    await client.query(`ALTER DATABASE ${half} RENAME TO ${template}`);
  });
  return template;
}

function digestOf(migrations: readonly Migration[]): string {
  const hash = createHash("sha256");
  for (const migration of orderMigrations(migrations)) hash.update(`${migration.id} ${migrationDigest(migration)}\n`);
  return hash.digest("hex").slice(0, 16);
}

async function onMaintenance(server: TestServer, work: (client: pg.ClientBase) => Promise<unknown>): Promise<void> {
  const client = await connectClient(server.ownerConnection("postgres"));
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
