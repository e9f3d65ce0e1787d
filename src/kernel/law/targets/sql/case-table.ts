// The table that a compiled query reads: one column for each fact of the case, each held within the limits of the law.

import type { Input } from "../../input.ts";
import type { Law } from "../../law.ts";
import { type Dialect, dialects, identifier, tableName } from "./dialect.ts";
import type { SqlOptions } from "./sql-options.ts";

type TableOptions = Pick<SqlOptions, "dialect" | "table" | "column" | "date" | "key" | "lines" | "population">;

/**
 * The statements that make the table of cases, and one table for each list that the law sums over. Truths are 0 or 1, choices
 * their place in the list, dates of the facts day numbers since 1970-01-01, a missing optional number -1.
 */
export function caseTable(law: Law, options: TableOptions): string {
  const { dialect, table, date, key, population } = options;
  const person = population === undefined ? [] : personColumns(options);
  const facts = law.inputs.filter((input) => input.lines === undefined);
  const columns = [
    `${identifier(key)} BIGINT PRIMARY KEY`,
    `${identifier(date)} DATE NOT NULL`,
    ...person.map((name) => `${identifier(name)} BIGINT NOT NULL`),
    ...facts.map((input) => factText(input, options)),
  ];
  return [createText(tableName(table), columns), ...lineTables(law, { ...options, dialect })].join(";\n");
}

function personColumns({ population, date, key }: TableOptions): string[] {
  const { person = "", year, order = [] } = population ?? {};
  const names = [person, ...(year === undefined ? [] : [year]), ...order];
  return [...new Set(names)].filter((name) => name !== date && name !== key);
}

function lineTables(law: Law, options: TableOptions): string[] {
  return law.lines.map((lines) => {
    const place = options.lines?.[lines.name];
    if (place === undefined) throw new TypeError(`name the table that holds the lines of ${lines.name}`);
    const facts = law.inputs.filter((input) => input.lines?.name === lines.name);
    const columns = facts.map((input) => factText(input, options));
    return createText(tableName(place.table), [`${identifier(place.caseKey)} BIGINT NOT NULL`, ...columns]);
  });
}

const createText = (table: string, columns: readonly string[]): string =>
  `CREATE TABLE ${table} (\n  ${columns.join(",\n  ")}\n)`;

function factText(input: Input, { dialect, column }: TableOptions): string {
  const name = identifier(column?.(input.name) ?? input.name);
  const low = Math.min(input.low, input.absent ?? input.low);
  return `${name} ${columnType(input, low, dialect)} NOT NULL CHECK (${name} BETWEEN ${low} AND ${input.high})`;
}

function columnType(input: Input, low: number, dialect: Dialect): string {
  if ((input.kind === "choice" || input.kind === "truth") && input.high < 256) return dialects[dialect].smallInteger;
  return low >= -(2 ** 31) && input.high < 2 ** 31 ? "INTEGER" : "BIGINT";
}
