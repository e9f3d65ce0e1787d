// The words after a command's name: places and `--options`, checked against what the command knows.

import { parseArgs } from "node:util";

/** A mistake in the words of a command; it is printed without a stack, and the command ends with status 2. */
export class WrongWords extends Error {
  override readonly name = "WrongWords";
}

/** What a person is told without a stack: wrong words, and refusals of the database or of the city, known by name so that nothing of them is loaded. */
export function plainRefusal(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return ["WrongWords", "DatabaseRefused", "CityRefused"].includes(error.name) ? error.message : undefined;
}

type Options = Readonly<Record<string, { readonly type: "string" | "boolean" }>>;

/** Reads words. Unknown options and too many or too few places are refused with the usage line. */
export function readWords(
  words: readonly string[],
  { usage, places, options }: { usage: string; places: readonly [number, number]; options: Options },
): { places: string[]; text: Record<string, string>; flags: Set<string> } {
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new WrongWords(`${error instanceof Error ? error.message : error}\nUsage: ${usage}`);
  }
  const count = parsed.positionals.length;
  if (count < places[0] || count > places[1]) throw new WrongWords(`Usage: ${usage}`);
  const text: Record<string, string> = {};
  const flags = new Set<string>();
  for (const [name, value] of Object.entries(parsed.values)) {
    if (typeof value === "string") text[name] = value;
    else if (value === true) flags.add(name);
  }
  return { places: parsed.positionals, text, flags };
}
