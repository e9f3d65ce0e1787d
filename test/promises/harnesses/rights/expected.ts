// What the permission table says, read here a second time: whether a role may do an action at all, and on what.

import { city } from "../../../../src/kernel/identifiers/index.ts";
import { permissions, type Role, type ScopeKind } from "../../../../src/kernel/identity/index.ts";
import type { Bounds } from "./callers.ts";

/** The scope of an action for a role; null when nothing is granted. */
export function grantedScope(role: Role, action: string): ScopeKind | null {
  const row = permissions.find((one) => (one.role === role || one.role === "anyone") && one.action === action);
  return row?.scope ?? null;
}

/** Whether a role is let in at a route with this permission. */
export function isLetIn(role: Role, permission: string): boolean {
  if (permission === "open") return true;
  if (permission === "signed_in") return role !== "public";
  return grantedScope(role, permission) !== null;
}

/** Whose a thing is. */
export type Owner = { readonly hospitalId: number; readonly county: string; readonly personId: number };

/** Whether a thing lies within a scope. */
export function isWithinScope(scope: ScopeKind | null, bounds: Bounds, owner: Owner): boolean {
  switch (scope) {
    case null:
      return false;
    case "public":
    case "whole_city":
      return true;
    case "own_hospital":
      return bounds.organisationId === owner.hospitalId;
    case "own_county":
      return bounds.regionCode === city.code || bounds.regionCode === owner.county;
    case "own_person":
      return bounds.personId === owner.personId;
  }
}
