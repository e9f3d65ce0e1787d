// The article chip: which article a claim rests on. It stands after the claim it supports.
import type { MouseEvent } from "react";
import { createContext, type ReactNode, useContext } from "react";
import { formatClause, splitClause } from "../format/index.ts";
import { useLanguage } from "../language/language.tsx";

/** Where a chip leads: `address` always; `open` when the page can show the article at its right instead of leaving. */
export type ArticleLinks = {
  readonly address: (clause: string) => string;
  readonly open: ((clause: string) => void) | null;
};

const ArticleLinksContext = createContext<ArticleLinks>({ address: (clause) => `/law/${clause}`, open: null });

/** Says where the chips inside lead. The shell opens the article panel; a page without script follows the address. */
export function ArticleLinksProvider(props: { readonly links: ArticleLinks; readonly children: ReactNode }) {
  return <ArticleLinksContext value={props.links}>{props.children}</ArticleLinksContext>;
}

/** Where the chips of this part of the page lead. */
export function useArticleLinks(): ArticleLinks {
  return useContext(ArticleLinksContext);
}

/** The chip of one clause, such as `medical.31.3`, or of a whole article, such as `medical.14`. */
export function ArticleChip(props: { readonly clause: string }) {
  const language = useLanguage();
  const links = useArticleLinks();
  const { article, clause } = splitClause(props.clause);
  const follow = (event: MouseEvent) => {
    if (links.open === null || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    links.open(props.clause);
  };
  return (
    <a
      className="article-chip"
      href={links.address(props.clause)}
      title={`${formatClause(props.clause)[language]} ${props.clause}`}
      onClick={follow}
    >
      {language === "zh" ? `第${article}条` : `Art. ${article}`}
      {clause === null ? null : <small>·{clause}</small>}
    </a>
  );
}
