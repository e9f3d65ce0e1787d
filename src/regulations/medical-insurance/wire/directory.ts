// Finds whom and what a message names: people within the caller's reach, hospitals, referrals on record.
import type { IsoDate } from "../../../kernel/calendar/index.ts";
import type { Queryable } from "../../../kernel/db/index.ts";
import { parseCitizenNumber, parseSocialSecurityCardNumber } from "../../../kernel/identifiers/index.ts";
import { type Actor, findPeople, personNotFound, type Secrets } from "../../../kernel/identity/index.ts";
import { accept, type Outcome, refuse } from "../../../kernel/refusal/index.ts";
import { mapAtOnce } from "./at-once.ts";
import { wireLimits } from "./limits.ts";
import { wireRefusals } from "./refusals.ts";
import type { HospitalKey, PersonKey } from "./sent-stay.ts";

/** A hospital on record; `county` is its county-level unit, by which an agency's reach is bounded. */
export type FoundHospital = { readonly id: number; readonly county: string };

/** Where things are looked up, and in whose name. `asOf` is today. */
export type Inquiry = {
  readonly queryable: Queryable;
  readonly secrets: Secrets;
  readonly actor: Actor;
  readonly asOf: IsoDate;
};

/** The ids of people in the order of their keys; one who is named twice is looked for once. Nobody and nobody within reach are refused alike. */
export async function findPersonIds(inquiry: Inquiry, keys: readonly PersonKey[]): Promise<Outcome<number>[]> {
  const found = new Map<string, Promise<Outcome<number>>>();
  return mapAtOnce(keys, wireLimits.lookUpsAtOnce, (key) => {
    const name = `${key.kind} ${key.value}`;
    const known = found.get(name) ?? findPersonId(inquiry, key);
    found.set(name, known);
    return known;
  });
}

/** The hospitals in the order of their keys; null where there is none. */
export async function findHospitals(
  { queryable }: Pick<Inquiry, "queryable">,
  keys: readonly HospitalKey[],
): Promise<(FoundHospital | null)[]> {
  const valuesOf = (kind: HospitalKey["kind"]): string[] =>
    keys.filter((key) => key.kind === kind).map((key) => key.value);
  const { rows } = await queryable.query<FoundHospital & { readonly key: string | null }>(
    `SELECT hospital.id, hospital.county, organisation.key FROM medical_hospital AS hospital
     LEFT JOIN identity_organisation AS organisation ON organisation.id = hospital.id
     WHERE hospital.id = ANY ($1::bigint[]) OR organisation.key = ANY ($2::text[])`,
    [valuesOf("hospital"), valuesOf("organisation_key")],
  );
  const found = new Map<string, FoundHospital>();
  for (const { id, county, key } of rows) {
    found.set(`hospital ${id}`, { id, county });
    if (key !== null) found.set(`organisation_key ${key}`, { id, county });
  }
  return keys.map(({ kind, value }) => found.get(`${kind} ${value}`) ?? null);
}

/** Whether each referral is on record for its person, in order. */
export async function findReferrals(
  { queryable }: Pick<Inquiry, "queryable">,
  asked: readonly { readonly personId: number; readonly number: string }[],
): Promise<boolean[]> {
  if (asked.length === 0) return [];
  const { rows } = await queryable.query<{ isKnown: boolean }>(
    `SELECT EXISTS (SELECT FROM medical_referral WHERE person_id = q.person_id AND number = q.number) AS "isKnown"
     FROM unnest($1::bigint[], $2::text[]) WITH ORDINALITY AS q (person_id, number, place) ORDER BY q.place`,
    [asked.map(({ personId }) => personId), asked.map(({ number }) => number)],
  );
  return rows.map(({ isKnown }) => isKnown);
}

async function findPersonId(inquiry: Inquiry, { kind, value }: PersonKey): Promise<Outcome<number>> {
  switch (kind) {
    case "person": {
      const id = /^\d{1,16}$/.test(value) ? Number(value) : 0;
      return Number.isSafeInteger(id) && id > 0 ? accept(id) : refuse(wireRefusals.personIdShape());
    }
    case "citizen_number":
      return findByNumber(inquiry, parseCitizenNumber(value, { asOf: inquiry.asOf }));
    case "card_number":
      return findByNumber(inquiry, parseSocialSecurityCardNumber(value));
  }
}

/** Only a whole number is looked for: the search of a desk would take anything else for the beginning of a name. */
async function findByNumber(
  { queryable, secrets, actor, asOf }: Inquiry,
  number: Outcome<string>,
): Promise<Outcome<number>> {
  if (!number.ok) return number;
  const found = await findPeople(queryable, secrets, { actor, text: number.value, asOf });
  if (!found.ok) return found;
  const [person] = found.value.people;
  return person === undefined ? refuse(personNotFound) : accept(person.id);
}
