// The two databases as tests and the bench use them: load whole columns of numbers, run a query, read its rows.

import { createRequire } from "node:module";
import { openTestDatabase } from "../../../../db/index.ts";
import { type Dialect, identifier } from "../dialect.ts";

/** A row as numbers; every integer of the result, however wide, is one. */
export type Row = Readonly<Record<string, number>>;

export type Engine = {
  readonly dialect: Dialect;
  /** Runs one or more statements and gives the rows of the last. */
  readonly run: (text: string) => Promise<Row[]>;
  /** Appends rows to a table, column by column; a date is written as days since 1970-01-01. */
  readonly load: (table: string, columns: Readonly<Record<string, ArrayLike<number>>>) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Why DuckDB cannot run here, or null when it can: its package is optional. */
export function whyNoDuckDb(): string | null {
  try {
    createRequire(import.meta.url).resolve("@duckdb/node-api");
    return null;
  } catch {
    return "the optional package @duckdb/node-api is not installed";
  }
}

/** An empty database of the test server, as its owner. */
export async function openPostgresql(): Promise<Engine> {
  const database = await openTestDatabase([], "law");
  const client = await database.owner.connect();
  return {
    dialect: "postgresql",
    run: async (text) => {
      const results = [await client.query<Row>(text)].flat();
      return results.at(-1)?.rows ?? [];
    },
    load: async (table, columns) => {
      const names = Object.keys(columns);
      const isDate = await client.query<{ name: string }>(
        "SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 AND data_type = 'date'",
        [table],
      );
      const dates = new Set(isDate.rows.map((row) => row.name));
      const items = names.map((name, place) => (dates.has(name) ? `DATE '1970-01-01' + c${place}::int` : `c${place}`));
      const text = `INSERT INTO ${identifier(table)} (${names.map(identifier).join(", ")}) SELECT ${items.join(", ")}
        FROM unnest(${names.map((_, place) => `$${place + 1}::bigint[]`).join(", ")})
        AS rows (${names.map((_, place) => `c${place}`).join(", ")})`;
      const arrays = names.map((name) => Array.from(columns[name] ?? []));
      for (let from = 0; from < (arrays[0]?.length ?? 0); from += ROWS_AT_ONCE) {
        await client.query(
          text,
          arrays.map((array) => array.slice(from, from + ROWS_AT_ONCE)),
        );
      }
    },
    close: async () => {
      client.release();
      await database.stop();
    },
  };
}

const ROWS_AT_ONCE = 20_000;

/** An empty DuckDB in memory, on one thread unless told otherwise. */
export async function openDuckDb({ threads = 1 }: { readonly threads?: number } = {}): Promise<Engine> {
  const { DuckDBInstance, DuckDBDateValue } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:", { threads: `${threads}` });
  const connection = await instance.connect();
  return {
    dialect: "duckdb",
    run: async (text) => {
      const statements = await connection.extractStatements(text);
      let rows: Row[] = [];
      for (let place = 0; place < statements.count; place++) {
        const prepared = await statements.prepare(place);
        rows = (await (await prepared.run()).getRowObjects()).map(numbersOf);
      }
      return rows;
    },
    load: async (table, columns) => {
      const info = await (await connection.run(`DESCRIBE ${identifier(table)}`)).getRowObjects();
      const appender = await connection.createAppender(table);
      const found = info.map((row) => ({
        type: `${row["column_type"]}`,
        values: columns[`${row["column_name"]}`] ?? [],
      }));
      for (let place = 0; place < (found[0]?.values.length ?? 0); place++) {
        for (const { type, values } of found) {
          const value = values[place] ?? 0;
          if (type === "DATE") appender.appendDate(new DuckDBDateValue(value));
          else if (type === "BIGINT") appender.appendBigInt(BigInt(value));
          else if (type === "UTINYINT") appender.appendUTinyInt(value);
          else appender.appendInteger(value);
        }
        appender.endRow();
      }
      appender.closeSync();
    },
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function numbersOf(row: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value === null ? Number.NaN : Number(value)]),
  );
}
