// Enumerations: closed lists of words, such as the levels of a hospital.

import type { Text } from "./node.ts";

export type Enumeration<V extends string = string> = {
  readonly name: string;
  readonly values: readonly V[];
  readonly titles: Readonly<Record<V, Text>>;
};

/** A closed list of words with their names in both languages; the order of the words is their code. */
export function enumeration<const V extends string>(name: string, titles: Readonly<Record<V, Text>>): Enumeration<V> {
  return { name, titles, values: keysOf(titles) };
}

/** The keys of a record, with their type. */
export function keysOf<V extends string>(titles: Readonly<Record<V, unknown>>): V[] {
  const keys: V[] = [];
  for (const key in titles) keys.push(key);
  return keys;
}
