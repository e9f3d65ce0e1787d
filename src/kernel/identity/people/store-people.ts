// Stores people: one at a desk, thousands at a time when a register is loaded.
import pg from "pg";
import type { IsoDate } from "../../calendar/index.ts";
import type { Queryable } from "../../db/index.ts";
import { citizenNumberFacts } from "../../identifiers/index.ts";
import { accept, type Outcome, refuse } from "../../refusal/index.ts";
import { identityLimits } from "../limits.ts";
import { keyedHash, type Secrets } from "../secrets/secrets.ts";
import { nameInitials } from "./name-initials.ts";
import type { NewPerson } from "./person.ts";
import { newPersonId } from "./person-id.ts";
import { personAlreadyStored, personContradictsNumber } from "./person-refusals.ts";
import { seal } from "./seal.ts";

/** Stores one person and gives their id; refused when the number is known already or says another birth date or sex. */
export async function storePerson(queryable: Queryable, secrets: Secrets, person: NewPerson): Promise<Outcome<number>> {
  if (contradictsNumber(person)) return refuse(personContradictsNumber);
  try {
    const [id] = await storePeople(queryable, secrets, [person]);
    return id === undefined ? refuse(personAlreadyStored) : accept(id);
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === uniqueViolation) return refuse(personAlreadyStored);
    throw error;
  }
}

/**
 * Stores people and gives their ids in the same order: all of them or none.
 * @throws RangeError for more than `identityLimits.peopleStoredAtOnce`, and the database's error for a number known already
 */
export async function storePeople(
  queryable: Queryable,
  secrets: Secrets,
  people: readonly NewPerson[],
): Promise<readonly number[]> {
  if (people.length > identityLimits.peopleStoredAtOnce) throw new RangeError(`${people.length} people at once`);
  const ids = people.map(({ id }) => id ?? newPersonId());
  const numbers = people.map(({ citizenNumber }) => citizenNumber);
  await queryable.query(storeSql, [
    ids,
    people.map(({ name }) => name),
    people.map(({ name }) => nameInitials(name)),
    numbers.map((number, place) => (number === null ? null : seal(secrets.encryption, ids[place] ?? 0, number))),
    numbers.map((number) => (number === null ? null : citizenNumberHash(secrets, number))),
    people.map(({ cardNumber }) => (cardNumber === null ? null : cardNumberHash(secrets, cardNumber))),
    people.map(({ sex }) => sex),
    people.map(({ birthDate }) => birthDate),
    people.map(({ regionCode }) => regionCode),
    people.map(({ deceasedOn }) => deceasedOn ?? null),
  ]);
  return ids;
}

/** Records the day a person died; false when there is no such person or another day stands already. */
export async function recordDeath(
  queryable: Queryable,
  { personId, on }: { readonly personId: number; readonly on: IsoDate },
): Promise<boolean> {
  const { rowCount } = await queryable.query(
    "UPDATE identity_person SET deceased_on = $2 WHERE id = $1 AND (deceased_on IS NULL OR deceased_on = $2)",
    [personId, on],
  );
  return rowCount === 1;
}

/** The hash by which a citizen number is found. */
export function citizenNumberHash(secrets: Secrets, number: string): Buffer {
  return keyedHash(secrets.lookUp, "citizen number", number);
}

/** The hash by which the number of a social-security card is found. */
export function cardNumberHash(secrets: Secrets, number: string): Buffer {
  return keyedHash(secrets.lookUp, "social-security card", number);
}

const uniqueViolation = "23505";

const storeSql = `
INSERT INTO identity_person (id, name, name_initials, citizen_number_sealed, citizen_number_hash, card_number_hash, sex, birth_date, region_code, deceased_on)
SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::bytea[], $5::bytea[], $6::bytea[], $7::text[], $8::date[], $9::text[], $10::date[])`;

function contradictsNumber({ citizenNumber, birthDate, sex }: NewPerson): boolean {
  if (citizenNumber === null) return false;
  const facts = citizenNumberFacts(citizenNumber);
  return facts.birthDate !== birthDate || facts.sex !== sex;
}
