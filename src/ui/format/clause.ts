// How a clause is named on a screen: `第25条·1`, where ·1 is our own number of the clause within its article.
import type { Text } from "../../kernel/refusal/index.ts";

/** A clause id taken apart: `medical.25.1` is regulation `medical`, article 25, clause 1; `medical.14` names a whole article. */
export type ClauseParts = { readonly regulation: string; readonly article: string; readonly clause: string | null };

/** Takes a clause id apart. Throws RangeError when it is not one. */
export function splitClause(id: string): ClauseParts {
  const match = CLAUSE_ID.exec(id);
  if (match === null) throw new RangeError(`not a clause id: ${id}`);
  const [, regulation = "", article = "", clause = null] = match;
  return { regulation, article, clause };
}

/** The article's name without our clause number: `第25条` / `Art. 25`. */
export function formatArticle(id: string): Text {
  const { article } = splitClause(id);
  return { zh: `第${article}条`, en: `Art. ${article}` };
}

/** The clause in running text, as in a title or a refusal: `第25条·1` / `Art. 25·1`. */
export function formatClause(id: string): Text {
  const { clause } = splitClause(id);
  const article = formatArticle(id);
  return clause === null ? article : { zh: `${article.zh}·${clause}`, en: `${article.en}·${clause}` };
}

const CLAUSE_ID = /^([a-z]+)\.(\d+)(?:\.(\d+))?$/;
