// The SQL target: a law as one query over a table of cases, in PostgreSQL or DuckDB.

import type { Input } from "../../input.ts";
import type { Law } from "../../law.ts";
import type { Lines } from "../../lines.ts";
import { programOf } from "../../program.ts";
import { periodsOf } from "./dated-figures.ts";
import { identifier, tableName } from "./dialect.ts";
import { carriedFact, caseColumn, factColumn } from "./facts.ts";
import { lowered, truthOf } from "./lower.ts";
import { CASES, type LineTerms, sourceOf } from "./source.ts";
import type { SqlOptions } from "./sql-options.ts";
import { type Term, termPool } from "./term.ts";
import { writeQuery } from "./write-query.ts";

/** `text` gives the key and the outputs of every case that the law decides; truths are 0 or 1, choices their place. */
export type CompiledSql = {
  readonly text: string;
  /** Gives key and date of the cases that `text` leaves out, because no law was in force on their day. Run it first. */
  readonly casesOutsideLaw: string;
};

/**
 * Compiles a law to a query. Every row of the table must hold facts within their limits, as the table of `caseTable` ensures.
 * @throws RangeError when a figure is not defined on a day of the law, a step could leave the exact whole numbers, or a running
 * total cannot be written as a window sum.
 */
export function compileSql<O extends string>(law: Law<O>, options: SqlOptions<O>): CompiledSql {
  const { key, outputs, sums, nameOf } = termsFor(law, options);
  const query = { dialect: options.dialect, workdays: options.workdays, nameOf };
  const where = inForceText(law, options.date);
  const { before, from, read } = sourceOf(sums, { ...options, query, where });
  const text = writeQuery({ ...query, read, from: `${from}\nWHERE ${where}`, wanted: [key, ...outputs] });
  return { text: `${before}${text}`, casesOutsideLaw: casesOutsideText(law, options) };
}

type Wanted = { readonly name: string; readonly term: Term };

type Terms = {
  readonly key: Wanted;
  readonly outputs: readonly Wanted[];
  readonly sums: LineTerms;
  readonly nameOf: (term: Term) => string | undefined;
};

function termsFor<O extends string>(law: Law<O>, options: SqlOptions<O>): Terms {
  const pool = termPool();
  const program = programOf(law, { explained: true });
  const sums = new Map<Lines, Set<Term>>();
  const { termOf, nameOf } = lowered(program, {
    pool,
    dates: { periods: periodsOf(law, law.figures, options), date: caseColumn(pool, options.date) },
    fact: (input, range) => carried(input) ?? factColumn(pool, input, { ...range, options }),
    summed: (lines, term) => sums.set(lines, (sums.get(lines) ?? new Set()).add(term)),
  });
  const carried = (input: Input): Term | null => carriedFact(input, { pool, program, options, termOf });
  const outputs = (options.outputs ?? law.outputNames).map((name): Wanted => {
    const term = termOf(program.outputs.get(name) ?? unknownOutput(law, name));
    return { name, term: law.outputs[name].unit === "truth" ? truthOf(pool, term) : term };
  });
  return { key: { name: options.key, term: caseColumn(pool, options.key) }, outputs, sums, nameOf };
}

/** The days on which the law decides cases. */
function inForceText(law: Law, dateColumn: string): string {
  const date = `${CASES}.${identifier(dateColumn)}`;
  const until = law.until === undefined ? "" : ` AND ${date} < DATE '${law.until}'`;
  return `${date} >= DATE '${law.from}'${until}`;
}

function casesOutsideText(law: Law, { table, key, date }: SqlOptions): string {
  const columns = [key, date].map((name) => `${CASES}.${identifier(name)}`);
  return `SELECT ${columns.join(", ")}\nFROM ${tableName(table)} AS ${CASES}\nWHERE (${inForceText(law, date)}) IS NOT TRUE`;
}

function unknownOutput(law: Law, name: string): never {
  throw new RangeError(`${law.id} has no output ${name}`);
}
