// Builds the web pages when they are missing or older than what they are made of.

import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** Where the built pages lie, below the project's root. */
export const builtScreens = "dist/ui";

/** Files that every build depends on, beside the modules it read. */
const alwaysRead = ["vite.config.ts", "package-lock.json", "src/ui/index.html"];

/** Builds the pages if need be and gives their folder. `report` is told before a build, which takes some seconds. */
export async function ensureScreens(root: string, report: (line: string) => void): Promise<string> {
  const folder = join(root, builtScreens);
  if (isFresh(root, folder)) return folder;
  report("正在生成网页…… Building the web pages …");
  const start = new Date();
  const { build } = await import("vite");
  const read = new Set(alwaysRead.map((file) => join(root, file)));
  const noteModules = {
    name: "note-modules",
    moduleParsed: ({ id }: { readonly id: string }) => {
      const [file = ""] = id.split("?");
      if (existsSync(file) && !file.includes("/node_modules/")) read.add(file);
    },
  };
  await build({
    root: join(root, "src/ui"),
    configFile: join(root, "vite.config.ts"),
    logLevel: "warn",
    plugins: [noteModules],
  });
  // A file that changed while the build read it is newer than its start, and so asks for another build next time.
  const record: BuildRecord = { builtAt: start.getTime(), files: [...read] };
  writeFileSync(recordIn(folder), JSON.stringify(record));
  return folder;
}

const recordSchema = z.object({ builtAt: z.number(), files: z.array(z.string()) });

/** When the pages were built, in milliseconds, and from which files. */
type BuildRecord = z.infer<typeof recordSchema>;

/** Beside the pages, not among them: it is not to be served. */
function recordIn(folder: string): string {
  return `${folder}.sources.json`;
}

function isFresh(root: string, folder: string): boolean {
  if (!existsSync(join(folder, "index.html")) || !existsSync(recordIn(folder))) return false;
  const { builtAt, files } = recordSchema.parse(JSON.parse(readFileSync(recordIn(folder), "utf8")));
  const isHere = files.some((file) => file.startsWith(root));
  return isHere && files.every((file) => existsSync(file) && statSync(file).mtimeMs <= builtAt);
}
