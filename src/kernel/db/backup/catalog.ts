// Reads from the server's catalogue what a backup has to carry, and in which order it can be loaded again.
import type pg from "pg";

/** A table with the columns that are stored, in the order in which they are copied. */
export type Table = { readonly name: string; readonly columns: readonly string[] };

/** Where a sequence stands. */
export type Sequence = { readonly name: string; readonly lastValue: number; readonly isCalled: boolean };

/** A trigger and how it is enabled: O(rigin), A(lways) or R(eplica). */
export type Trigger = { readonly table: string; readonly name: string; readonly enabled: string };

// The list of migrations is written by migrating, not by loading.
const migrationTable = "db_migration";

/** All tables of the schema but the list of migrations, each after the tables its foreign keys point at. */
export async function listTables(client: pg.ClientBase): Promise<readonly Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `SELECT class.relname AS name, array_agg(attribute.attname::text ORDER BY attribute.attnum) AS columns
       FROM pg_class AS class
       JOIN pg_attribute AS attribute ON attribute.attrelid = class.oid
      WHERE class.relnamespace = 'public'::regnamespace AND class.relkind IN ('r', 'p') AND NOT class.relispartition
        AND attribute.attnum > 0 AND NOT attribute.attisdropped AND attribute.attgenerated = ''
        AND class.relname <> $1
      GROUP BY class.relname ORDER BY class.relname COLLATE "C"`,
    [migrationTable],
  );
  return orderByReferences(rows, await listReferences(client));
}

export async function listSequences(client: pg.ClientBase): Promise<readonly Sequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' ORDER BY relname COLLATE "C"`,
  );
  const sequences: Sequence[] = [];
  for (const { name } of rows) {
    const found = await client.query<{ last_value: number; is_called: boolean }>(
      `SELECT last_value, is_called FROM ${client.escapeIdentifier(name)}`,
    );
    for (const row of found.rows) sequences.push({ name, lastValue: row.last_value, isCalled: row.is_called });
  }
  return sequences;
}

/** Our own triggers that are switched on; those of foreign keys are the server's and stay. */
export async function listTriggers(client: pg.ClientBase): Promise<readonly Trigger[]> {
  const { rows } = await client.query<Trigger>(
    `SELECT class.relname AS table, trigger.tgname AS name, trigger.tgenabled::text AS enabled
       FROM pg_trigger AS trigger JOIN pg_class AS class ON class.oid = trigger.tgrelid
      WHERE class.relnamespace = 'public'::regnamespace
        AND NOT trigger.tgisinternal AND trigger.tgparentid = 0 AND trigger.tgenabled <> 'D'
      ORDER BY class.relname, trigger.tgname`,
  );
  return rows;
}

type Reference = { readonly from: string; readonly to: string };

async function listReferences(client: pg.ClientBase): Promise<readonly Reference[]> {
  const { rows } = await client.query<Reference>(
    `SELECT DISTINCT source.relname AS from, target.relname AS to
       FROM pg_constraint AS reference
       JOIN pg_class AS source ON source.oid = reference.conrelid
       JOIN pg_class AS target ON target.oid = reference.confrelid
      WHERE reference.contype = 'f' AND source.relnamespace = 'public'::regnamespace AND source.oid <> target.oid`,
  );
  return rows;
}

function orderByReferences(tables: readonly Table[], references: readonly Reference[]): readonly Table[] {
  const ordered: Table[] = [];
  let waiting = [...tables];
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ name }) => name));
    const blocked = new Set(references.filter(({ to }) => names.has(to)).map(({ from }) => from));
    const free = waiting.filter(({ name }) => !blocked.has(name));
    if (free.length === 0) throw new Error(`the tables ${[...names].join(", ")} refer to each other in a circle`);
    ordered.push(...free);
    waiting = waiting.filter(({ name }) => blocked.has(name));
  }
  return ordered;
}
