// Builds the web pages when they are missing or older than what they are made of.

import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Where the built pages lie, below the project's root. */
export const builtScreens = "dist/ui";

/** What the pages are made of. */
const sources = [
  "src/ui",
  "src/regulations",
  "src/app/screens.ts",
  "src/kernel/refusal",
  "src/kernel/money",
  "src/kernel/calendar",
  "vite.config.ts",
  "package-lock.json",
];

/** Builds the pages if need be and gives their folder. `report` is told before a build, which takes some seconds. */
export async function ensureScreens(root: string, report: (line: string) => void): Promise<string> {
  const folder = join(root, builtScreens);
  if (isFresh(root, folder)) return folder;
  report("正在生成网页…… Building the web pages …");
  const { build } = await import("vite");
  await build({ root: join(root, "src/ui"), configFile: join(root, "vite.config.ts"), logLevel: "warn" });
  return folder;
}

function isFresh(root: string, folder: string): boolean {
  const page = join(folder, "index.html");
  if (!existsSync(page)) return false;
  const built = statSync(page).mtimeMs;
  return sources.every((source) => newestIn(join(root, source)) <= built);
}

/** The time of the latest change of a file or of any file in a folder, in milliseconds; tests do not count. */
function newestIn(path: string): number {
  if (!existsSync(path)) return 0;
  if (statSync(path).isFile()) return statSync(path).mtimeMs;
  const files = readdirSync(path, { withFileTypes: true, recursive: true }).filter(
    (entry) => entry.isFile() && !entry.name.includes(".test."),
  );
  return files.reduce((newest, entry) => Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);
}
