// The tables of a regulation, read from its migrations, and which files name them.

import type { Regulation } from "../../kernel/law/register/index.ts";
import { folderOf } from "./carriers.ts";
import { readLiterals } from "./literals.ts";
import type { SourceTree } from "./source-tree.ts";

/** One table, and where it is created. */
export type TableEntry = { readonly name: string; readonly path: string; readonly line: number };

const CREATE = /\bcreate\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?"?([a-z_][a-z0-9_]*)/gi;

/** The tables that a regulation creates, in order of path and line. */
export function findTables(tree: SourceTree, regulation: Regulation): TableEntry[] {
  const folder = folderOf(regulation);
  return tree
    .filter(({ path }) => path.startsWith(folder) && !path.includes(".test."))
    .flatMap(({ path, text }) =>
      readLiterals(text).flatMap((literal) =>
        [...literal.text.matchAll(CREATE)].map((match) => ({
          name: match[1] ?? "",
          path,
          line: literal.line + literal.text.slice(0, match.index).split("\n").length - 1,
        })),
      ),
    );
}

/** The tables that are named in one of these files. */
export function tablesNamedIn(tables: readonly TableEntry[], tree: SourceTree, paths: readonly string[]): TableEntry[] {
  const texts = tree.filter((file) => paths.includes(file.path)).map((file) => file.text);
  return tables.filter(({ name }) => texts.some((text) => new RegExp(`\\b${name}\\b`).test(text)));
}
