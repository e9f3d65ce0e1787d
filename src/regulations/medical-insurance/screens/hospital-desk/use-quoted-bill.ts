// The bill as it is typed with everything worked out from it: items, quote, what lies in scope, the parts, what is missing.
import { useSession } from "../../../../ui/index.ts";
import { figureUsed } from "../decided-stay/decision.ts";
import { partsOf } from "../decided-stay/money-parts.ts";
import { type BillContext, outsideSums } from "./bill-reading.ts";
import { type Draft, type DraftLine, missingOf, putLine, requestOf } from "./draft.ts";
import type { Quote } from "./replies.ts";
import { useItems } from "./use-items.ts";
import { useQuote } from "./use-quote.ts";

/** Quotes a draft with the line being typed in it. Once settled nothing is asked any more: `settled` is what was booked. */
export function useQuotedBill(of: {
  readonly draft: Draft;
  readonly typing: DraftLine | null;
  readonly isSettled: boolean;
  readonly settled: Quote | null;
}) {
  const { legalDay } = useSession();
  const { draft, typing, isSettled, settled } = of;
  const asTyped: Draft = typing === null ? draft : { ...draft, lines: putLine(draft.lines, typing) };
  const known = useItems(
    draft.stay.dischargedOn ?? legalDay,
    asTyped.lines.map(({ code }) => code),
  );
  const live = useQuote(isSettled ? null : requestOf(asTyped));
  const quote = isSettled ? settled : live.quote;
  const context: BillContext = {
    items: known.items,
    dischargedOn: draft.stay.dischargedOn,
    coverEndsOn: quote?.coverEndsOn ?? null,
    bedCapFen: quote === null ? null : figureUsed(quote, "bedCap"),
  };
  const outside = live.isFresh ? outsideSums(asTyped.lines, context) : null;
  const parts = quote === null ? [] : partsOf(quote, outside ?? undefined);
  return { draft, asTyped, known, live, quote, context, parts, missing: missingOf(asTyped) };
}
