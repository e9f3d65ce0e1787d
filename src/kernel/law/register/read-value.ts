// Reads values of unknown shape, such as a data file, and says where they are wrong.

import type { Text } from "../node.ts";

/** An object with named fields. @throws TypeError naming the path when it is none. */
export function readRecord(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw new TypeError(`${path} is not an object`);
  return value;
}

/** A list, each item read by the given reader. @throws TypeError naming the path. */
export function readList<Item>(value: unknown, path: string, read: (item: unknown, path: string) => Item): Item[] {
  if (!Array.isArray(value)) throw new TypeError(`${path} is not a list`);
  return value.map((item: unknown, place) => read(item, `${path}[${place}]`));
}

/** A sentence or name that is not empty. @throws TypeError naming the path. */
export function readString(value: unknown, path: string): string {
  if (typeof value !== "string" || value.trim() === "") throw new TypeError(`${path} is not a text, or is empty`);
  return value;
}

/** A whole number that a double holds exactly. @throws TypeError naming the path. */
export function readWhole(value: unknown, path: string): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value)) throw new TypeError(`${path} is not a whole number`);
  return value;
}

/** Yes or no. @throws TypeError naming the path. */
export function readBoolean(value: unknown, path: string): boolean {
  if (typeof value !== "boolean") throw new TypeError(`${path} is neither true nor false`);
  return value;
}

/** One word of a closed list. @throws TypeError naming the path and the words. */
export function readWord<Word extends string>(value: unknown, path: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new TypeError(`${path} is none of ${words.join(", ")}`);
  return found;
}

/** A sentence in both languages. @throws TypeError naming the path. */
export function readText(value: unknown, path: string): Text {
  const { zh, en } = readRecord(value, path);
  return { zh: readString(zh, `${path}.zh`), en: readString(en, `${path}.en`) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
