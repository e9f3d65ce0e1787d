// The public page of an article: what each of its clauses says, the figures in force, where the text is silent. No script.
import type { Text } from "../../kernel/refusal/index.ts";
import {
  DataTable,
  formatClause,
  formatDate,
  GapList,
  type Language,
  Notice,
  ProvisionalMark,
  say,
  useLanguage,
  useText,
} from "../../ui/index.ts";
import { readStyleSheet, renderPage } from "../../ui/page/index.ts";
import { coveragePageAddress } from "../addresses.ts";
import { lawMessages } from "./messages.ts";

/** A value of a figure, written out with its unit. */
export type PublicFigure = {
  readonly title: Text;
  readonly value: Text;
  readonly from: string;
  readonly provisional: boolean;
};

/** A silence of the text and the reading chosen. */
export type PublicGap = {
  readonly gap: string;
  readonly question: Text;
  readonly reading: Text;
  readonly reason: Text;
  readonly confirmedBy: string | null;
};

/** An article as in force on a day. `before` and `after` are the numbers of its neighbours. */
export type PublicArticle = {
  readonly prefix: string;
  readonly regulation: Text;
  readonly number: number;
  readonly title: Text;
  readonly state: "known" | "lost" | "recovered";
  readonly clauses: readonly { readonly id: string; readonly summary: Text; readonly gap: Text | null }[];
  readonly figures: readonly PublicFigure[];
  readonly gaps: readonly PublicGap[];
  readonly before: number | null;
  readonly after: number | null;
};

/** `asked` is the clause or article that the reader came for; a clause is marked. */
export type LawPage = {
  readonly article: PublicArticle;
  readonly asked: string;
  readonly on: string;
  readonly addressOf: (of: { readonly article: number; readonly language: Language }) => string;
};

/** The whole page as HTML text. */
export function renderLawPage(page: LawPage, language: Language): string {
  const { number, title } = page.article;
  return renderPage({
    title: say(language, lawMessages.title, { number, title: title[language] }),
    language,
    section: say(language, lawMessages.section),
    otherLanguageAddress: page.addressOf({ article: number, language: language === "zh" ? "en" : "zh" }),
    body: <LawPageBody page={page} />,
    footNote: say(language, lawMessages.ours),
    styleSheet,
  });
}

const styleSheet = readStyleSheet(new URL("./law-page.css", import.meta.url));

function LawPageBody({ page: { article, asked, on, addressOf } }: { readonly page: LawPage }) {
  const text = useText();
  return (
    <>
      <p className="page-meta">
        {text(article.regulation)} · {text(lawMessages.asOf, { date: text(formatDate(on)) })}
      </p>
      <h1 className="song">{text(lawMessages.title, { number: article.number, title: text(article.title) })}</h1>
      {article.state === "known" ? null : (
        <Notice tone={article.state === "lost" ? "warn" : "info"}>{text(lawMessages[article.state])}</Notice>
      )}
      <Clauses article={article} asked={asked} />
      <Figures figures={article.figures} />
      <Gaps gaps={article.gaps} />
      <Neighbours article={article} addressOf={addressOf} />
    </>
  );
}

function Clauses({ article: { clauses }, asked }: Pick<LawPage, "article" | "asked">) {
  const text = useText();
  const language = useLanguage();
  return (
    <section>
      {clauses.map(({ id, summary, gap }) => (
        <blockquote key={id} id={id} className={id === asked ? "law-text law-clause law-asked" : "law-text law-clause"}>
          <span className="law-number">{formatClause(id)[language]}</span> {text(summary)}
          {gap === null ? null : <cite>{text(lawMessages.gap, { gap: text(gap) })}</cite>}
        </blockquote>
      ))}
    </section>
  );
}

function Figures({ figures }: { readonly figures: readonly PublicFigure[] }) {
  const text = useText();
  if (figures.length === 0) return null;
  return (
    <section>
      <h2>{text(lawMessages.figures)}</h2>
      <DataTable
        caption={text(lawMessages.figures)}
        rows={figures}
        keyOf={({ title, from }) => `${title.en} ${from}`}
        columns={[
          { key: "figure", title: text(lawMessages.figure), cell: ({ title }) => text(title) },
          {
            key: "value",
            title: text(lawMessages.value),
            kind: "number",
            cell: ({ value, provisional }) => (
              <>
                {provisional ? <ProvisionalMark /> : null} {text(value)}
              </>
            ),
          },
          { key: "since", title: text(lawMessages.since), kind: "date", cell: ({ from }) => from },
        ]}
      />
    </section>
  );
}

function Gaps({ gaps }: { readonly gaps: readonly PublicGap[] }) {
  const text = useText();
  if (gaps.length === 0) return null;
  return (
    <section className="page-quiet">
      <h2>{text(lawMessages.gaps)}</h2>
      <GapList
        gaps={gaps.map(({ gap, question, reading, reason, confirmedBy }) => ({
          gap,
          question: text(question),
          reading: text(reading),
          reason: text(reason),
          confirmedBy,
        }))}
      />
    </section>
  );
}

function Neighbours({ article: { before, after }, addressOf }: Pick<LawPage, "article" | "addressOf">) {
  const text = useText();
  const language = useLanguage();
  return (
    <nav className="law-neighbours not-printed">
      {before === null ? null : (
        <a href={addressOf({ article: before, language })}>{text(lawMessages.before, { number: before })}</a>
      )}
      {after === null ? null : (
        <a href={addressOf({ article: after, language })}>{text(lawMessages.after, { number: after })}</a>
      )}
      <a href={`/public?lang=${language}#law`}>{text(lawMessages.all)}</a>
      <a href={`${coveragePageAddress}?lang=${language}`}>{text(lawMessages.coverage)}</a>
    </nav>
  );
}
