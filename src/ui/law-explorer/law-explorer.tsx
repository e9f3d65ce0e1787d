// The law explorer: what an article says, since when, what carries it, and what has been decided by it.
import { articleAddress } from "../article-panel/index.ts";
import { Answer, useReading } from "../client/index.ts";
import { splitClause } from "../format/index.ts";
import { useText } from "../language/language.tsx";
import { Notice } from "../notice/notice.tsx";
import { type ScreenProps, useLawDate } from "../shell/index.ts";
import { ArticleFacts } from "./article-facts.tsx";
import { ArticleList } from "./article-list.tsx";
import { ArticleText } from "./article-text.tsx";
import { lawExplorerMessages as messages } from "./messages.ts";
import {
  type CarriedClause,
  coverageReader,
  type ListedRegulation,
  lawAddresses,
  regulationsReader,
  wholeArticleReader,
} from "./replies.ts";
import "./law-explorer.css";

/** The screen at `/law` and `/law/:clause`; without a clause it opens the first article. */
export function LawExplorer({ parameters }: ScreenProps) {
  const regulations = useReading(lawAddresses.regulations, regulationsReader);
  const coverage = useReading(lawAddresses.coverage, coverageReader);
  const clauses = coverage.state === "ready" ? coverage.value.regulations.flatMap((one) => one.clauses) : [];
  return (
    <Answer reading={regulations} lines={14}>
      {(reply) => <Explorer regulations={reply.regulations} clauses={clauses} asked={parameters["clause"] ?? null} />}
    </Answer>
  );
}

type ExplorerProps = {
  readonly regulations: readonly ListedRegulation[];
  readonly clauses: readonly CarriedClause[];
  readonly asked: string | null;
};

function Explorer({ regulations, clauses, asked }: ExplorerProps) {
  const text = useText();
  const place = placeOf(asked ?? regulations[0]?.articles[0]?.article ?? "");
  const found = regulations.find((one) => one.articles.some(({ article }) => article === place?.article));
  const regulation = found ?? regulations[0];
  if (regulation === undefined) return null;
  return (
    <div className="columns law-columns">
      <ArticleList regulation={regulation} clauses={clauses} selected={place?.article ?? ""} />
      {found === undefined || place === null ? (
        <Notice tone="warn">{text(messages.noArticle, { clause: asked ?? "" })}</Notice>
      ) : (
        <OneArticle regulation={found} article={place.article} clause={place.clause} />
      )}
    </div>
  );
}

function OneArticle(props: {
  readonly regulation: ListedRegulation;
  readonly article: string;
  readonly clause: string | null;
}) {
  const { date } = useLawDate();
  const reading = useReading(articleAddress(props.article, date), wholeArticleReader);
  const listed = props.regulation.articles.find(({ article }) => article === props.article);
  if (listed === undefined) return null;
  return (
    <Answer reading={reading} lines={12}>
      {(article) => (
        <>
          <ArticleText article={article} listed={listed} inForceFrom={props.regulation.from} asOf={date} />
          <ArticleFacts article={article} clause={props.clause} />
        </>
      )}
    </Answer>
  );
}

/** The article an address names, and its clause if it names one; null when it is no clause id. */
function placeOf(asked: string): { readonly article: string; readonly clause: string | null } | null {
  if (!/^[a-z]+\.\d+(?:\.\d+)?$/.test(asked)) return null;
  const { regulation, article, clause } = splitClause(asked);
  return { article: `${regulation}.${article}`, clause: clause === null ? null : asked };
}
