// What waits for a post: stays whose settlement was reversed and not yet settled again, and patients still in hospital.
import type { Queryable } from "../../../kernel/db/index.ts";
import { type ScopeFilter, scopeCondition } from "../../../kernel/identity/index.ts";
import { numberOf } from "../settlement/number.ts";

/** A stay that somebody must act on; `reversed` is the number of the reversed settlement, null for a patient in hospital. */
export type Matter = {
  readonly personId: number;
  readonly stayId: number;
  readonly admittedOn: string;
  readonly reversed: string | null;
};

/** No tray lists more matters than this. */
export const mattersListed = 200;

/** The matters of the hospitals that a post may settle for, the longest waiting first. */
export async function listMatters(queryable: Queryable, filter: ScopeFilter): Promise<readonly Matter[]> {
  const within = scopeCondition(filter, { organisation: "stay.hospital_id", region: "hospital.county" }, 1);
  const { rows } = await queryable.query<{
    personId: number;
    stayId: number;
    admittedOn: string;
    settlementId: number | null;
  }>(
    `SELECT stay.person_id AS "personId", stay.id AS "stayId", stay.admitted_on AS "admittedOn", reversed.id AS "settlementId"
     FROM medical_stay AS stay JOIN medical_hospital AS hospital ON hospital.id = stay.hospital_id
     LEFT JOIN LATERAL (
       SELECT id FROM medical_settlement WHERE person_id = stay.person_id AND stay_id = stay.id AND kind = 'settle' ORDER BY version DESC LIMIT 1
     ) AS reversed ON stay.withdrawn
     WHERE (stay.withdrawn OR stay.discharged_on IS NULL) AND ${within.sql}
     ORDER BY stay.admitted_on, stay.person_id LIMIT ${mattersListed}`,
    [...within.values],
  );
  return rows.map(({ settlementId, ...stay }) => ({
    ...stay,
    reversed: settlementId === null ? null : numberOf("YB", settlementId),
  }));
}
