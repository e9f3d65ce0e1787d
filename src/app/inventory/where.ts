// Where a clause or an article lives: its files, tests, routes, screens and tables.

import { parseClauseId, type Regulation } from "../../kernel/law/register/index.ts";
import { type Carrier, type CarrierKind, findCarriers, folderOf } from "./carriers.ts";
import { findRoutes, type RouteEntry } from "./routes.ts";
import type { SourceTree } from "./source-tree.ts";
import { findTables, type TableEntry, tablesNamedIn } from "./tables.ts";

/** The places of a clause or article, each list in order of path. `files` holds the article's own file also when it cites nothing yet. */
export type Whereabouts = {
  readonly of: string;
  readonly title: string;
  readonly files: readonly string[];
  readonly tests: readonly string[];
  readonly routes: readonly RouteEntry[];
  readonly screens: readonly string[];
  readonly tables: readonly TableEntry[];
};

/**
 * Finds a clause such as `medical.25.1` or a whole article such as `medical.25`; null when no regulation has it.
 * A place is `path:line`; the file of the article itself has no line.
 */
export function where(tree: SourceTree, regulations: readonly Regulation[], of: string): Whereabouts | null {
  for (const regulation of regulations) {
    const wanted = wantedOf(regulation, of);
    if (wanted !== null) return whereaboutsOf(tree, regulation, { of, ...wanted });
  }
  return null;
}

type Wanted = { readonly article: number; readonly title: string; readonly clauses: ReadonlySet<string> };

function wantedOf(regulation: Regulation, of: string): Wanted | null {
  const number = parseClauseId(of)?.article ?? parseClauseId(`${of}.1`)?.article;
  const article = regulation.articles.find((one) => one.number === number);
  if (article === undefined) return null;
  const clauses = regulation.clauses.filter(({ id }) => id === of || id.startsWith(`${of}.`)).map(({ id }) => id);
  if (clauses.length === 0) return null;
  return { article: article.number, title: `${article.title.zh} ${article.title.en}`, clauses: new Set(clauses) };
}

function whereaboutsOf(tree: SourceTree, regulation: Regulation, wanted: Wanted & { of: string }): Whereabouts {
  const carriers = findCarriers(tree, regulation).filter((carrier) => wanted.clauses.has(carrier.clause));
  const cited = (kind: CarrierKind): Carrier[] => carriers.filter((carrier) => carrier.kind === kind);
  const own = filesOfArticle(tree, regulation, wanted.article);
  const code = own.filter((path) => !path.includes(".test."));
  const citing = cited("code").map((carrier) => carrier.path);
  return {
    of: wanted.of,
    title: wanted.title,
    files: placesOf(code, cited("code")),
    tests: placesOf(
      own.filter((path) => path.includes(".test.")),
      cited("test"),
    ),
    routes: findRoutes(tree, regulation).filter((route) => route.clauses.some((id) => wanted.clauses.has(id))),
    screens: placesOf([], cited("screen")),
    tables: tablesNamedIn(findTables(tree, regulation), tree, [...code, ...citing]),
  };
}

/** The files whose name begins with the number of the article, such as `articles/25-inpatient-deductible.ts`. */
function filesOfArticle(tree: SourceTree, regulation: Regulation, article: number): string[] {
  const start = `${folderOf(regulation)}articles/${article}-`;
  return tree.map((file) => file.path).filter((path) => path.startsWith(start));
}

/** Each file once: with the first line that cites, or without a line when it cites nothing. */
function placesOf(own: readonly string[], carriers: readonly Carrier[]): string[] {
  const lines = new Map<string, number | null>(own.map((path) => [path, null]));
  for (const { path, line } of carriers) lines.set(path, lines.get(path) ?? line);
  return [...lines].map(([path, line]) => (line === null ? path : `${path}:${line}`)).toSorted();
}
