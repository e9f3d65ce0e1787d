// Finds what is wrong with a registered regulation: numbers out of order, words given twice, citations of nothing.

import { compareClauseIds, parseClauseId } from "./clause.ts";
import type { Regulation } from "./regulation.ts";

/** The faults of a register as sentences; empty when there is none. */
export function findFaults(regulation: Regulation): string[] {
  return [
    ...clauseFaults(regulation),
    ...articleFaults(regulation),
    ...actorFaults(regulation),
    ...wordFaults(regulation),
    ...citationFaults(regulation),
    ...languageFaults(regulation),
  ];
}

function clauseFaults({ prefix, clauses }: Regulation): string[] {
  const ids = clauses.map((clause) => clause.id);
  const strange = ids.filter((id) => parseClauseId(id)?.prefix !== prefix);
  if (strange.length > 0) return strange.map((id) => `${id} is not a clause id of ${prefix}`);
  const faults = repeated(ids).map((id) => `${id} stands twice`);
  if (ids.toSorted(compareClauseIds).join() !== ids.join()) faults.push("the clauses are out of order");
  const astray = clauses.filter((clause) => parseClauseId(clause.id)?.article !== clause.article);
  return [...faults, ...astray.map((clause) => `${clause.id} stands under article ${clause.article}`)];
}

function articleFaults({ articles, clauses }: Regulation): string[] {
  const inOrder = articles.every((article, place) => article.number === place + 1);
  const numbers = new Set(articles.map((article) => article.number));
  const carried = new Set(clauses.map((clause) => clause.article));
  return [
    ...(inOrder ? [] : ["the articles are not numbered 1, 2, 3 …"]),
    ...[...carried].filter((number) => !numbers.has(number)).map((number) => `article ${number} has no title`),
    ...[...numbers].filter((number) => !carried.has(number)).map((number) => `article ${number} has no clause`),
  ];
}

function actorFaults({ actors, clauses }: Regulation): string[] {
  const known = new Set(actors.map((actor) => actor.key));
  const named = new Set(clauses.flatMap((clause) => clause.actors));
  return [
    ...[...named].filter((key) => !known.has(key)).map((key) => `the actor ${key} has no title`),
    ...[...known].filter((key) => !named.has(key)).map((key) => `the actor ${key} is named by no clause`),
  ];
}

function wordFaults({ terms, readings, sources }: Regulation): string[] {
  const names = [
    ...repeated(terms.map((term) => term.zh)),
    ...repeated(terms.map((term) => term.en)),
    ...repeated(readings.map((reading) => reading.id)),
    ...repeated(sources.map((source) => source.id)),
  ];
  return names.map((name) => `${name} is given twice`);
}

function citationFaults({ clauses, terms, readings, sources }: Regulation): string[] {
  const known = new Set(clauses.map((clause) => clause.id));
  const cited = [
    ...terms.map((term) => ({ by: term.zh, clauses: [term.clause] })),
    ...readings.map((reading) => ({ by: reading.id, clauses: reading.clauses })),
    ...sources.map((source) => ({ by: source.id, clauses: source.clauses })),
  ];
  return cited.flatMap(({ by, clauses: ids }) =>
    ids.length === 0
      ? [`${by} cites no clause`]
      : ids.filter((id) => !known.has(id)).map((id) => `${by} cites ${id}, which does not exist`),
  );
}

function languageFaults({ clauses, articles, actors, readings }: Regulation): string[] {
  const texts = [
    ...clauses.flatMap((one) => [one.summary, one.software, one.verification, ...(one.gap === null ? [] : [one.gap])]),
    ...articles.map((article) => article.title),
    ...actors.map((actor) => actor.title),
    ...readings.flatMap((reading) => [reading.question, reading.reading, reading.reason]),
  ];
  return texts.flatMap(({ zh, en }) => [
    ...(/\p{Script=Han}/u.test(zh) ? [] : [`no Chinese in "${zh}"`]),
    ...(en !== "" && !/\p{Script=Han}/u.test(en) ? [] : [`no English in "${en}"`]),
  ]);
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, place) => names.indexOf(name) !== place))];
}
