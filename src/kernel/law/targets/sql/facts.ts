// The facts of a case as terms: a column, or for a running total what the person's earlier cases have used.

import type { Input } from "../../input.ts";
import type { Program, Slot } from "../../program.ts";
import { carriedTotal } from "./carried-total.ts";
import type { Population, SqlOptions } from "./sql-options.ts";
import type { Pool, Term } from "./term.ts";

/** A column of the table of cases that is no fact of the law: a key, a date, a person. */
export const caseColumn = (pool: Pool, name: string): Term => pool({ op: "column", column: { name, lines: null } });

type Where = { readonly low: number; readonly high: number; readonly options: SqlOptions };

/** The column of a fact of the case, or of a line of it. */
export function factColumn(pool: Pool, input: Input, { low, high, options }: Where): Term {
  const name = options.column?.(input.name) ?? input.name;
  return pool({ op: "column", column: { name, lines: input.lines?.name ?? null, input } }, [], low, high);
}

type Carried = {
  readonly pool: Pool;
  readonly program: Program;
  readonly options: SqlOptions;
  readonly termOf: (slot: Slot) => Term;
};

/**
 * What the earlier cases of a person have used, where the input is that of a running total and cases are carried; else null.
 * @throws RangeError when two allowances draw on one total.
 */
export function carriedFact(input: Input, { pool, program, options, termOf }: Carried): Term | null {
  if (options.population === undefined) return null;
  const [allowance, other] = program.allowances.filter((one) => one.allowance.used === input.name);
  if (allowance === undefined) return null;
  if (other !== undefined) throw new RangeError(`${input.name}: two allowances draw on one running total`);
  const opening = options.population.hasOpening === true ? factColumn(pool, input, { ...input, options }) : null;
  const window = windowOf(pool, options.population, options);
  return carriedTotal(allowance, { pool, termOf, window, opening, most: input.high });
}

function windowOf(pool: Pool, { person, year, order }: Population, { date, key }: SqlOptions): Term[] {
  const ofDate = pool({ op: "yearOf" }, [caseColumn(pool, date)]);
  return [
    caseColumn(pool, person),
    year === undefined ? ofDate : caseColumn(pool, year),
    ...[...new Set([...order, key])].map((name) => caseColumn(pool, name)),
  ];
}
