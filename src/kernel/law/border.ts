// The border: a case written as JSON is checked field by field against the limits of the inputs, and becomes numbers.

import { dayNumber } from "./calendar.ts";
import type { Input } from "./input.ts";
import type { Text } from "./node.ts";

/** A case in numbers: truths 0 or 1, choices by their place, dates as day numbers. Keys are the names of the inputs. */
export type Case = { [name: string]: number };

/** What is wrong with a case: the path of the field (null: the whole) and why. */
export type FieldError = { readonly field: string | null; readonly message: Text };

export type ReadCase = { readonly ok: true; readonly case: Case } | { readonly ok: false; readonly error: FieldError };

/** Reads a case. Every field is checked alone; an unknown field is refused; a missing one takes its initial value or is refused. */
export function readCase(inputs: readonly Input[], json: unknown): ReadCase {
  if (!isRecord(json)) return refuse(null, { zh: "这一行不是 JSON 对象。", en: "This is not a JSON object." });
  const unknown = unknownField(inputs, json);
  if (unknown !== null) return refuse(unknown, { zh: "没有这个字段。", en: "There is no such field." });
  const found: Case = {};
  for (const input of inputs) {
    const given = valueAt(json, input.name);
    if (given === NOT_A_GROUP) {
      return refuse(groupOf(input.name), { zh: "应为对象或 null。", en: "This must be an object or null." });
    }
    const number = readValue(input, given);
    if (typeof number !== "number") return refuse(input.name, number);
    found[input.name] = number;
  }
  return { ok: true, case: found };
}

const NOT_A_GROUP = Symbol("not a group");
const NOT_IN_GROUP = Symbol("missing in a group that is there");

function valueAt(json: Record<string, unknown>, name: string): unknown {
  const group = groupOf(name);
  if (group === null) return own(json, name);
  const members = own(json, group);
  if (members === undefined || members === null) return undefined;
  if (!isRecord(members)) return NOT_A_GROUP;
  const value = own(members, name.slice(group.length + 1));
  return value === undefined ? NOT_IN_GROUP : value;
}

function readValue(input: Input, given: unknown): number | Text {
  if (given === NOT_IN_GROUP || (given === undefined && input.initially === undefined)) {
    return { zh: "缺少这个字段。", en: "This field is required." };
  }
  if (given === undefined) return input.initially ?? 0;
  if (given === null && input.absent !== undefined && groupOf(input.name) === null) return input.absent;
  switch (input.kind) {
    case "truth":
      return typeof given === "boolean"
        ? Number(given)
        : { zh: "应为 true 或 false。", en: "This must be true or false." };
    case "choice":
      return readWord(input, given);
    case "date":
      return readDate(input, given);
    case "number":
      return readNumber(input, given);
  }
}

function readWord(input: Input, given: unknown): number | Text {
  const place = input.values?.findIndex((word) => Object.is(word, given)) ?? -1;
  if (place >= 0 && place !== input.absent) return place;
  const words = input.values?.filter((_, code) => code !== input.absent).join(", ") ?? "";
  return { zh: `应为以下之一:${words}。`, en: `This must be one of ${words}.` };
}

function readNumber(input: Input, given: unknown): number | Text {
  if (typeof given !== "number" || !Number.isSafeInteger(given))
    return { zh: "应为整数。", en: "This must be a whole number." };
  if (given < input.low || given > input.high) {
    return {
      zh: `应在 ${input.low} 到 ${input.high} 之间。`,
      en: `This must lie between ${input.low} and ${input.high}.`,
    };
  }
  return given === 0 ? 0 : given;
}

function readDate(input: Input, given: unknown): number | Text {
  const wrong = { zh: "应为日期,如 2017-10-10。", en: "This must be a date such as 2017-10-10." };
  if (typeof given !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(given)) return wrong;
  try {
    const number = dayNumber(given);
    return number >= input.low && number <= input.high ? number : wrong;
  } catch (error) {
    if (error instanceof RangeError) return wrong;
    throw error;
  }
}

function unknownField(inputs: readonly Input[], json: Record<string, unknown>): string | null {
  for (const key of Object.keys(json)) {
    if (inputs.some((input) => input.name === key)) continue;
    const members = inputs.filter((input) => groupOf(input.name) === key);
    if (members.length === 0) return key;
    const value = json[key];
    if (!isRecord(value)) continue;
    const strange = Object.keys(value).find((name) => !members.some((input) => input.name === `${key}.${name}`));
    if (strange !== undefined) return `${key}.${strange}`;
  }
  return null;
}

const groupOf = (name: string): string | null => (name.includes(".") ? name.slice(0, name.indexOf(".")) : null);

const own = (record: Record<string, unknown>, key: string): unknown =>
  Object.hasOwn(record, key) ? record[key] : undefined;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const refuse = (field: string | null, message: Text): ReadCase => ({ ok: false, error: { field, message } });
