// inventory [--check]: writes the generated pages of docs/, or only says what is wrong with them.

import { findInventoryFaults, updateInventories } from "../inventory/index.ts";
import { projectRoot } from "../project-root.ts";
import { readWords } from "./words.ts";

const usage = "hengzheng inventory [--check]";

/** Exit status 1 when something is wrong. */
export async function run(words: readonly string[]): Promise<number> {
  const { flags } = readWords(words, { usage, places: [0, 0], options: { check: { type: "boolean" } } });
  if (!flags.has("check")) for (const path of updateInventories(projectRoot)) console.log(`wrote ${path}`);
  const faults = findInventoryFaults(projectRoot);
  for (const fault of faults) console.error(fault);
  return faults.length === 0 ? 0 : 1;
}
