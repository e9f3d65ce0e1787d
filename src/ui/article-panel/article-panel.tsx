// The article panel at the right: what an article says, its figures and since when, how it is computed, where it is silent.
import { useEffect, useRef } from "react";
import { Answer, useReading } from "../client/index.ts";
import { DataTable } from "../data-table/data-table.tsx";
import { formatClause } from "../format/index.ts";
import { GapList } from "../gap-mark/gap-mark.tsx";
import { Icon } from "../icon/icon.tsx";
import { useLayer } from "../keyboard/index.ts";
import { useLanguage, useText } from "../language/language.tsx";
import { articlePanelMessages, shellMessages } from "../messages.ts";
import { ProvisionalMark } from "../provisional-mark/provisional-mark.tsx";
import { type Article, articleAddress, articleReader } from "./article.ts";

/** Shows the article of a clause as in force on a day. The page beneath stays usable; Esc closes the panel. */
export function ArticlePanel(props: {
  readonly clause: string;
  readonly date: string;
  /** Where the whole article is shown. */
  readonly address: string;
  readonly onClose: () => void;
}) {
  const text = useText();
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const reading = useReading(articleAddress(props.clause, props.date), articleReader);
  useLayer(true, props.onClose);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another clause in the same panel takes the focus again.
  useEffect(() => heading.current?.focus(), [props.clause]);
  return (
    <aside className="article-panel" aria-label={text(articlePanelMessages.panel)}>
      <header className="article-panel-head">
        <h2 ref={heading} tabIndex={-1}>
          {formatClause(props.clause)[language]}
        </h2>
        <span className="note quiet">{text(articlePanelMessages.asOf, { date: props.date })}</span>
        <button type="button" className="icon-button" onClick={props.onClose} aria-label={text(shellMessages.close)}>
          <Icon name="close" />
        </button>
      </header>
      <div className="article-panel-body">
        <Answer reading={reading} lines={8}>
          {(article) => <ArticleBody article={article} address={props.address} />}
        </Answer>
      </div>
    </aside>
  );
}

/** The body of the panel, also of use where an article is shown in place. */
export function ArticleBody(props: { readonly article: Article; readonly address: string }) {
  const text = useText();
  const { article } = props;
  return (
    <>
      <h3 className="article-panel-title">{text(article.title)}</h3>
      <blockquote className="law-text">
        {text(article.summary)}
        <cite>{text(articlePanelMessages.ourSummary)}</cite>
      </blockquote>
      <h3>{text(articlePanelMessages.figures)}</h3>
      <Figures article={article} />
      {article.formula === null ? null : (
        <>
          <h3>{text(articlePanelMessages.formula)}</h3>
          <p className="formula">{text(article.formula)}</p>
        </>
      )}
      {article.gaps.length === 0 ? null : (
        <>
          <h3>{text(articlePanelMessages.gaps)}</h3>
          <Gaps article={article} />
        </>
      )}
      <p>
        <a href={props.address}>{text(articlePanelMessages.whole)}</a>
      </p>
    </>
  );
}

function Figures({ article }: { readonly article: Article }) {
  const text = useText();
  return (
    <DataTable
      caption={text(articlePanelMessages.figures)}
      rows={article.figures}
      keyOf={(figure) => `${figure.title.en} ${figure.from}`}
      empty={text(articlePanelMessages.noFigures)}
      columns={[
        { key: "figure", title: text(articlePanelMessages.figure), cell: (figure) => text(figure.title) },
        {
          key: "value",
          title: text(articlePanelMessages.value),
          kind: "number",
          cell: (figure) => (
            <>
              {text(figure.value)} {figure.provisional ? <ProvisionalMark /> : null}
            </>
          ),
        },
        { key: "since", title: text(articlePanelMessages.since), kind: "date", cell: (figure) => figure.from },
      ]}
    />
  );
}

function Gaps({ article }: { readonly article: Article }) {
  const text = useText();
  const gaps = article.gaps.map(({ gap, question, reading, reason, confirmedBy }) => ({
    gap,
    question: text(question),
    reading: text(reading),
    confirmedBy,
    ...(reason === null ? {} : { reason: text(reason) }),
  }));
  return <GapList gaps={gaps} />;
}
