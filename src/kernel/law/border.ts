// The border: a case written as JSON is checked field by field against the limits of the inputs, and becomes numbers.

import type { Case, CaseLines } from "./case.ts";
import { dayNumber, dayText, isDate } from "./day-number.ts";
import type { Input } from "./input.ts";
import type { Lines } from "./lines.ts";
import type { Text } from "./node.ts";

/** What is wrong with a case: the path of the field such as `lines[3].amountFen` (null: the whole) and why. */
export type FieldError = { readonly field: string | null; readonly message: Text };

export type ReadCase =
  | { readonly ok: true; readonly case: Case; readonly lines: CaseLines }
  | { readonly ok: false; readonly error: FieldError };

/**
 * Reads a case. Every field is checked alone, but for those that another makes necessary; an unknown field is refused; a missing one takes its initial value or is
 * refused. A list must be there, also when it is empty, and holds no more lines than its limit.
 */
export function readCase(inputs: readonly Input[], json: unknown): ReadCase {
  if (!isRecord(json)) return refuse(null, { zh: "这一行不是 JSON 对象。", en: "This is not a JSON object." });
  const lists = [...new Set(inputs.flatMap((input) => (input.lines === undefined ? [] : [input.lines])))];
  const facts = readFacts(ofList(inputs, undefined), json, { at: "", lists: lists.map((list) => list.name) });
  if (!facts.ok) return facts;
  const lines: Record<string, readonly Case[]> = {};
  for (const list of lists) {
    const read = readLines(ofList(inputs, list), list, own(json, list.name));
    if (!read.ok) return read;
    lines[list.name] = read.lines;
  }
  return { ok: true, case: facts.case, lines };
}

type Refused = { readonly ok: false; readonly error: FieldError };

const ofList = (inputs: readonly Input[], list: Lines | undefined): readonly Input[] =>
  inputs.filter((input) => input.lines === list);

function readLines(
  inputs: readonly Input[],
  { name, most }: Lines,
  json: unknown,
): Refused | { readonly ok: true; readonly lines: readonly Case[] } {
  if (json === undefined) return refuse(name, REQUIRED);
  if (!Array.isArray(json)) return refuse(name, { zh: "应为数组。", en: "This must be an array." });
  if (json.length > most) return refuse(name, { zh: `最多 ${most} 行。`, en: `This holds at most ${most} lines.` });
  const lines: Case[] = [];
  for (const [place, line] of json.entries()) {
    const at = `${name}[${place}]`;
    if (!isRecord(line)) return refuse(at, { zh: "应为 JSON 对象。", en: "This must be a JSON object." });
    const facts = readFacts(inputs, line, { at: `${at}.`, lists: [] });
    if (!facts.ok) return facts;
    lines.push(facts.case);
  }
  return { ok: true, lines };
}

/** Reads the facts of a case or line; `at` stands before the names of its fields, `lists` are read elsewhere. */
function readFacts(
  inputs: readonly Input[],
  json: Record<string, unknown>,
  { at, lists }: { readonly at: string; readonly lists: readonly string[] },
): Refused | { readonly ok: true; readonly case: Case } {
  const unknown = unknownField(inputs, json, lists);
  if (unknown !== null) return refuse(`${at}${unknown}`, { zh: "没有这个字段。", en: "There is no such field." });
  const found: Case = {};
  for (const input of inputs) {
    const given = valueAt(json, input.name);
    if (given === NOT_A_GROUP) {
      return refuse(`${at}${groupOf(input.name)}`, { zh: "应为对象或 null。", en: "This must be an object or null." });
    }
    const number = readValue(input, given);
    if (typeof number !== "number") return refuse(`${at}${input.name}`, number);
    found[input.name] = number;
  }
  const lacking = inputs.find((input) => isNeeded(input, found) && found[input.name] === input.absent);
  return lacking === undefined ? { ok: true, case: found } : refuse(`${at}${lacking.name}`, REQUIRED);
}

/** Whether another fact makes this one necessary although it may be missing. */
function isNeeded({ neededWhen }: Input, found: Case): boolean {
  return neededWhen !== undefined && found[neededWhen.input] === neededWhen.word;
}

const NOT_A_GROUP = Symbol("not a group");
const NOT_IN_GROUP = Symbol("missing in a group that is there");
const REQUIRED: Text = { zh: "缺少这个字段。", en: "This field is required." };

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
  if (given === NOT_IN_GROUP || (given === undefined && input.initially === undefined)) return REQUIRED;
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

function readNumber({ low, high }: Input, given: unknown): number | Text {
  if (typeof given !== "number" || !Number.isSafeInteger(given)) {
    return { zh: "应为整数。", en: "This must be a whole number." };
  }
  if (given < low || given > high) {
    return { zh: `应在 ${low} 到 ${high} 之间。`, en: `This must lie between ${low} and ${high}.` };
  }
  return given === 0 ? 0 : given;
}

function readDate({ low, high }: Input, given: unknown): number | Text {
  const wrong = { zh: "应为日期,如 2017-10-10。", en: "This must be a date such as 2017-10-10." };
  if (typeof given !== "string" || !isDate(given)) return wrong;
  const number = dayNumber(given);
  if (number >= low && number <= high) return number;
  const [from, to] = [dayText(low), dayText(high)];
  return { zh: `应在 ${from} 到 ${to} 之间。`, en: `This must lie between ${from} and ${to}.` };
}

function unknownField(
  inputs: readonly Input[],
  json: Record<string, unknown>,
  lists: readonly string[],
): string | null {
  for (const key of Object.keys(json)) {
    if (lists.includes(key) || inputs.some((input) => input.name === key && groupOf(key) === null)) continue;
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

const refuse = (field: string | null, message: Text): Refused => ({ ok: false, error: { field, message } });
