// The door of the inventories: what of the regulations is carried, where it lives, and whether the lists are true.

import { type CoverageSummary, summarise } from "./coverage.ts";
import { checkInventories, writePages } from "./keep-pages.ts";
import { regulations } from "./regulations.ts";
import { readSourceTree } from "./source-tree.ts";
import { type Whereabouts, where as whereIn } from "./where.ts";

export type { Carrier, CarrierKind } from "./carriers.ts";
export { type ClauseCoverage, type CoverageSummary, coverageOf } from "./coverage.ts";
export { type Inventory, inventories, type Surveyed } from "./inventory.ts";
export { regulations } from "./regulations.ts";
export { readSourceTree, type SourceFile, type SourceTree } from "./source-tree.ts";
export type { Whereabouts } from "./where.ts";

/** One object a regulation: what `coverage --json` prints. */
export function coverageSummaries(root: string): CoverageSummary[] {
  const tree = readSourceTree(root);
  return regulations.map((regulation) => summarise(tree, regulation));
}

/** Where a clause (`medical.25.1`) or article (`medical.25`) lives; null when there is none of that name. */
export function where(root: string, of: string): Whereabouts | null {
  return whereIn(readSourceTree(root), regulations, of);
}

/** Writes docs/where.md, docs/glossary.md and docs/coverage.md where they would change. Gives back the paths written. */
export function updateInventories(root: string): string[] {
  return writePages(root, { tree: readSourceTree(root), regulations });
}

/** Everything the inventories find wrong, as sentences; also pages that are out of date. Empty when all is true. */
export function findInventoryFaults(root: string): string[] {
  return checkInventories(root, { tree: readSourceTree(root), regulations });
}
