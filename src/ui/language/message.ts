// A message: one sentence in both languages, with places for values written `{name}`.
import type { Text } from "../../kernel/refusal/index.ts";

/** The two languages of the product. Chinese is the first. */
export type Language = "zh" | "en";

/** A catalogue: every message of one room, complete in both languages because the type asks for both. */
export type Messages = { readonly [key: string]: Text };

/** The names that stand in braces in a message: `"count"` for `"您这里 {count} 件"`. */
export type PlaceholderName<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholderName<Rest>
  : never;

/** Fills a message in one language. A place without a value is a programmer's mistake and throws. */
export function say(language: Language, message: Text, values: Readonly<Record<string, string | number>> = {}): string {
  return message[language].replace(PLACEHOLDER, (_whole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`no value for {${name}} in "${message[language]}"`);
    return String(value);
  });
}

/** The pieces of a message in order: plain words, and the names of the places between them. */
export function splitMessage(sentence: string): readonly { readonly words: string; readonly place: string | null }[] {
  const parts = sentence.split(PLACEHOLDER);
  const pieces = [];
  for (let index = 0; index < parts.length; index += 2) {
    pieces.push({ words: parts[index] ?? "", place: parts[index + 1] ?? null });
  }
  return pieces;
}

/** The names of the places of a sentence, sorted, each once: both languages of a message must have the same. */
export function placeholdersOf(sentence: string): readonly string[] {
  return [...new Set([...sentence.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ""))].sort();
}

const PLACEHOLDER = /\{([A-Za-z]+)\}/g;
