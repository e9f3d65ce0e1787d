// Writes a term as an SQL expression. Every step is exact: where a value can leave 32 bits, it is computed in 64.

import { calendarText, type WorkdayTable } from "./calendar-text.ts";
import { type Dialect, dialects } from "./dialect.ts";
import { inBestOrder } from "./likelihood.ts";
import { argument, isTruth, type Term } from "./term.ts";

export type TermWriter = {
  readonly dialect: Dialect;
  readonly workdays: WorkdayTable | undefined;
  /** The column that already holds a term, or null. */
  readonly columnOf: (term: Term) => string | null;
};

const INT32 = { low: -(2 ** 31), high: 2 ** 31 - 1 } as const;

/** Writes a term as a number, or as a condition when it is a truth. */
export function writeTerm(term: Term, by: TermWriter): string {
  const column = by.columnOf(term);
  if (column !== null) return column;
  const write = (place: number): string => writeTerm(argument(term, place), by);
  switch (term.op) {
    case "constant":
      return term.value < 0 ? `(${term.value})` : `${term.value}`;
    case "always":
      return term.holds ? "TRUE" : "FALSE";
    case "lookup":
      return writeLookup(term.values, write(0), by.dialect);
    case "select":
      return writeCase(term, by);
    case "calendar":
      return calendarText(term.calendar, [write(0), term.args.length > 1 ? write(1) : ""], by);
    case "yearOf":
      return `CAST(EXTRACT(YEAR FROM ${write(0)}) AS INTEGER)`;
    case "running":
      return writeRunning(term, by);
    case "column":
    case "sum":
      throw new TypeError(`${term.op} is read outside the query that has it`);
    case "quotient":
      return writeQuotient(term, by);
    default:
      return isTruth(term) ? writeCondition(term, by) : writeArithmetic(term, by);
  }
}

function writeArithmetic(term: Term, by: TermWriter): string {
  if (dialects[by.dialect].isVectorised && isComparing(term)) return writeCase(term, by);
  const [a, b] = widened(term, by);
  switch (term.op) {
    case "add":
      return `(${a} + ${b})`;
    case "subtract":
      return `(${a} - ${b})`;
    case "multiply":
      return `(${a} * ${b})`;
    case "divide":
      return `(${a} ${dialects[by.dialect].divide} ${b})`;
    case "remainder":
      return `(${a} % ${b})`;
    case "least":
    case "greatest":
      return `${term.op}(${a}, ${b})`;
    case "excess":
      return `greatest(${a} - ${b}, 0)`;
    default:
      throw new TypeError(`${term.op} is not arithmetic`);
  }
}

const isComparing = ({ op }: Term): boolean => op === "least" || op === "greatest" || op === "excess";

/** The two operands; the first in 64 bits where the result can leave 32 and neither operand is that wide. */
function widened(term: Term, by: TermWriter): [string, string] {
  const [first, second] = [argument(term, 0), argument(term, 1)];
  const [a, b] = [writeTerm(first, by), writeTerm(second, by)];
  const isExact = fitsInteger(resultOf(term)) || isWide(first, by.dialect) || isWide(second, by.dialect);
  return [isExact ? a : `CAST(${a} AS BIGINT)`, b];
}

/** What the machine computes on the way: the excess is a difference that can be negative first. */
function resultOf(term: Term): { readonly low: number; readonly high: number } {
  if (term.op !== "excess") return term;
  const [a, b] = [argument(term, 0), argument(term, 1)];
  return { low: a.low - b.high, high: a.high - b.low };
}

function writeQuotient(term: Term & { readonly op: "quotient" }, by: TermWriter): string {
  const { divide } = dialects[by.dialect];
  const { divisor, rounding } = term;
  const n = writeTerm(argument(term, 0), by);
  const { times, plus } = numeratorOf(term);
  const widest = { low: 0, high: argument(term, 0).high * times + plus };
  const isExact = fitsInteger(widest) || isWide(argument(term, 0), by.dialect);
  const numerator = isExact ? n : `CAST(${n} AS BIGINT)`;
  const scaled = times === 1 ? numerator : `${times} * ${numerator}`;
  const text = `((${plus === 0 ? scaled : `${scaled} + ${plus}`}) ${divide} ${divisor * times})`;
  const narrow = by.dialect === "duckdb" && fitsInteger(term) ? `CAST(${text} AS INTEGER)` : text;
  if (rounding !== "half_even" || divisor % 2 !== 0) return narrow;
  return `(${narrow} - CASE WHEN ${n} % ${2 * divisor} = ${divisor / 2} THEN 1 ELSE 0 END)`;
}

/** Rounding is a whole division of `times` × numerator + `plus` by `times` × divisor. */
function numeratorOf({ divisor, rounding }: Term & { readonly op: "quotient" }): { times: number; plus: number } {
  if (rounding === "down") return { times: 1, plus: 0 };
  if (rounding === "up") return { times: 1, plus: divisor - 1 };
  return divisor % 2 === 0 ? { times: 1, plus: divisor / 2 } : { times: 2, plus: divisor };
}

/** A CASE over so many words is as fast as a list, or faster; a longer one is not. */
const MOST_WORDS_IN_A_CASE = 8;

function writeLookup(values: readonly number[], code: string, dialect: Dialect): string {
  if (values.length > MOST_WORDS_IN_A_CASE) return `${dialects[dialect].list(values)}[${code} + 1]`;
  const last = values.at(-1);
  const branches = values.flatMap((value, place) => (value === last ? [] : [`WHEN ${place} THEN ${value}`]));
  return `(CASE ${code} ${branches.join(" ")} ELSE ${last} END)`;
}

/** A choice, and in DuckDB a smaller or larger of two, as one CASE. */
function writeCase(term: Term, by: TermWriter): string {
  const branches: string[] = [];
  let rest = term;
  while (rest.op === "select" && (rest === term || by.columnOf(rest) === null)) {
    branches.push(`WHEN ${writeTerm(argument(rest, 0), by)} THEN ${writeTerm(argument(rest, 1), by)}`);
    rest = argument(rest, 2);
  }
  if (!dialects[by.dialect].isVectorised || !isComparing(rest) || (rest !== term && by.columnOf(rest) !== null)) {
    return `(CASE ${branches.join(" ")} ELSE ${writeTerm(rest, by)} END)`;
  }
  const [a, b] = widened(rest, by);
  const sign = rest.op === "least" ? "<" : ">";
  const [value, otherwise] = rest.op === "excess" ? [`${a} - ${b}`, "0"] : [a, b];
  return `(CASE ${[...branches, `WHEN ${a} ${sign} ${b} THEN ${value}`].join(" ")} ELSE ${otherwise} END)`;
}

function writeCondition(term: Term, by: TermWriter): string {
  const write = (one: Term): string => writeTerm(one, by);
  switch (term.op) {
    case "member":
      return writeMember(write(argument(term, 0)), argument(term, 0), term.codes);
    case "since":
      return `${write(argument(term, 0))} >= DATE '${term.day}'`;
    case "less":
      return `${write(argument(term, 0))} < ${write(argument(term, 1))}`;
    case "equal":
      return `${write(argument(term, 0))} = ${write(argument(term, 1))}`;
    case "and":
    case "or":
      return `(${inBestOrder(term).map(write).join(` ${term.op.toUpperCase()} `)})`;
    case "not":
      return writeNot(argument(term, 0), by);
    default:
      throw new TypeError(`${term.op} is not a condition`);
  }
}

function writeNot(term: Term, by: TermWriter): string {
  if (by.columnOf(term) === null && term.op === "less") {
    return `${writeTerm(argument(term, 1), by)} <= ${writeTerm(argument(term, 0), by)}`;
  }
  return `(NOT ${writeTerm(term, by)})`;
}

/** One comparison where the codes, or those left out, stand side by side. */
function writeMember(of: string, { low, high }: Term, codes: readonly number[]): string {
  const [first = low, last = high] = [codes[0], codes.at(-1)];
  if (codes.length === 1) return `${of} = ${first}`;
  const missing = Array.from({ length: high - low + 1 }, (_, place) => low + place).filter(
    (one) => !codes.includes(one),
  );
  if (missing.length === 1) return `${of} <> ${missing[0]}`;
  if (last - first + 1 !== codes.length) return `${of} IN (${codes.join(", ")})`;
  if (first === low) return `${of} <= ${last}`;
  return last === high ? `${of} >= ${first}` : `${of} BETWEEN ${first} AND ${last}`;
}

function writeRunning(term: Term, by: TermWriter): string {
  const contribution = argument(term, 0);
  const [person = "", year = "", ...order] = term.args.slice(1).map((one) => writeTerm(one, by));
  const text = writeTerm(contribution, by);
  const amount = fitsInteger(contribution) && isWide(contribution, by.dialect) ? `CAST(${text} AS INTEGER)` : text;
  const frame = "ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING";
  const window = `PARTITION BY ${person}, ${year} ORDER BY ${order.join(", ")} ${frame}`;
  return `CAST(coalesce(sum(${amount}) OVER (${window}), 0) AS BIGINT)`;
}

const widths: Readonly<Record<Dialect, WeakMap<Term, boolean>>> = { postgresql: new WeakMap(), duckdb: new WeakMap() };

/** Whether the database holds the value of a term in 64 bits. */
function isWide(term: Term, dialect: Dialect): boolean {
  const before = widths[dialect].get(term);
  if (before !== undefined) return before;
  const wide = computeWidth(term, dialect);
  widths[dialect].set(term, wide);
  return wide;
}

function computeWidth(term: Term, dialect: Dialect): boolean {
  switch (term.op) {
    case "running":
    case "sum":
      return true;
    case "calendar":
      return false;
    case "quotient": {
      const { times, plus } = numeratorOf(term);
      const of = argument(term, 0);
      if (dialect === "duckdb" && fitsInteger(term)) return false;
      return isWide(of, dialect) || !fitsInteger({ low: 0, high: of.high * times + plus });
    }
    case "select":
      return isWide(argument(term, 1), dialect) || isWide(argument(term, 2), dialect);
    case "lookup":
    case "constant":
    case "column":
      return !fitsInteger(term);
    default:
      return !fitsInteger(resultOf(term)) || term.args.some((one) => isWide(one, dialect));
  }
}

const fitsInteger = ({ low, high }: { readonly low: number; readonly high: number }): boolean =>
  low >= INT32.low && high <= INT32.high;
