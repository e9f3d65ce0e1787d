// How a table's rows are counted and fingerprinted, at backup and again after a restore.
import type pg from "pg";
import type { Table } from "./catalog.ts";

/** Session settings under which a row always has the same text. */
export const exactText = `
  SET LOCAL DateStyle = 'ISO, YMD';
  SET LOCAL IntervalStyle = 'postgres';
  SET LOCAL TimeZone = 'UTC';
  SET LOCAL bytea_output = 'hex';
  SET LOCAL extra_float_digits = 1;
  SET LOCAL statement_timeout = 0;
  SET LOCAL idle_in_transaction_session_timeout = 0;
`;

/** Row count, and the sum of the 64-bit hashes of all rows: the same rows in another order give the same sum. */
export async function fingerprintTable(
  client: pg.ClientBase,
  table: Table,
): Promise<{ readonly rows: number; readonly fingerprint: string }> {
  const row = `ROW(${columnList(client, table)})::text`;
  const { rows } = await client.query<{ rows: number; fingerprint: string }>(
    `SELECT count(*) AS rows, coalesce(sum(hashtextextended(${row}, 0)), 0)::text AS fingerprint
       FROM ${client.escapeIdentifier(table.name)}`,
  );
  const found = rows[0];
  if (found === undefined) throw new Error(`the table ${table.name} could not be counted`);
  return found;
}

/** The columns of a table, quoted, for COPY and SELECT. */
export function columnList(client: pg.ClientBase, table: Table): string {
  return table.columns.map((column) => client.escapeIdentifier(column)).join(", ");
}
