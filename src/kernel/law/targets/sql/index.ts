// The door of the SQL target.

export type { WorkdayTable } from "./calendar-text.ts";
export { caseTable } from "./case-table.ts";
export { type CompiledSql, compileSql } from "./compile-sql.ts";
export type { Dialect } from "./dialect.ts";
export type { LineTable, Population, SqlOptions } from "./sql-options.ts";
