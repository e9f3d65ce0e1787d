// A scope as an SQL condition, so that a list query shows what `can` allows and nothing more.
import type { ScopeFilter } from "./scope.ts";

/** The columns of the listed table that say whose a row is; leave out what the table does not have. */
export type BelongingColumns = { readonly organisation?: string; readonly region?: string; readonly person?: string };

/** A condition with the values of its parameters. */
export type Condition = { readonly sql: string; readonly values: readonly (string | number)[] };

/**
 * The condition for a filter, as `organisation_id = $4`; `true` for everything, `false` for nothing.
 * @param firstParameter the number of the first free parameter of the query
 * @throws Error when the table lacks the column that the filter needs
 */
export function scopeCondition(filter: ScopeFilter, columns: BelongingColumns, firstParameter: number): Condition {
  switch (filter.kind) {
    case "all":
      return { sql: "true", values: [] };
    case "none":
      return { sql: "false", values: [] };
    case "hospital":
      return equals(columns.organisation, filter.organisationId, firstParameter);
    case "county":
      return equals(columns.region, filter.regionCode, firstParameter);
    case "person":
      return equals(columns.person, filter.personId, firstParameter);
  }
}

function equals(column: string | undefined, value: string | number, parameter: number): Condition {
  if (column === undefined) throw new Error("the list has no column for what this role is bounded by");
  if (!/^[a-z_]+(\.[a-z_]+)?$/.test(column)) throw new Error(`${column} is no column name`);
  return { sql: `${column} = $${parameter}`, values: [value] };
}
