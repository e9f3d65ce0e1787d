// The hospitals that an actor may read settlements of, with their standing on a day.

import type { IsoDate } from "../../../kernel/calendar/index.ts";
import type { Queryable } from "../../../kernel/db/index.ts";
import { listOrganisations, type ScopeFilter, scopeCondition } from "../../../kernel/identity/index.ts";
import type { Text } from "../../../kernel/refusal/index.ts";
import type { Area, HospitalLevel } from "../settlement/facts.ts";

/** A hospital; `level` and `designated` are null when nothing is on record for the day. */
export type ListedHospital = {
  readonly id: number;
  readonly name: Text;
  readonly area: Area;
  readonly county: string;
  readonly level: HospitalLevel | null;
  readonly designated: boolean | null;
};

/** The hospitals within a scope, in order of id; a scope that is a person's holds all, for they choose freely. */
export async function listHospitals(
  queryable: Queryable,
  { scope, on }: { readonly scope: ScopeFilter; readonly on: IsoDate },
): Promise<readonly ListedHospital[]> {
  const bounded: ScopeFilter = scope.kind === "person" ? { kind: "all" } : scope;
  const within = scopeCondition(bounded, { organisation: "h.id", region: "h.county" }, 2);
  const { rows } = await queryable.query<Omit<ListedHospital, "name">>(
    `SELECT h.id, h.area, h.county, p.level, p.designated FROM medical_hospital AS h
     LEFT JOIN medical_hospital_period AS p ON p.hospital_id = h.id AND p.starts_on <= $1 AND (p.ends_on IS NULL OR p.ends_on >= $1)
     WHERE ${within.sql} ORDER BY h.id LIMIT 2000`,
    [on, ...within.values],
  );
  const names = await hospitalNames(queryable);
  return rows.map((row) => ({ ...row, name: names.get(row.id) ?? nameless(row.id) }));
}

/** The names of all organisations by their ids. */
export async function hospitalNames(queryable: Queryable): Promise<ReadonlyMap<number, Text>> {
  return new Map((await listOrganisations(queryable)).map(({ id, name }) => [id, name]));
}

/** What an organisation is called that has no name on record. */
export function nameless(id: number): Text {
  return { zh: `医院 ${id}`, en: `Hospital ${id}` };
}
