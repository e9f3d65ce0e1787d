// The article in the middle: its name, our summary on paper, its figures in time, how it is reckoned and checked.
import { ArticleChip } from "../article-chip/article-chip.tsx";
import { Card } from "../card/card.tsx";
import { EmptyState } from "../empty-state/empty-state.tsx";
import { FigureTimeline } from "../figure-timeline/figure-timeline.tsx";
import { formatArticle } from "../format/index.ts";
import { useLanguage, useText } from "../language/language.tsx";
import { Tag } from "../light/light.tsx";
import { ArticleRules } from "./article-rules.tsx";
import { countWhole } from "./carried.ts";
import { groupFigures } from "./figure-groups.ts";
import { lawExplorerMessages as messages } from "./messages.ts";
import type { ListedArticle, WholeArticle } from "./replies.ts";

type TextProps = {
  readonly article: WholeArticle;
  readonly listed: ListedArticle;
  /** The day the regulation came into force, and the day of the page. */
  readonly inForceFrom: string;
  readonly asOf: string;
};

/** Shows one article as in force on the day of the page. */
export function ArticleText(props: TextProps) {
  const text = useText();
  const language = useLanguage();
  const { article, listed } = props;
  const name = formatArticle(listed.article)[language];
  const isLost = listed.state === "lost";
  return (
    <div className="stack">
      <div className="law-heading">
        <h1>{text(messages.heading, { article: name, title: text(listed.title) })}</h1>
        <ArticleState {...props} />
      </div>
      <blockquote className="law-text law-summary">
        {text(isLost ? messages.lostSentence : article.summary)}
        {isLost ? null : <cite>{text(messages.ourSummary)}</cite>}
      </blockquote>
      <Figures {...props} />
      {listed.state === "lost" ? null : <ArticleRules rules={article.rules} />}
      {isLost ? null : <Software article={article} />}
    </div>
  );
}

function ArticleState({ article, listed }: TextProps) {
  const text = useText();
  if (listed.state === "lost") return <Tag tone="none">{text(messages.lost)}</Tag>;
  const count = article.clauses.length;
  const whole = countWhole(article.clauses);
  const words = whole === count ? text(messages.allCarried, { count }) : text(messages.partCarried, { count, whole });
  return (
    <>
      <Tag tone={whole === count ? "ok" : "none"}>{words}</Tag>
      {listed.state === "recovered" ? <Tag tone="info">{text(messages.recovered)}</Tag> : null}
    </>
  );
}

function Figures({ article, inForceFrom, asOf }: TextProps) {
  const text = useText();
  const groups = groupFigures(article.history, { text: (words) => text(words), note: text(messages.noDocument) });
  const to = endOfAxis(inForceFrom, asOf);
  return (
    <Card title={text(messages.figures)} aside={groups.length === 0 ? undefined : text(messages.figuresNote)}>
      {groups.length === 0 ? <EmptyState>{text(messages.noFigures)}</EmptyState> : null}
      <div className="stack law-figures">
        {groups.map(({ name, rows }) => (
          <div key={name}>
            {name === null ? null : <h3>{name}</h3>}
            <FigureTimeline
              title={name ?? text(messages.figures)}
              rows={rows}
              from={inForceFrom}
              to={to}
              asOf={asOf}
              asOfLabel={asOf}
            />
          </div>
        ))}
      </div>
    </Card>
  );
}

/** The axis ends with the year after the day of the page, and never before the regulation has had a year. */
function endOfAxis(inForceFrom: string, asOf: string): string {
  const year = Math.max(Number(inForceFrom.slice(0, 4)), Number(asOf.slice(0, 4)));
  return `${year + 1}-12-31`;
}

function Software({ article }: { readonly article: WholeArticle }) {
  const text = useText();
  return (
    <Card title={text(messages.software)}>
      <ul className="law-software">
        {article.clauses.map(({ id, software, verification }) => (
          <li key={id}>
            {text(software)} <ArticleChip clause={id} />
            <p className="note quiet">{text(messages.check, { sentence: text(verification) })}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
