// coverage [--json]: how many clauses each regulation has, and how many are carried by code, by a test, on a screen.

import { coverageSummaries } from "../inventory/index.ts";
import { projectRoot } from "../project-root.ts";
import { readWords } from "./words.ts";

const usage = "hengzheng coverage [--json]";

/** With `--json` an array with one object a regulation; others script against it. */
export async function run(words: readonly string[]): Promise<number> {
  const { flags } = readWords(words, { usage, places: [0, 0], options: { json: { type: "boolean" } } });
  const summaries = coverageSummaries(projectRoot);
  if (flags.has("json")) console.log(JSON.stringify(summaries));
  else console.table(summaries);
  return 0;
}
