// Calendar functions on day numbers (days since 1970-01-01) in both dialects.

import type { CalendarFunction } from "../../calendar.ts";
import { type Dialect, identifier, type TableName, tableName } from "./dialect.ts";

/** A table of days: `day` is a day number, `number` the count of working days up to and including it. */
export type WorkdayTable = {
  readonly table: TableName;
  readonly day: string;
  readonly number: string;
};

type Reader = { readonly dialect: Dialect; readonly workdays: WorkdayTable | undefined };

/**
 * Writes a calendar function of a day number. A working day that the table does not hold stops the query with an error.
 * @throws TypeError when the law counts working days and no table was given.
 */
export function calendarText(
  name: CalendarFunction,
  [of, months]: readonly [of: string, months: string],
  reader: Reader,
): string {
  const date = `(DATE '1970-01-01' + ${of})`;
  switch (name) {
    case "year":
      return `CAST(EXTRACT(YEAR FROM ${date}) AS INTEGER)`;
    case "endOfYear":
      return dayNumberOf(`make_date(CAST(EXTRACT(YEAR FROM ${date}) AS INTEGER), 12, 31)`);
    case "firstOfNextMonth":
      return dayNumberOf(`CAST(date_trunc('month', CAST(${date} AS TIMESTAMP)) + INTERVAL '1 month' AS DATE)`);
    case "addMonths":
      return dayNumberOf(`CAST(${date} + ${monthsText(months, reader)} AS DATE)`);
    case "workdayNumber":
    case "workdayAt":
      return workdayText(name, of, reader);
  }
}

/** Both databases take the last day of a month that lacks the day. */
const monthsText = (months: string, { dialect }: Reader): string =>
  dialect === "duckdb"
    ? `to_months(CAST(${months} AS INTEGER))`
    : `make_interval(months => CAST(${months} AS INTEGER))`;

const dayNumberOf = (date: string): string => `CAST(${date} - DATE '1970-01-01' AS INTEGER)`;

function workdayText(name: "workdayNumber" | "workdayAt", of: string, { dialect, workdays }: Reader): string {
  if (workdays === undefined) throw new TypeError("this law counts working days: name a table of them");
  const [day, number] = [identifier(workdays.day), identifier(workdays.number)];
  const [wanted, given] = name === "workdayNumber" ? [`min(${number})`, day] : [`min(${day})`, number];
  const found = `(SELECT ${wanted} FROM ${tableName(workdays.table)} AS "w" WHERE "w".${given} = ${of})`;
  return `coalesce(${found}, ${stop(dialect, `outside the working-day calendar: `, of)})`;
}

/** PostgreSQL has no expression that raises an error with a text of ours; a text that is no number does. */
function stop(dialect: Dialect, message: string, of: string): string {
  const text = `'${message}' || CAST(${of} AS TEXT)`;
  return dialect === "duckdb" ? `error(${text})` : `CAST(${text} AS INTEGER)`;
}
