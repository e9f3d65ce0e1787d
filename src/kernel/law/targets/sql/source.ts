// Where the innermost query reads from: the table of cases, joined with the sums over their lines.

import type { Lines } from "../../lines.ts";
import { identifier, tableName } from "./dialect.ts";
import type { LineTable, SqlOptions } from "./sql-options.ts";
import { type Term, termsInOrder } from "./term.ts";
import { type QueryText, writeQuery } from "./write-query.ts";

/** The alias of the table of cases, and of a table of lines. */
export const CASES = identifier("case");
const LINES = identifier("line");

/** For each list the terms that are summed over its lines. */
export type LineTerms = ReadonlyMap<Lines, ReadonlySet<Term>>;

export type Source = {
  /** The WITH clause, or nothing. */
  readonly before: string;
  readonly from: string;
  readonly read: (term: Term) => string;
};

type Reading = Pick<SqlOptions, "table" | "key" | "lines"> & {
  readonly query: Pick<QueryText, "dialect" | "workdays" | "nameOf">;
  /** The condition under which the law decides a case. */
  readonly where: string;
};

/** The table of cases, each with the sums over its lines; a case without lines has sums of 0. */
export function sourceOf(sums: LineTerms, reading: Reading): Source {
  const lists = [...sums].map(([lines, terms], place) => ({ lines, terms, alias: identifier(`lines_${place + 1}`) }));
  const texts = lists.map(({ lines, terms, alias }) => `${alias} AS (\n${sumText(lines, terms, reading)}\n)`);
  const joins = lists.map(
    ({ alias }) => `\nLEFT JOIN ${alias} ON ${alias}."case" = ${CASES}.${identifier(reading.key)}`,
  );
  return {
    before: texts.length === 0 ? "" : `WITH ${texts.join(",\n")}\n`,
    from: `${tableName(reading.table)} AS ${CASES}${joins.join("")}`,
    read: (term) => {
      if (term.op !== "sum") return readColumn(term);
      const list = lists.find(({ lines }) => lines === term.lines);
      return `coalesce(${list?.alias}.${sumColumn(term.of)}, 0)`;
    },
  };
}

const sumColumn = (id: number): string => identifier(`sum_${id}`);

function readColumn(term: Term): string {
  if (term.op !== "column") throw new TypeError(`${term.op} is no column`);
  return `${term.column.lines === null ? CASES : LINES}.${identifier(term.column.name)}`;
}

function sumText(lines: Lines, terms: ReadonlySet<Term>, { table, key, lines: tables, query, where }: Reading): string {
  const place = tables?.[lines.name];
  if (place === undefined) throw new TypeError(`name the table that holds the lines of ${lines.name}`);
  const caseKey = `${LINES}.${identifier(place.caseKey)}`;
  const inside = termsInOrder([...terms]);
  const needsCase = inside.some((term) => term.op === "column" && term.column.lines === null);
  const cases = `\nJOIN ${tableName(table)} AS ${CASES} ON ${CASES}.${identifier(key)} = ${caseKey}`;
  assertOwn(lines, inside);
  const text = writeQuery({
    ...query,
    wanted: [{ name: "case", term: keyOfLine(place) }, ...[...terms].map((term) => ({ name: `sum_${term.id}`, term }))],
    from: `${tableName(place.table)} AS ${LINES}${needsCase ? `${cases}\nWHERE ${where}` : ""}`,
    read: readColumn,
  });
  const items = [...terms].map(({ id }) => `CAST(sum(${sumColumn(id)}) AS BIGINT) AS ${sumColumn(id)}`);
  return `SELECT "case", ${items.join(", ")}\nFROM (\n${text}\n) AS "line"\nGROUP BY "case"`;
}

/** A column outside the pool of the query: only this text reads it. */
function keyOfLine({ caseKey }: LineTable): Term {
  return { op: "column", column: { name: caseKey, lines: "" }, id: -1, args: [], low: 0, high: 0 };
}

/** @throws RangeError when a term of a line looks at what is only known after all cases before. */
function assertOwn(lines: Lines, terms: readonly Term[]): void {
  if (terms.some((term) => term.op === "running")) {
    throw new RangeError(`${lines.name}: a line cannot depend on a running total that is carried along cases`);
  }
}
