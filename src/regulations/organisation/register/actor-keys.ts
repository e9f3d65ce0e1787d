// Whom the registers of the regulations mean by the keys of their actors: a body, a role, or a part played in one regulation.

import type { Text } from "../../../kernel/law/index.ts";
import { readList, readRecord, readString, readText } from "../../../kernel/law/register/index.ts";
import keyData from "./actor-keys.json" with { type: "json" };
import { findOrganisation } from "./organisations.ts";
import roleData from "./roles.json" with { type: "json" };

/** A role that people have: mayor, duty officer, citizen. */
export type CityRole = { readonly key: string; readonly name: Text };

/** All roles that the documents speak to. */
export const cityRoles: readonly CityRole[] = readList(roleData, "roles", (item, path) => {
  const { key, name } = readRecord(item, path);
  return { key: readString(key, `${path}.key`), name: readText(name, `${path}.name`) };
});

const data = readRecord(keyData, "actor-keys");
const named = readRecord(data["organisations"], "actor-keys.organisations");
const parts: ReadonlySet<string> = new Set(readList(data["parts"], "actor-keys.parts", readString));
const roleKeys: ReadonlySet<string> = new Set(cityRoles.map(({ key }) => key));

/** What the key of an actor means. A `part` is played by whoever a case names, such as its construction unit. */
export type ActorMeaning =
  | { readonly kind: "organisation"; readonly key: string }
  | { readonly kind: "role"; readonly key: string }
  | { readonly kind: "part"; readonly key: string };

/** Resolves the key of an actor of any register; undefined for a key that means nothing. */
export function meaningOfActor(actor: string): ActorMeaning | undefined {
  if (parts.has(actor)) return { kind: "part", key: actor };
  const key = Object.hasOwn(named, actor) ? readString(named[actor], `actor-keys.${actor}`) : actor;
  if (findOrganisation(key) !== undefined) return { kind: "organisation", key };
  return roleKeys.has(key) ? { kind: "role", key } : undefined;
}
