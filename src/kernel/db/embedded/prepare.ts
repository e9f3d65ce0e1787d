// Makes the application's role and the city's database on a server that belongs to us.
import type pg from "pg";
import { connectClient } from "../client.ts";
import { roles } from "./cluster.ts";

const prepareLock = 4_862_197_301;

/**
 * Lets the application log in as its own role, so that no statement it sends can climb back to the owner's rights,
 * and creates the database when it is missing.
 */
export async function prepareServer(maintenance: pg.ClientConfig, databaseName: string): Promise<void> {
  const client = await connectClient(maintenance);
  try {
    // Two programs that prepare one server at once take turns; the lock falls with the connection.
    await client.query("SELECT pg_advisory_lock($1)", [prepareLock]);
    const role = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [roles.application]);
    if (role.rowCount === 0) await client.query(`CREATE ROLE ${roles.application} LOGIN`);
    const database = await client.query("SELECT FROM pg_database WHERE datname = $1", [databaseName]);
    if (database.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(databaseName)}`);
  } finally {
    await client.end();
  }
}
