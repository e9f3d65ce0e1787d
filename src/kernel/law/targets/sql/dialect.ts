// The two dialects: how each writes what SQL writes differently, and what its operations cost.

/** Nanoseconds for one row, measured; only their proportions matter. */
export type Costs = {
  readonly column: number;
  readonly arithmetic: number;
  readonly least: number;
  readonly quotient: number;
  readonly lookup: number;
  readonly compare: number;
  readonly select: number;
  /** A window sum, a calendar look-up. */
  readonly search: number;
  /** A nested query of its own, and each column that goes through it. */
  readonly stage: number;
  readonly passed: number;
};

export type Dialect = "postgresql" | "duckdb";

export type Writing = {
  readonly costs: Costs;
  /**
   * DuckDB works on columns: it runs a CASE over columns faster than least and greatest, and saves little by a branch not
   * taken. PostgreSQL works case by case, and computes only what a case needs.
   */
  readonly isVectorised: boolean;
  readonly divide: string;
  readonly smallInteger: string;
  /** Keeps PostgreSQL from writing the expressions of a nested query into the outer one, once for every use. */
  readonly fence: string;
  readonly list: (values: readonly number[]) => string;
};

export const dialects: Readonly<Record<Dialect, Writing>> = {
  postgresql: {
    costs: {
      column: 3,
      arithmetic: 9,
      least: 17,
      quotient: 20,
      lookup: 30,
      compare: 10,
      select: 6,
      search: 500,
      stage: 55,
      passed: 5,
    },
    isVectorised: false,
    divide: "/",
    smallInteger: "SMALLINT",
    fence: " OFFSET 0",
    list: (values) => `(ARRAY[${values.join(", ")}])`,
  },
  duckdb: {
    costs: {
      column: 0.5,
      arithmetic: 1,
      least: 1.5,
      quotient: 3.5,
      lookup: 7,
      compare: 1,
      select: 1.5,
      search: 50,
      stage: 0.3,
      passed: 0,
    },
    isVectorised: true,
    divide: "//",
    smallInteger: "UTINYINT",
    fence: "",
    list: (values) => `([${values.join(", ")}])`,
  },
};

const LONGEST_IDENTIFIER_BYTES = 63;

/** A name as an identifier. @throws RangeError for a name that a database would cut or refuse. */
export function identifier(name: string): string {
  const bytes = Buffer.byteLength(name);
  if (bytes === 0 || bytes > LONGEST_IDENTIFIER_BYTES || name.includes("\0")) {
    throw new RangeError(`${JSON.stringify(name)} cannot be the name of a table or column`);
  }
  return `"${name.replaceAll('"', '""')}"`;
}

/** The name of a table, alone or with its schema before it. */
export type TableName = string | readonly [schema: string, table: string];

export function tableName(name: TableName): string {
  return [name].flat().map(identifier).join(".");
}
