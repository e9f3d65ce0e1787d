// Which clauses of a regulation are carried by code, tests and screens, in the order of the articles.
import type { Clause, Regulation } from "../../kernel/law/register/index.ts";
import type { Text } from "../../kernel/refusal/index.ts";

/** What can carry a clause. */
export const carrierKinds = ["code", "test", "screen"] as const;
export type CarrierKind = (typeof carrierKinds)[number];

/** A place in the source, the line counted from 1. */
export type Place = { readonly path: string; readonly line: number };

/** The places that carry one clause, as the inventory of the source counts them. */
export type ClausePlaces = { readonly clause: Clause } & Readonly<Record<CarrierKind, readonly Place[]>>;

/** A clause on the page. */
export type CoveredClause = {
  readonly id: string;
  readonly summary: Text;
  readonly places: Readonly<Record<CarrierKind, readonly Place[]>>;
};

/** An article with its clauses; `isLost`: its wording is lost and no rule may be derived from it. */
export type CoveredArticle = {
  readonly number: number;
  readonly title: Text;
  readonly isLost: boolean;
  readonly isRecovered: boolean;
  readonly clauses: readonly CoveredClause[];
};

/** A regulation with its articles. */
export type RegulationCoverage = {
  readonly key: string;
  readonly title: Text;
  readonly articles: readonly CoveredArticle[];
};

/** Puts the clauses of a regulation under their articles; articles without a clause are left out. */
export function regulationCoverage(regulation: Regulation, clauses: readonly ClausePlaces[]): RegulationCoverage {
  const articles = regulation.articles.map(({ number, title, lost, recovered }) => ({
    number,
    title,
    isLost: lost === true,
    isRecovered: recovered === true,
    clauses: clauses
      .filter(({ clause }) => clause.article === number)
      .map(({ clause: { id, summary }, code, test, screen }) => ({ id, summary, places: { code, test, screen } })),
  }));
  return { key: regulation.key, title: regulation.title, articles: articles.filter((one) => one.clauses.length > 0) };
}

/** How many clauses there are, and how many are carried; `none` and `whole` leave out those whose text is lost. */
export type CoverageCounts = Readonly<Record<CarrierKind | "clauses" | "whole" | "none" | "lost", number>>;

/** Counts the clauses of a regulation. */
export function countCoverage({ articles }: RegulationCoverage): CoverageCounts {
  const all = articles.flatMap(({ clauses, isLost }) => clauses.map((clause) => ({ ...clause, isLost })));
  const kept = all.filter(({ isLost }) => !isLost);
  const carriedBy = (kind: CarrierKind) => all.filter(({ places }) => places[kind].length > 0).length;
  return {
    clauses: all.length,
    code: carriedBy("code"),
    test: carriedBy("test"),
    screen: carriedBy("screen"),
    whole: kept.filter(({ places }) => carrierKinds.every((kind) => places[kind].length > 0)).length,
    none: kept.filter(({ places }) => carrierKinds.every((kind) => places[kind].length === 0)).length,
    lost: all.length - kept.length,
  };
}
