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

const ROUTES = /^(?:routes(?:\.tsx?$|\/)|pages\/|wire\/)/;
const SITE = /^src\/site\//;
const START = /\b(?:route|pageRoute|siteRoute)\(\s*\{/g;
const METHOD = /\bmethod:\s*"(\w+)"/;
const ADDRESS = /\bpath:\s*(?:"([^"]+)"|(\w+))/;
const LIST = /\bclauses:\s*\[\.\.\.(\w+)\]/;

/** The routes of a regulation in order of path and line: those of its `routes`, `pages` and `wire`, and the public site's that cite it. */
export function findRoutes(tree: SourceTree, regulation: Regulation): RouteEntry[] {
  const folder = folderOf(regulation);
  return tree
    .filter(({ path }) => !path.includes(".test.") && (SITE.test(path) || isOfRegulation(path, folder)))
    .flatMap((file) => routesIn(file, tree, regulation))
    .filter(({ path, clauses }) => path.startsWith(folder) || clauses.length > 0);
}

function isOfRegulation(path: string, folder: string): boolean {
  return path.startsWith(folder) && ROUTES.test(path.slice(folder.length));
}

function routesIn({ path, text }: SourceFile, tree: SourceTree, { prefix }: Regulation): RouteEntry[] {
  const starts = [...text.matchAll(START)].map((match) => match.index);
  const isClause = new RegExp(`^${prefix}\\.\\d+\\.\\d+$`);
  const cited = readLiterals(text).filter((literal) => isClause.test(literal.text));
  return starts.flatMap((start, place) => {
    const end = starts[place + 1] ?? text.length;
    const [, method] = METHOD.exec(text.slice(start, end)) ?? [];
    const [, written, name] = ADDRESS.exec(text.slice(start, end)) ?? [];
    const address = written ?? (name === undefined ? undefined : textOfConstant(tree, name));
    if (method === undefined || address === undefined) return [];
    const here = cited.filter(({ offset }) => offset > start && offset < end).map((literal) => literal.text);
    const [, list] = LIST.exec(text.slice(start, end)) ?? [];
    const listed = list === undefined ? [] : literalsOfList(tree, list).filter((literal) => isClause.test(literal));
    const clauses = [...here, ...listed];
    return [{ method: method.toUpperCase(), address, path, line: lineAt(text, start), clauses }];
  });
}

/** The text of a constant that a route names as its address, wherever it is exported. */
function textOfConstant(tree: SourceTree, name: string): string | undefined {
  const start = new RegExp(`\\bexport const ${name} = "([^"]+)"`);
  return tree.flatMap(({ text }) => start.exec(text)?.[1] ?? [])[0];
}

/** The texts of a list that a route names instead of writing it out: what stands between its brackets, wherever it is exported. */
function literalsOfList(tree: SourceTree, name: string): string[] {
  const start = new RegExp(`\\bexport const ${name} = \\[([^\\]]*)\\]`);
  const body = tree.flatMap(({ text }) => start.exec(text)?.[1] ?? []);
  return body.flatMap((text) => readLiterals(text).map((literal) => literal.text));
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
