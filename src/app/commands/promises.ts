// promises [medical] [--quick] [--only NAME] [--seed N] [--json] [--write]: tries every promise, one line each; status 1 when one is broken.

import { execFileSync } from "node:child_process";
import type { Kept } from "../../../test/promises/index.ts";
import { legalDay } from "../../kernel/calendar/index.ts";
import { projectRoot } from "../project-root.ts";
import { readWords, WrongWords } from "./words.ts";

const usage = "npm run promises -- [medical] [--quick] [--only NAME] [--seed N] [--json] [--write]";

/** With `--json` one object a line: `name`, `value`, `unit`, `passed`; others script against it. */
export async function run(words: readonly string[]): Promise<number> {
  const { places, text, flags } = readWords(words, {
    usage,
    places: [0, 1],
    options: {
      quick: { type: "boolean" },
      only: { type: "string" },
      seed: { type: "string" },
      json: { type: "boolean" },
      write: { type: "boolean" },
    },
  });
  const size = flags.has("quick") ? "small" : "full";
  if (flags.has("write") && size === "small")
    throw new WrongWords("--write keeps the figures of full doses; leave --quick out.");
  const seed = seedOf(text["seed"]);
  const { promises: all, runPromises, writeFigures } = await import("../../../test/promises/index.ts");
  const [regulation = "medical"] = places;
  const promises = Object.hasOwn(all, regulation) ? (all[regulation] ?? []) : [];
  const chosen = promises.filter(({ name }) => text["only"] === undefined || name === text["only"]);
  if (chosen.length === 0) throw new WrongWords(`There is no such promise. Promises: ${listOf(all)}.`);
  const kept: Kept[] = [];
  for await (const one of runPromises(chosen, { size, seed })) {
    kept.push(one);
    print(one, flags.has("json"));
  }
  if (flags.has("write")) {
    const facts = { date: legalDay(new Date()), commit: commitNow() };
    await writeFigures(projectRoot, { promises, kept, facts });
  }
  return kept.every(({ passed }) => passed) ? 0 : 1;
}

/** What broke a promise goes to standard error, because standard output belongs to whoever reads the figures. */
function print({ promise, size, seed, outcome, passed, seconds }: Kept, asJson: boolean): void {
  const { value, unit, figure, faults } = outcome;
  const mark = passed ? "✓" : "✗";
  if (asJson) console.log(JSON.stringify({ name: promise.name, value, unit, passed }));
  else console.log(`${mark} ${promise.name}: ${figure} (${size} dose, seed ${seed}, ${Math.round(seconds)} s)`);
  for (const fault of faults) console.error(`  ${fault}`);
}

function seedOf(text: string | undefined): number {
  if (text === undefined) return Date.now() % 1_000_000;
  const seed = Number(text);
  if (!Number.isInteger(seed) || seed < 0 || seed > 2 ** 31)
    throw new WrongWords(`--seed is ${text}; it must be a whole number.`);
  return seed;
}

function listOf(all: Readonly<Record<string, readonly { readonly name: string }[]>>): string {
  return Object.entries(all)
    .map(([regulation, promises]) => `${regulation}: ${promises.map(({ name }) => name).join(", ")}`)
    .join("; ");
}

/** The commit that is tried, or a dash where there is no history. */
function commitNow(): string {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: projectRoot, encoding: "utf8" }).trim();
  } catch {
    return "–";
  }
}
