// A copy of any value without personal data, fit for a log line.
import { identityLimits } from "../limits.ts";
import { isCitizenNumberValue, personalField, redactText } from "./personal-data.ts";

/**
 * Copies a value with personal data replaced: in texts by their look, in fields by their names. Errors keep name,
 * message and stack; bytes, keys and functions are left out; a circle and what lies too deep are named as such.
 */
export function redact(value: unknown): unknown {
  return redactWithin(value, []);
}

function redactWithin(value: unknown, within: readonly object[]): unknown {
  if (typeof value === "string") return redactText(value);
  if (typeof value === "number" || typeof value === "bigint") return redactNumber(value);
  if (typeof value === "function" || typeof value === "symbol") return undefined;
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if (within.includes(value)) return "[circle]";
  if (within.length >= identityLimits.redactedDepth) return "[too deep]";
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  return redactObject(value, [...within, value]);
}

function redactNumber(value: number | bigint): unknown {
  if (isCitizenNumberValue(value)) return "[citizen number]";
  return typeof value === "bigint" ? value.toString() : value;
}

function redactObject(value: object, within: readonly object[]): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => redactWithin(item, within));
  if (value instanceof Set) return [...value].map((item: unknown) => redactWithin(item, within));
  return Object.fromEntries(fieldsOf(value).map(([key, item]) => [key, redactField(key, item, within)]));
}

function fieldsOf(value: object): readonly (readonly [string, unknown])[] {
  if (value instanceof Map) return [...value].map(([key, item]) => [String(key), item]);
  const own = Object.entries(value);
  if (!(value instanceof Error)) return own;
  return [...own, ["name", value.name], ["message", value.message], ["stack", value.stack], ["cause", value.cause]];
}

function redactField(key: string, value: unknown, within: readonly object[]): unknown {
  const datum = personalField(key, value);
  return datum === undefined ? redactWithin(value, within) : `[${datum}]`;
}
