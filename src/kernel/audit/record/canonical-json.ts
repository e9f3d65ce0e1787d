// Canonical JSON: one value has one spelling, so that it has one hash. RFC 8785 for the values we use; floats are refused.

import { maximumRecordBytes, maximumRecordDepth } from "../limits.ts";

/** What a record may hold: money is in whole fen and ratios in basis points, so every number is a safe integer. */
export type CanonicalValue =
  | null
  | boolean
  | number
  | string
  | readonly CanonicalValue[]
  | { readonly [name: string]: CanonicalValue };

/**
 * The one spelling of a value: no spaces, names in UTF-16 order, strings as ECMAScript writes them. Throws TypeError
 * naming the path for undefined, fractions, numbers beyond 2^53, dates, lone surrogates and other strangers, and
 * RangeError for a record beyond the limits.
 */
export function canonicalJson(value: CanonicalValue): string {
  const text = spell(value, []);
  if (Buffer.byteLength(text) > maximumRecordBytes) throw new RangeError("the record is too long for the audit log");
  return text;
}

function spell(value: unknown, path: readonly string[]): string {
  if (path.length > maximumRecordDepth) throw new RangeError(`the record is nested too deep at ${path.join(".")}`);
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
  if (typeof value === "string" && !/\p{Surrogate}/u.test(value)) return JSON.stringify(value);
  if (Array.isArray(value))
    return `[${Array.from(value, (item, index) => spell(item, [...path, `${index}`])).join(",")}]`;
  if (isPlainObject(value))
    return `{${Object.keys(value)
      .sort()
      .map((name) => spellMember(value, name, path))
      .join(",")}}`;
  throw new TypeError(`the record holds something at "${path.join(".")}" that has no canonical form`);
}

function spellMember(value: Readonly<Record<string, unknown>>, name: string, path: readonly string[]): string {
  const inside = [...path, name];
  return `${spell(name, inside)}:${spell(value[name], inside)}`;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Whether a value from outside has a canonical form. */
export function isCanonicalValue(value: unknown): value is CanonicalValue {
  try {
    return spell(value, []).length <= maximumRecordBytes;
  } catch {
    return false;
  }
}
