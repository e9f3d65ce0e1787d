// test [FILTER …]: the tests, all or those whose path contains a filter.

import { runTests } from "../check/run-tests.ts";
import { writeCount } from "../check/write-count.ts";
import { readWords } from "./words.ts";

const usage = "npm test [-- FILTER …] [--count FILE]";

/** Exit status 0 when all passed. `--count FILE` writes how many did. */
export async function run(words: readonly string[]): Promise<number> {
  const { places, text } = readWords(words, { usage, places: [0, 100], options: { count: { type: "string" } } });
  const count = await runTests(places);
  if (text["count"] !== undefined) writeCount(text["count"], count);
  return count.status;
}
