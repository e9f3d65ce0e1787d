// bench [law|settlement|cases|start] [--json]: measures, and prints one figure a line as it comes.

import type { Figure } from "../../../bench/figure.ts";
import { readWords, WrongWords } from "./words.ts";

const usage = "npm run bench -- [law|settlement|cases|start] [--json]";

/** The benches of each group; each is loaded only when it is measured. */
const groups: Readonly<Record<string, readonly (() => Promise<AsyncGenerator<Figure>>)[]>> = {
  law: [
    async () => (await import("../../../bench/law/bench-law.ts")).benchLaw(),
    async () => (await import("../../../bench/law/sql/bench-sql.ts")).benchSql(),
  ],
  settlement: [
    async () => (await import("../../../bench/settlement/bench-settlement.ts")).benchSettlement(),
    async () => (await import("../../../bench/http/bench-http.ts")).benchHttp(),
  ],
  cases: [async () => (await import("../../../bench/cases/bench-cases.ts")).benchCases()],
  start: [async () => (await import("../../../bench/start/bench-start.ts")).benchStart()],
};

/** With `--json` one object a line: `name`, `value`, `unit`; others script against it. */
export async function run(words: readonly string[]): Promise<number> {
  const { places, flags } = readWords(words, { usage, places: [0, 1], options: { json: { type: "boolean" } } });
  for (const bench of benchesOf(places[0])) {
    for await (const figure of await bench()) print(figure, flags.has("json"));
  }
  return 0;
}

function benchesOf(group: string | undefined) {
  if (group === undefined) return Object.values(groups).flat();
  const found = Object.hasOwn(groups, group) ? groups[group] : undefined;
  if (found === undefined)
    throw new WrongWords(`There is no bench ${group}. Benches: ${Object.keys(groups).join(", ")}.`);
  return found;
}

function print({ name, value, unit }: Figure, asJson: boolean): void {
  if (asJson) console.log(JSON.stringify({ name, value, unit }));
  else
    console.log(
      `${name.padEnd(48)} ${value.toLocaleString("en", { maximumSignificantDigits: 4 }).padStart(12)} ${unit}`,
    );
}
