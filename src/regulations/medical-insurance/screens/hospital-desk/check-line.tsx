// What is checked before settling, in one line: overlapping stays, bed days against nights, the catalogue's day, the invoice.
import type { ReactNode } from "react";
import { GapMark, Light, type LightState, useText } from "../../../../ui/index.ts";
import { bedDaysOf } from "./bill-reading.ts";
import { type Draft, nightsOf } from "./draft.ts";
import { checkMessages } from "./messages.ts";
import type { Item, Quote } from "./replies.ts";

/** `quote` null: what only the server knows is shown without a light of its own. */
export function CheckLine(props: {
  readonly draft: Draft;
  readonly items: ReadonlyMap<string, Item>;
  readonly quote: Quote | null;
}) {
  const text = useText();
  return (
    <ul className="desk-checks">
      <li className="quiet">{text(checkMessages.checked)}</li>
      <Overlap quote={props.quote} />
      <BedDays draft={props.draft} items={props.items} />
      <Catalogue draft={props.draft} items={props.items} />
      <Invoice draft={props.draft} quote={props.quote} />
    </ul>
  );
}

function Check(props: { readonly state: LightState; readonly children: ReactNode }) {
  return (
    <li>
      <Light state={props.state} plain>
        {props.children}
      </Light>
    </li>
  );
}

function Overlap({ quote }: { readonly quote: Quote | null }) {
  const text = useText();
  const number = quote?.earlier.overlappingStay ?? null;
  if (number !== null) return <Check state="bad">{text(checkMessages.overlaps, { number })}</Check>;
  return <Check state={quote === null ? "none" : "ok"}>{text(checkMessages.noOverlap)}</Check>;
}

function BedDays({ draft, items }: { readonly draft: Draft; readonly items: ReadonlyMap<string, Item> }) {
  const text = useText();
  const nights = nightsOf(draft.stay);
  if (nights === null) return null;
  const days = bedDaysOf(draft.lines, items);
  const { state, message } =
    days === nights ? bedDays.equal : days < nights ? (days === 0 ? bedDays.none : bedDays.fewer) : bedDays.more;
  return (
    <Check state={state}>
      {text(message, { days, nights })} <GapMark gap="A06" short />
    </Check>
  );
}

const bedDays = {
  equal: { state: "ok", message: checkMessages.bedDays },
  none: { state: "none", message: checkMessages.bedDaysFewer },
  fewer: { state: "warn", message: checkMessages.bedDaysFewer },
  more: { state: "bad", message: checkMessages.bedDaysMore },
} as const;

function Catalogue({ draft, items }: { readonly draft: Draft; readonly items: ReadonlyMap<string, Item> }) {
  const text = useText();
  if (draft.lines.length === 0) return null;
  const count = draft.lines.filter(({ code }) => !items.has(code)).length;
  if (count > 0) return <Check state="warn">{text(checkMessages.notListed, { count })}</Check>;
  return <Check state="ok">{text(checkMessages.catalogue)}</Check>;
}

function Invoice({ draft, quote }: { readonly draft: Draft; readonly quote: Quote | null }) {
  const text = useText();
  if (draft.stay.invoiceNo.trim() === "") return <Check state="none">{text(checkMessages.noInvoice)}</Check>;
  const number = quote?.earlier.billSettlement ?? quote?.earlier.staySettlement ?? null;
  if (number !== null) return <Check state="bad">{text(checkMessages.settledBefore, { number })}</Check>;
  return <Check state={quote === null ? "none" : "ok"}>{text(checkMessages.notSettled)}</Check>;
}
