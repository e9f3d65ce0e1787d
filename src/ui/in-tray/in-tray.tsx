// The in-tray: what I must do first, and why me. One sentence, then the matters by urgency, worked by keyboard.
import { useState } from "react";
import { ArticleChip } from "../article-chip/article-chip.tsx";
import { Card, ScreenHead } from "../card/card.tsx";
import { Answer, useReading } from "../client/index.ts";
import { CountdownTag, DayBoxes } from "../countdown/countdown.tsx";
import { type Column, DataTable } from "../data-table/data-table.tsx";
import { EmptyState } from "../empty-state/empty-state.tsx";
import { formatDate } from "../format/index.ts";
import { InternalLimitMark } from "../gap-mark/gap-mark.tsx";
import { useKeys } from "../keyboard/index.ts";
import { type Say, useLanguage, useText } from "../language/language.tsx";
import { Sentence } from "../language/sentence.tsx";
import { Light } from "../light/light.tsx";
import { inTrayMessages } from "../messages.ts";
import { goTo } from "../router/index.ts";
import {
  deadlineOf,
  groupOf,
  IN_TRAY_ADDRESS,
  type InTray,
  type InTrayItem,
  inTrayReader,
  sortByGroup,
} from "./in-tray-item.ts";

/** The screen a person starts on. */
export function InTrayScreen() {
  const reading = useReading(IN_TRAY_ADDRESS, inTrayReader, { everyMilliseconds: REFRESH_MILLISECONDS });
  return (
    <Answer reading={reading} lines={10}>
      {(tray) => (tray.items.length === 0 ? <Nothing tray={tray} /> : <Tray tray={tray} />)}
    </Answer>
  );
}

const REFRESH_MILLISECONDS = 60_000;

function Nothing({ tray }: { readonly tray: InTray }) {
  const text = useText();
  const language = useLanguage();
  return (
    <Card>
      <EmptyState>
        {tray.nextArrival === null
          ? text(inTrayMessages.empty)
          : text(inTrayMessages.emptyNext, { date: formatDate(tray.nextArrival)[language] })}
      </EmptyState>
    </Card>
  );
}

function Tray({ tray }: { readonly tray: InTray }) {
  const text = useText();
  const items = sortByGroup(tray.items);
  const [at, setAt] = useState(0);
  const current = items[Math.min(at, items.length - 1)];
  useKeys([
    { name: "J", label: text(inTrayMessages.keyNext), run: () => setAt(Math.min(at + 1, items.length - 1)) },
    { name: "K", label: text(inTrayMessages.keyBefore), run: () => setAt(Math.max(at - 1, 0)) },
    { name: "Enter", label: text(inTrayMessages.keyOpen), run: () => current && goTo(current.address) },
  ]);
  return (
    <>
      <ScreenHead>
        <TraySentence tray={tray} />
      </ScreenHead>
      <Card flush>
        <DataTable
          caption={text(inTrayMessages.title)}
          columns={columnsOf(text, tray.today)}
          rows={items}
          keyOf={(item) => item.id}
          selectedKey={current?.id ?? null}
          groupOf={(item) => nameGroup(text, item, items)}
        />
      </Card>
      <p className="foot-note">
        <InternalLimitMark /> {text(inTrayMessages.internalLimit)}
      </p>
    </>
  );
}

function TraySentence({ tray }: { readonly tray: InTray }) {
  const text = useText();
  const language = useLanguage();
  const over = tray.items.filter((item) => groupOf(item) === "over").length;
  const today = tray.items.filter((item) => groupOf(item) === "today").length;
  const [next] = tray.items
    .flatMap(({ deadline }) => (deadline && deadline.last > tray.today ? [deadline.last] : []))
    .sort();
  return (
    <Sentence
      message={inTrayMessages.sentence}
      values={{
        count: tray.items.length,
        over:
          over > 0 ? (
            <b className="bad-ink">{text(inTrayMessages.over, { count: over })}</b>
          ) : (
            text(inTrayMessages.noneOver)
          ),
        today:
          today > 0 ? (
            <b className="warn-ink">{text(inTrayMessages.dueToday, { count: today })}</b>
          ) : (
            text(inTrayMessages.noneToday)
          ),
        next:
          next === undefined
            ? text(inTrayMessages.noNext)
            : text(inTrayMessages.nextDue, { date: formatDate(next)[language] }),
      }}
    />
  );
}

function columnsOf(text: Say, today: string): readonly Column<InTrayItem>[] {
  return [
    {
      key: "deadline",
      title: text(inTrayMessages.deadline),
      cell: (item) => <DeadlineTag item={item} today={today} />,
    },
    { key: "days", title: text(inTrayMessages.days), cell: (item) => <Days item={item} today={today} /> },
    {
      key: "matter",
      title: text(inTrayMessages.matter),
      cell: (item) => (
        <span>
          <a href={item.address} className="strong">
            {text(item.title)}
          </a>
          <br />
          {text(item.task)}
        </span>
      ),
    },
    {
      key: "why",
      title: text(inTrayMessages.whyMe),
      cell: (item) => (
        <span>
          {text(item.why)} {item.clause === null ? null : <ArticleChip clause={item.clause} />}
        </span>
      ),
    },
    {
      key: "papers",
      title: text(inTrayMessages.papers),
      cell: ({ missing }) =>
        missing === null ? (
          <Light state="ok">{text(inTrayMessages.papersComplete)}</Light>
        ) : (
          <Light state="bad">{text(inTrayMessages.papersMissing, { what: text(missing) })}</Light>
        ),
    },
  ];
}

type CellProps = { readonly item: InTrayItem; readonly today: string };

function DeadlineTag({ item, today }: CellProps) {
  const deadline = deadlineOf(item, today);
  return deadline === null ? null : <CountdownTag deadline={deadline} />;
}

function Days({ item, today }: CellProps) {
  const deadline = deadlineOf(item, today);
  return deadline === null ? null : <DayBoxes deadline={deadline} />;
}

function nameGroup(text: Say, item: InTrayItem, items: readonly InTrayItem[]): string {
  const group = groupOf(item);
  const count = items.filter((other) => groupOf(other) === group).length;
  const names = {
    over: inTrayMessages.groupOver,
    today: inTrayMessages.groupToday,
    week: inTrayMessages.groupWeek,
    later: inTrayMessages.groupLater,
    open: inTrayMessages.groupOpen,
  };
  return text(names[group], { count });
}
