// Coverage: for each clause the code, the tests and the screens that carry it. Computed from the source, never typed in.

import type { Clause, Regulation } from "../../kernel/law/register/index.ts";
import { type Carrier, type CarrierKind, findCarriers } from "./carriers.ts";
import type { SourceTree } from "./source-tree.ts";

/** One clause with the places that carry it; an empty list shows red. */
export type ClauseCoverage = { readonly clause: Clause } & Readonly<Record<CarrierKind, readonly Carrier[]>>;

/** How many clauses a regulation has, and how many of them are carried by code, by a test, on a screen. */
export type CoverageSummary = {
  readonly regulation: string;
  readonly clauses: number;
  readonly code: number;
  readonly test: number;
  readonly screen: number;
};

/** The coverage of every clause of a regulation, in the order of the regulation. */
export function coverageOf(tree: SourceTree, regulation: Regulation): ClauseCoverage[] {
  const carriers = findCarriers(tree, regulation);
  return regulation.clauses.map((clause) => {
    const own = carriers.filter((carrier) => carrier.clause === clause.id);
    const of = (kind: CarrierKind) => own.filter((carrier) => carrier.kind === kind);
    return { clause, code: of("code"), test: of("test"), screen: of("screen") };
  });
}

/** Counts the clauses that are carried. */
export function summarise(tree: SourceTree, regulation: Regulation): CoverageSummary {
  const coverage = coverageOf(tree, regulation);
  const carriedBy = (kind: CarrierKind) => coverage.filter((clause) => clause[kind].length > 0).length;
  return {
    regulation: regulation.key,
    clauses: coverage.length,
    code: carriedBy("code"),
    test: carriedBy("test"),
    screen: carriedBy("screen"),
  };
}

/** Citations of clauses that do not exist, as sentences. A test may name such a clause to see it refused. */
export function findUnknownCitations(tree: SourceTree, regulation: Regulation): string[] {
  const known = new Set(regulation.clauses.map((clause) => clause.id));
  return findCarriers(tree, regulation)
    .filter((carrier) => carrier.kind !== "test" && !known.has(carrier.clause))
    .map(({ clause, path, line }) => `${path}:${line} cites ${clause}, which does not exist`);
}
