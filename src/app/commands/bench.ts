// bench [law|settlement|cases|documents|start] [--json] [--cases n]: measures, and prints one figure a line as it comes.

import type { Figure } from "../../../bench/figure.ts";
import { readWords, WrongWords } from "./words.ts";

const usage = "npm run bench -- [law|settlement|cases|documents|start] [--json] [--cases 1000000]";

/** Among how many cases the bench of cases measures; fewer for a quick run. */
type Size = { readonly cases?: number };

type Bench = (size: Size) => Promise<AsyncGenerator<Figure>>;

/** The benches of each group; each is loaded only when it is measured. */
const groups: Readonly<Record<string, readonly Bench[]>> = {
  law: [
    async () => (await import("../../../bench/law/bench-law.ts")).benchLaw(),
    async () => (await import("../../../bench/law/sql/bench-sql.ts")).benchSql(),
  ],
  settlement: [
    async () => (await import("../../../bench/settlement/bench-settlement.ts")).benchSettlement(),
    async () => (await import("../../../bench/http/bench-http.ts")).benchHttp(),
  ],
  cases: [async (size) => (await import("../../../bench/cases/bench-cases.ts")).benchCases(size)],
  documents: [async () => (await import("../../../bench/documents/bench-documents.ts")).benchDocuments()],
  start: [async () => (await import("../../../bench/start/bench-start.ts")).benchStart()],
};

/** With `--json` one object a line: `name`, `value`, `unit`; others script against it. */
export async function run(words: readonly string[]): Promise<number> {
  const { places, flags, text } = readWords(words, {
    usage,
    places: [0, 1],
    options: { json: { type: "boolean" }, cases: { type: "string" } },
  });
  const size = sizeOf(text["cases"]);
  for (const bench of benchesOf(places[0])) {
    for await (const figure of await bench(size)) print(figure, flags.has("json"));
  }
  return 0;
}

/** The tray of the bench holds a thousand tasks, and one case in four waits for somebody. */
function sizeOf(cases: string | undefined): Size {
  if (cases === undefined) return {};
  if (!/^\d{4,7}$/.test(cases) || Number(cases) < 4_000)
    throw new WrongWords(`--cases is a number from 4000 to 9999999.\nUsage: ${usage}`);
  return { cases: Number(cases) };
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
