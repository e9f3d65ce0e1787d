// What a query over cases must be told: where they stand, and how the cases of one person follow each other.

import type { Reform } from "../../in-force.ts";
import type { WorkdayTable } from "./calendar-text.ts";
import type { Dialect, TableName } from "./dialect.ts";

export type SqlOptions<O extends string = string> = {
  readonly dialect: Dialect;
  /** The table (or view, or name of a WITH query) of the cases; its columns are as in `caseTable`. */
  readonly table: TableName;
  /** The column of an input; without it the input's own name. */
  readonly column?: (input: string) => string;
  /** The column, a DATE, of the day whose law decides the case, such as the day of discharge. */
  readonly date: string;
  /** The column that identifies a case. */
  readonly key: string;
  readonly outputs?: readonly O[];
  readonly reform?: Reform;
  /** Decide as the system knew the figures on this day. */
  readonly known?: string;
  /** For laws that count working days. */
  readonly workdays?: WorkdayTable;
  /** For laws that sum over lines: where the lines of each list stand. */
  readonly lines?: Readonly<Record<string, LineTable>>;
  /** Carry the running totals from case to case, instead of reading them with each case. */
  readonly population?: Population;
};

/** How the cases of one person follow each other. */
export type Population = {
  readonly person: string;
  /** The column of the calendar year to which a case belongs; without it the year of its date. */
  readonly year?: string;
  /** The columns that put a person's cases in order; the key decides between equals. */
  readonly order: readonly string[];
  /**
   * Whether the inputs of the running totals hold what the year stood at before the first of these cases, the same in all
   * cases of a person and year. Without it every year starts at nothing and those inputs are not read.
   */
  readonly hasOpening?: boolean;
};

/** The lines of one list, each with the key of its case; the columns of their facts are named like those of cases. */
export type LineTable = { readonly table: TableName; readonly caseKey: string };
