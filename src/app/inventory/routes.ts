// The HTTP addresses of a regulation, with the clauses that each cites, read from its routes.

import type { Regulation } from "../../kernel/law/register/index.ts";
import { folderOf } from "./carriers.ts";
import { readLiterals } from "./literals.ts";
import type { SourceFile, SourceTree } from "./source-tree.ts";

/** One address: `method` in capitals, and the clause ids that stand between its start and the next one's. */
export type RouteEntry = {
  readonly method: string;
  readonly address: string;
  readonly path: string;
  readonly line: number;
  readonly clauses: readonly string[];
};

const ROUTES = /^routes(?:\.tsx?$|\/)/;
const START = /\broute\(\s*\{/g;
const METHOD = /\bmethod:\s*"(\w+)"/;
const ADDRESS = /\bpath:\s*"([^"]+)"/;

/** The routes of a regulation in order of path and line: those in `routes.ts` and in files of `routes/`. */
export function findRoutes(tree: SourceTree, regulation: Regulation): RouteEntry[] {
  const folder = folderOf(regulation);
  return tree
    .filter(({ path }) => path.startsWith(folder) && ROUTES.test(path.slice(folder.length)) && !path.includes(".test."))
    .flatMap((file) => routesIn(file, regulation));
}

function routesIn({ path, text }: SourceFile, { prefix }: Regulation): RouteEntry[] {
  const starts = [...text.matchAll(START)].map((match) => match.index);
  const cited = readLiterals(text).filter((literal) => new RegExp(`^${prefix}\\.\\d+\\.\\d+$`).test(literal.text));
  return starts.flatMap((start, place) => {
    const end = starts[place + 1] ?? text.length;
    const [, method] = METHOD.exec(text.slice(start, end)) ?? [];
    const [, address] = ADDRESS.exec(text.slice(start, end)) ?? [];
    if (method === undefined || address === undefined) return [];
    const clauses = cited.filter(({ offset }) => offset > start && offset < end).map((literal) => literal.text);
    return [{ method: method.toUpperCase(), address, path, line: lineAt(text, start), clauses }];
  });
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
