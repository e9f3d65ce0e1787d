// The articles of a regulation at the left, each with three squares: carried by code, by a test, on a screen.
import { Card } from "../card/card.tsx";
import { formatArticle } from "../format/index.ts";
import { useLanguage, useText } from "../language/language.tsx";
import { carriedKinds, carrierKinds } from "./carried.ts";
import { lawExplorerMessages as messages } from "./messages.ts";
import type { CarriedClause, ListedArticle, ListedRegulation } from "./replies.ts";

/** A lost text has no squares: nothing may be derived from it. */
export function ArticleList(props: {
  readonly regulation: ListedRegulation;
  readonly clauses: readonly CarriedClause[];
  readonly selected: string;
}) {
  const text = useText();
  const { articles } = props.regulation;
  return (
    <Card title={text(messages.articles)} aside={text(messages.articleCount, { count: articles.length })} flush>
      <nav className="law-list" aria-label={text(props.regulation.title)}>
        <ul>
          {articles.map((article) => (
            <li key={article.article}>
              <ArticleLink {...props} article={article} />
            </li>
          ))}
        </ul>
      </nav>
      <p className="law-list-key note quiet">{text(messages.inOrder)}</p>
    </Card>
  );
}

function ArticleLink(props: {
  readonly article: ListedArticle;
  readonly clauses: readonly CarriedClause[];
  readonly selected: string;
}) {
  const text = useText();
  const language = useLanguage();
  const { article, title, state } = props.article;
  const isSelected = article === props.selected;
  return (
    <a href={`/law/${article}`} className="law-link" aria-current={isSelected ? "page" : undefined}>
      <span className="law-link-name">
        <b>{formatArticle(article)[language]}</b> {state === "lost" ? null : text(title)}
      </span>
      {state === "lost" ? (
        <span className="law-lost">{text(messages.lost)}</span>
      ) : (
        <Squares clauses={props.clauses} article={article} />
      )}
    </a>
  );
}

function Squares(props: { readonly clauses: readonly CarriedClause[]; readonly article: string }) {
  const text = useText();
  const carried = carriedKinds(props.clauses, props.article);
  const word = (isCarried: boolean) => text(isCarried ? messages.carried : messages.missing);
  const sentence = text(messages.squares, {
    code: word(carried.code),
    test: word(carried.test),
    screen: word(carried.screen),
  });
  return (
    <span className="law-squares" role="img" aria-label={sentence} title={sentence}>
      {carrierKinds.map((kind) => (
        <i key={kind} className={carried[kind] ? "law-square" : "law-square law-square-missing"} />
      ))}
    </span>
  );
}
