// What an actor may do: on one thing (`can`) and on a list of things (`scope`), both read from the permission table.
import { city } from "../../identifiers/index.ts";
import type { Actor } from "./actor.ts";
import { type Action, type Permission, permissions, type ScopeKind } from "./permissions.ts";

/** What a list may show. */
export type ScopeFilter =
  | { readonly kind: "all" }
  | { readonly kind: "hospital"; readonly organisationId: number }
  | { readonly kind: "county"; readonly regionCode: string }
  | { readonly kind: "person"; readonly personId: number }
  | { readonly kind: "none" };

/** Whose a thing is: the hospital, the county-level unit (6 digits) and the person it belongs to, as far as it belongs to any. */
export type Belonging = {
  readonly organisationId?: number | null;
  readonly regionCode?: string | null;
  readonly personId?: number | null;
};

/** Whether the actor may do this to the thing. A thing that does not exist and one that is out of reach must look the same. */
export function can(actor: Actor, action: Action, object: Belonging): boolean {
  return isWithin(scope(actor, action), object);
}

/** The filter that a list of what the actor may do this to must apply. */
export function scope(actor: Actor, action: Action): ScopeFilter {
  const permission = granted.get(`${actor.role} ${action}`) ?? granted.get(`anyone ${action}`);
  return permission === undefined ? none : filters[permission.scope](actor);
}

/** Whether a thing passes a filter. */
export function isWithin(filter: ScopeFilter, object: Belonging): boolean {
  switch (filter.kind) {
    case "all":
      return true;
    case "hospital":
      return object.organisationId === filter.organisationId;
    case "county":
      return object.regionCode === filter.regionCode;
    case "person":
      return object.personId === filter.personId;
    case "none":
      return false;
  }
}

/** The rows of a table by role and action. @throws Error when two rows grant the same action to the same role */
export function indexPermissions(table: readonly Permission[]): ReadonlyMap<string, Permission> {
  const index = new Map<string, Permission>();
  for (const permission of table) {
    const key = `${permission.role} ${permission.action}`;
    if (index.has(key)) throw new Error(`${key} is granted twice`);
    index.set(key, permission);
  }
  return index;
}

const none: ScopeFilter = { kind: "none" };
const all: ScopeFilter = { kind: "all" };
const granted = indexPermissions(permissions);

const filters: Readonly<Record<ScopeKind, (actor: Actor) => ScopeFilter>> = {
  public: () => all,
  whole_city: () => all,
  own_hospital: ({ organisationId }) => (organisationId === null ? none : { kind: "hospital", organisationId }),
  own_person: ({ personId }) => (personId === null ? none : { kind: "person", personId }),
  own_county: ({ regionCode }) => {
    if (regionCode === null) return none;
    return regionCode === city.code ? all : { kind: "county", regionCode };
  },
};
