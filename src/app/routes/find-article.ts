// Finds an article by the id of a clause or of the article itself, with everything the register says of it.

import type { Gap } from "../../kernel/law/index.ts";
import { type Clause, parseClauseId, type Regulation } from "../../kernel/law/register/index.ts";
import { regulations } from "../inventory/index.ts";

/** An article of a regulation. `ids` are the ids of its clauses; `asked` is the clause that was asked for, or null for the whole. */
export type FoundArticle = {
  readonly regulation: Regulation;
  readonly article: Regulation["articles"][number];
  readonly state: "known" | "lost" | "recovered";
  readonly clauses: readonly Clause[];
  readonly ids: ReadonlySet<string>;
  readonly asked: Clause | null;
  readonly gaps: readonly Gap[];
};

/** The article of `medical.25.1` or `medical.25`, or null when no regulation has it. */
export function findArticle(id: string): FoundArticle | null {
  const parts = parseClauseId(id) ?? parseClauseId(`${id}.1`);
  const regulation = regulations.find(({ prefix }) => prefix === parts?.prefix);
  const article = regulation?.articles.find(({ number }) => number === parts?.article);
  if (regulation === undefined || article === undefined) return null;
  const clauses = regulation.clauses.filter((one) => one.article === article.number);
  const asked = clauses.find((one) => one.id === id) ?? null;
  if (asked === null && id !== `${regulation.prefix}.${article.number}`) return null;
  const ids = new Set(clauses.map((one) => one.id));
  const gaps = regulation.readings.filter((gap) => gap.clauses.some((one) => ids.has(one)));
  return { regulation, article, state: stateOf(article), clauses, ids, asked, gaps };
}

/** Whether the wording of an article survives. */
export function stateOf({ lost, recovered }: Regulation["articles"][number]): FoundArticle["state"] {
  if (lost === true) return "lost";
  return recovered === true ? "recovered" : "known";
}
