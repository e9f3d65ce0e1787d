// The source tree of this project, read into memory once, so that every inventory counts the same files.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** One file of the tree: path from the root with `/` between folders, and its text. */
export type SourceFile = { readonly path: string; readonly text: string };

export type SourceTree = readonly SourceFile[];

/** More files than this are not ours: something else lies in the tree. */
const MOST_FILES = 20_000;

const FOLDERS = ["src", "test", "bench"];
const SOURCE = /\.tsx?$/;

/**
 * Reads all TypeScript files below `src`, `test` and `bench`, in order of path.
 * @throws RangeError when there are more than 20,000.
 */
export function readSourceTree(root: string): SourceTree {
  const paths = FOLDERS.flatMap((folder) => sourcePaths(root, folder)).toSorted();
  if (paths.length > MOST_FILES) throw new RangeError(`${paths.length} source files are more than ${MOST_FILES}`);
  return paths.map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

function sourcePaths(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"));
}
