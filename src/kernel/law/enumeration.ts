// Enumerations: closed lists of words, such as the levels of a hospital.

import { type Choice, choice, type Text } from "./node.ts";

export type Enumeration<V extends string = string> = {
  readonly name: string;
  readonly values: readonly V[];
  readonly titles: Readonly<Record<V, Text>>;
};

/** A closed list of words with their names in both languages; the order of the words is their code. */
export function enumeration<const V extends string>(name: string, titles: Readonly<Record<V, Text>>): Enumeration<V> {
  return { name, titles, values: keysOf(titles) };
}

/** A word that the law itself chooses, such as the outcome of an examination. */
export function word<V extends string>({ values, titles }: Enumeration<V>, chosen: NoInfer<V>): Choice<V> {
  const value = values.indexOf(chosen);
  if (value < 0) throw new RangeError(`${chosen} is none of ${values.join(", ")}`);
  return { ...choice(values, { op: "constant", value, title: titles[chosen] }, []), low: value, high: value };
}

/** The keys of a record, with their type. */
export function keysOf<V extends string>(titles: Readonly<Record<V, unknown>>): V[] {
  const keys: V[] = [];
  for (const key in titles) keys.push(key);
  return keys;
}
