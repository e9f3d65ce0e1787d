// The bill: one line a row, the row being typed in at the end or wherever the arrows went; totals beneath.
import { type ClipboardEvent, type Ref, useImperativeHandle, useState } from "react";
import { formatYuan, useKeys, useText } from "../../../../ui/index.ts";
import { type BillContext, needsDays, type ReadLine, readLines, totalsOf } from "./bill-reading.ts";
import { BillRow } from "./bill-row.tsx";
import { type DraftLine, type DraftStay, nightsOf, putLine } from "./draft.ts";
import { EditingRow } from "./editing-row.tsx";
import { billMessages, deskMessages } from "./messages.ts";
import { PasteNotice, usePaste } from "./paste.tsx";
import { isTable } from "./pasted-rows.ts";
import type { KnownItems } from "./use-items.ts";

/** What the desk may ask of the grid: to take the focus in its new row. */
export type BillFocus = { readonly focus: () => void };

export type BillGridProps = {
  readonly stay: DraftStay;
  readonly lines: readonly DraftLine[];
  /** The lines with the one being typed among them, for the totals. */
  readonly linesAsTyped: readonly DraftLine[];
  readonly known: KnownItems;
  readonly context: BillContext;
  /** The line that a refusal names, counted from 0; null for none. */
  readonly wrongLine: number | null;
  /** While true the bill is settled and only shown. */
  readonly isClosed: boolean;
  readonly onLines: (lines: readonly DraftLine[]) => void;
  /** The line as far as it is typed, so that the quote follows; null while it cannot be read yet. */
  readonly onTyping: (line: DraftLine | null) => void;
  readonly ref: Ref<BillFocus>;
};

/** Draws the grid. Enter goes to the next cell and then the next row, the arrows go up and down, Ctrl D deletes a line. */
export function BillGrid(props: BillGridProps) {
  const text = useText();
  const { lines, known, context } = props;
  const [row, setRow] = useState({ at: lines.length, takesFocus: false, round: 0 });
  const at = Math.min(row.at, lines.length);
  const paste = usePaste(known, (pasted) => {
    props.onLines([...lines, ...pasted]);
    setRow((before) => ({ at: lines.length + pasted.length, takesFocus: true, round: before.round + 1 }));
  });
  const go = (place: number) =>
    setRow((before) => ({ at: Math.max(0, place), takesFocus: true, round: before.round + 1 }));
  useImperativeHandle(props.ref, () => ({ focus: () => go(lines.length) }));
  useKeys([{ name: "Ctrl D", label: text(deskMessages.keyDelete), run: () => deleteLine() }]);
  const deleteLine = () => {
    if (props.isClosed) return;
    props.onTyping(null);
    props.onLines(lines.filter((_line, place) => place !== at));
    go(at);
  };
  const pasteTable = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData("text/plain");
    if (props.isClosed || !isTable(pasted)) return;
    event.preventDefault();
    void paste.take(pasted);
  };
  const read = readLines(lines, context);
  const hasDays = needsDays(context);
  const editing = (
    <EditingRow
      key={`${lines[at]?.key ?? "new"} ${row.round}`}
      number={at + 1}
      line={lines[at] ?? null}
      known={known}
      stay={props.stay}
      nights={nightsOf(props.stay)}
      hasDay={hasDays}
      takesFocus={row.takesFocus}
      onTyping={props.onTyping}
      onPut={(line) => {
        props.onLines(putLine(lines, line));
        // A new line put by leaving the row makes room for the next one beneath it.
        if (at < lines.length) return;
        setRow((before) => ({ at: lines.length + 1, takesFocus: false, round: before.round + 1 }));
      }}
      onGo={(step) => go(at + step)}
    />
  );
  return (
    <div className="bill" onPaste={pasteTable}>
      <section className="bill-scroll" aria-label={text(billMessages.bill)} tabIndex={props.isClosed ? 0 : undefined}>
        <table className="bill-table">
          <caption className="only-read-aloud">{text(billMessages.bill)}</caption>
          <colgroup>
            {columns.map((name) => (name === "day" && !hasDays ? null : <col key={name} className={`bill-${name}`} />))}
          </colgroup>
          <Head hasDay={hasDays} />
          <tbody>
            {read.map((one, place) =>
              place === at && !props.isClosed ? (
                editing
              ) : (
                <BillRow
                  key={one.line.key}
                  number={place + 1}
                  read={one}
                  hasDay={hasDays}
                  isWrong={place === props.wrongLine}
                  onOpen={props.isClosed ? null : () => go(place)}
                />
              ),
            )}
            {at === lines.length && !props.isClosed ? editing : null}
          </tbody>
          <Totals read={readLines(props.linesAsTyped, context)} hasDay={hasDays} />
        </table>
      </section>
      <PasteNotice outcome={paste.outcome} />
    </div>
  );
}

const columns = [
  "number",
  "code",
  "item",
  "class",
  "quantity",
  "price",
  "day",
  "amount",
  "scope",
  "out",
  "why",
] as const;

function Head({ hasDay }: { readonly hasDay: boolean }) {
  const text = useText();
  return (
    <thead>
      <tr>
        <th scope="col" className="number">
          {text(billMessages.number)}
        </th>
        <th scope="col">{text(billMessages.code)}</th>
        <th scope="col">{text(billMessages.item)}</th>
        <th scope="col">{text(billMessages.class)}</th>
        <th scope="col" className="number">
          {text(billMessages.quantity)}
        </th>
        <th scope="col" className="number">
          {text(billMessages.price)}
        </th>
        {hasDay ? <th scope="col">{text(billMessages.day)}</th> : null}
        <th scope="col" className="number">
          {text(billMessages.amount)}
        </th>
        <th scope="col" className="number">
          {text(billMessages.inScope)}
        </th>
        <th scope="col" className="number">
          <span className="swatch payer-out-of-scope" />
          {text(billMessages.outOfScope)}
        </th>
        <th scope="col">
          <span className="only-read-aloud">{text(billMessages.note)}</span>
        </th>
      </tr>
    </thead>
  );
}

function Totals({ read, hasDay }: { readonly read: readonly ReadLine[]; readonly hasDay: boolean }) {
  const text = useText();
  const totals = totalsOf(read);
  const message = read.length === 1 ? billMessages.totalOne : billMessages.total;
  return (
    <tfoot>
      <tr>
        <td />
        <td colSpan={hasDay ? 6 : 5}>{text(message, { count: read.length })}</td>
        <td className="number">{formatYuan(totals.grossFen)}</td>
        <td className="number">{formatYuan(totals.inScopeFen)}</td>
        <td className="number">{formatYuan(totals.outOfScopeFen)}</td>
        <td />
      </tr>
    </tfoot>
  );
}
