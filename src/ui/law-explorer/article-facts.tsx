// What stands beside an article: its clauses with what carries them, the silences of the text, what was decided by it.
import { ArticleChip } from "../article-chip/article-chip.tsx";
import { Card } from "../card/card.tsx";
import { Answer, useReading } from "../client/index.ts";
import { type Column, DataTable } from "../data-table/data-table.tsx";
import { formatClause, formatListDate, formatYuan, splitClause } from "../format/index.ts";
import { GapList } from "../gap-mark/gap-mark.tsx";
import { type Say, useLanguage, useText } from "../language/language.tsx";
import { Light } from "../light/light.tsx";
import { usePermission } from "../session/index.ts";
import { type CarrierKind, carrierKinds } from "./carried.ts";
import { lawExplorerMessages as messages } from "./messages.ts";
import { type CarriedClause, decidedReader, lawAddresses, type WholeArticle } from "./replies.ts";

/** The right column. `clause` is the clause the address names, if it names one. */
export function ArticleFacts(props: { readonly article: WholeArticle; readonly clause: string | null }) {
  const { article } = props;
  const mayList = usePermission("settlement.list");
  const clause = props.clause ?? article.clauses[0]?.id ?? null;
  return (
    <div className="stack">
      <Clauses article={article} selected={props.clause} />
      <Gaps article={article} />
      {mayList && clause !== null ? <Decided clause={clause} /> : null}
    </div>
  );
}

function Clauses(props: { readonly article: WholeArticle; readonly selected: string | null }) {
  const text = useText();
  return (
    <Card title={text(messages.clauses)} flush>
      <DataTable
        caption={text(messages.clauses)}
        rows={props.article.clauses}
        keyOf={({ id }) => id}
        selectedKey={props.selected}
        columns={[
          { key: "clause", title: text(messages.clause), cell: ({ id }) => <ArticleChip clause={id} /> },
          ...carrierKinds.map((kind) => carrierColumn(kind, text)),
        ]}
      />
    </Card>
  );
}

function carrierColumn(kind: CarrierKind, text: Say): Column<CarriedClause> {
  return {
    key: kind,
    title: text(messages[kind]),
    cell: (clause) => {
      const places = clause[kind].map(({ path, line }) => `${path}:${line}`);
      if (places.length === 0) return <Light state="none">{text(messages.missing)}</Light>;
      return (
        <span title={places.slice(0, PLACES_NAMED).join("\n")}>
          <Light state="ok">{places.length}</Light>
        </span>
      );
    },
  };
}

const PLACES_NAMED = 20;

function Gaps({ article }: { readonly article: WholeArticle }) {
  const text = useText();
  const gaps = article.gaps.map(({ gap, question, reading, reason, confirmedBy }) => ({
    gap,
    question: text(question),
    reading: text(reading),
    confirmedBy,
    ...(reason === null ? {} : { reason: text(reason) }),
  }));
  return (
    <Card title={text(messages.gaps)} aside={text(messages.gapCount, { count: gaps.length })}>
      <div className="law-gaps">{gaps.length === 0 ? text(messages.noGaps) : <GapList gaps={gaps} />}</div>
    </Card>
  );
}

function Decided({ clause }: { readonly clause: string }) {
  const text = useText();
  const language = useLanguage();
  const reading = useReading(lawAddresses.decided(splitClause(clause).regulation, clause), decidedReader);
  return (
    <Answer reading={reading} lines={5}>
      {({ from, through, sums, settlements }) => (
        <Card
          title={text(messages.decided, { clause: formatClause(clause)[language] })}
          aside={text(messages.decidedCount, { count: sums.count.toLocaleString("en") })}
          flush
        >
          <DataTable
            caption={text(messages.decided, { clause: formatClause(clause)[language] })}
            rows={settlements}
            keyOf={({ number }) => number}
            empty={text(messages.noneDecided, { from, through })}
            columns={[
              {
                key: "day",
                title: text(messages.day),
                kind: "date",
                cell: ({ accountingDate }) => formatListDate(accountingDate),
              },
              {
                key: "hospital",
                title: text(messages.hospital),
                cell: ({ number, hospital }) => (
                  <a href={`/settlements?number=${number}`} title={number}>
                    {text(hospital)}
                  </a>
                ),
              },
              {
                key: "fund",
                title: text(messages.fund),
                kind: "number",
                cell: ({ fundFen }) => formatYuan(fundFen),
              },
            ]}
          />
        </Card>
      )}
    </Answer>
  );
}
