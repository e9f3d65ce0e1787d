// Writes the pages of the inventories, or says what is wrong with them.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Inventory, inventories, type Surveyed } from "./inventory.ts";

/** Writes every page whose text would change, below `root`. Gives back the paths written. */
export function writePages(root: string, surveyed: Surveyed, all: readonly Inventory[] = inventories): string[] {
  const stale = stalePages(root, surveyed, all);
  for (const { path, text } of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return stale.map((page) => page.path);
}

/** What an inventory finds wrong, and every page that is missing or differs from what would be written, as sentences. */
export function checkInventories(root: string, surveyed: Surveyed, all: readonly Inventory[] = inventories): string[] {
  return [
    ...all.flatMap(({ name, findFaults }) => (findFaults?.(surveyed) ?? []).map((fault) => `${name}: ${fault}`)),
    ...stalePages(root, surveyed, all).map(
      ({ path }) => `${path} is out of date: run \`npm run hengzheng -- inventory\``,
    ),
  ];
}

function stalePages(root: string, surveyed: Surveyed, all: readonly Inventory[]): { path: string; text: string }[] {
  return all.flatMap(({ page }) => {
    if (page === undefined) return [];
    const text = `${page.write(surveyed)}\n`;
    const file = join(root, page.path);
    return existsSync(file) && readFileSync(file, "utf8") === text ? [] : [{ path: page.path, text }];
  });
}
