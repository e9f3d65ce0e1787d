// Finds people for a desk: by citizen number, card number, name or pinyin initials, each within the caller's scope.
import type { IsoDate } from "../../calendar/index.ts";
import type { Queryable } from "../../db/index.ts";
import { isSocialSecurityCardNumber, parseCitizenNumber } from "../../identifiers/index.ts";
import { accept, type Outcome, refuse } from "../../refusal/index.ts";
import { identityLimits } from "../limits.ts";
import type { Actor } from "../rights/actor.ts";
import type { Action } from "../rights/permissions.ts";
import { scope } from "../rights/scope.ts";
import { scopeCondition } from "../rights/scope-condition.ts";
import type { Secrets } from "../secrets/secrets.ts";
import type { FoundPerson, Person } from "./person.ts";
import { personNotFound, searchTooShort } from "./person-refusals.ts";
import { type PersonRow, personColumns, type SealedPersonRow, toFoundPerson, toPerson } from "./person-row.ts";
import { cardNumberHash, citizenNumberHash } from "./store-people.ts";

/** Who looks for whom: `text` is whatever was typed into the one search box of a desk; `asOf` is today. */
export type PeopleSearch = { readonly actor: Actor; readonly text: string; readonly asOf: IsoDate };

/** The people found, and whether there are more than are listed. */
export type FoundPeople = { readonly people: readonly FoundPerson[]; readonly more: boolean };

/**
 * Finds people by what was typed: 15 or more digits are a citizen number, a letter or digit with 8 digits a card
 * number, Latin letters pinyin initials, anything else the beginning of a name. A number finds one person within the
 * scope of `person.find`; names and initials list at most `identityLimits.peopleFound` within `person.search`.
 */
export async function findPeople(
  queryable: Queryable,
  secrets: Secrets,
  { actor, text, asOf }: PeopleSearch,
): Promise<Outcome<FoundPeople>> {
  const written = text.normalize("NFKC").trim().slice(0, identityLimits.searchCharacters);
  const compact = written.toUpperCase().replaceAll(/\s/g, "");
  if (/^\d{15}/.test(compact)) {
    const number = parseCitizenNumber(compact, { asOf, field: "text" });
    return number.ok
      ? findByHash(queryable, secrets, actor, {
          column: "citizen_number_hash",
          hash: citizenNumberHash(secrets, number.value),
        })
      : number;
  }
  if (isSocialSecurityCardNumber(compact)) {
    return findByHash(queryable, secrets, actor, {
      column: "card_number_hash",
      hash: cardNumberHash(secrets, compact),
    });
  }
  if (Array.from(written).length < identityLimits.searchMinimumCharacters) return refuse(searchTooShort);
  const isInitials = /^[a-z]+$/i.test(compact);
  const beginning: Beginning = isInitials
    ? { column: "name_initials", start: compact.toLowerCase() }
    : { column: "name", start: written };
  const found = await listByBeginning(queryable, actor, beginning);
  const people = found.slice(0, identityLimits.peopleFound).map((row) => toFoundPerson(secrets, row));
  return accept({ people, more: found.length > people.length });
}

/** The person of an id, or undefined; for work that has checked the actor's right already. */
export async function readPerson(queryable: Queryable, personId: number): Promise<Person | undefined> {
  return (await readPeople(queryable, [personId])).get(personId);
}

/** People by their ids. @throws RangeError for more than `identityLimits.peopleReadAtOnce` */
export async function readPeople(
  queryable: Queryable,
  personIds: readonly number[],
): Promise<ReadonlyMap<number, Person>> {
  if (personIds.length > identityLimits.peopleReadAtOnce) throw new RangeError(`${personIds.length} people at once`);
  const { rows } = await queryable.query<PersonRow>(
    `SELECT ${personColumns} FROM identity_person WHERE id = ANY ($1::bigint[])`,
    [personIds],
  );
  return new Map(rows.map((row) => [row.id, toPerson(row)]));
}

type HashColumn = { readonly column: "citizen_number_hash" | "card_number_hash"; readonly hash: Buffer };
type Beginning = { readonly column: "name" | "name_initials"; readonly start: string };

async function findByHash(
  queryable: Queryable,
  secrets: Secrets,
  actor: Actor,
  { column, hash }: HashColumn,
): Promise<Outcome<FoundPeople>> {
  const condition = withinScope(actor, "person.find");
  const { rows } = await queryable.query<SealedPersonRow>(
    `SELECT ${personColumns}, citizen_number_sealed FROM identity_person WHERE ${column} = $1 AND ${condition.sql}`,
    [hash, ...condition.values],
  );
  const [row] = rows;
  return row === undefined ? refuse(personNotFound) : accept({ people: [toFoundPerson(secrets, row)], more: false });
}

async function listByBeginning(
  queryable: Queryable,
  actor: Actor,
  { column, start }: Beginning,
): Promise<readonly SealedPersonRow[]> {
  const condition = withinScope(actor, "person.search");
  const { rows } = await queryable.query<SealedPersonRow>(
    `SELECT ${personColumns}, citizen_number_sealed FROM identity_person
     WHERE ${column} LIKE $1 AND ${condition.sql} ORDER BY ${column}, id LIMIT ${identityLimits.peopleFound + 1}`,
    [`${start.replaceAll(/[\\%_]/g, "\\$&")}%`, ...condition.values],
  );
  return rows;
}

function withinScope(actor: Actor, action: Action) {
  return scopeCondition(scope(actor, action), { region: "region_code", person: "id" }, 2);
}
