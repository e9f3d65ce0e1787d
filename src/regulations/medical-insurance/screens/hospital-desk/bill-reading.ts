// The lines of a draft read as the settlement path reads them: what each item is, what lies in scope, and why not the rest.
import { daysBetween, type IsoDate } from "../../../../kernel/calendar/index.ts";
import { type Fen, formatPercent, formatYuan, sumFen, toBasisPoints, toFen } from "../../../../kernel/money/index.ts";
import type { Text } from "../../../../kernel/refusal/index.ts";
import { say } from "../../../../ui/index.ts";
import { type LineShare, lineShares, sumShares } from "../../wire/line-shares.ts";
import { amountOf, billLineOf, type DraftLine } from "./draft.ts";
import { billMessages } from "./messages.ts";
import type { Item } from "./replies.ts";

/** What is known beside the lines: items by code, the last day of cover, the bed fee's limit; null while no quote has said it. */
export type BillContext = {
  readonly items: ReadonlyMap<string, Item>;
  readonly dischargedOn: IsoDate | null;
  readonly coverEndsOn: IsoDate | null;
  readonly bedCapFen: number | null;
};

/** A line as the grid shows it; the shares are null while a quote has to say them. */
export type ReadLine = {
  readonly line: DraftLine;
  readonly item: Item | null;
  readonly amountFen: Fen;
  readonly inScopeFen: Fen | null;
  readonly outOfScopeFen: Fen | null;
  readonly why: Text | null;
};

/** The lines as the grid shows them. */
export function readLines(lines: readonly DraftLine[], context: BillContext): readonly ReadLine[] {
  const shares = sharesOf(lines, context);
  return lines.map((line, place) => {
    const item = context.items.get(line.code) ?? null;
    const share = shares[place] ?? null;
    const isKnown = share !== null && (item?.itemClass !== "bed" || context.bedCapFen !== null);
    return {
      line,
      item,
      amountFen: amountOf(line),
      inScopeFen: isKnown ? toFen(share.inScopeFen) : null,
      outOfScopeFen: isKnown ? toFen(outOf(share)) : null,
      why: isKnown ? whyNot(line, item, share, context) : null,
    };
  });
}

/** The sums of the outside parts over the whole bill, or null while they are not all known. */
export function outsideSums(lines: readonly DraftLine[], context: BillContext): LineShare | null {
  const hasUnknownBed =
    context.bedCapFen === null && lines.some(({ code }) => context.items.get(code)?.itemClass === "bed");
  return context.dischargedOn === null || hasUnknownBed ? null : sumShares(sharesOf(lines, context));
}

/** The totals of the grid. */
export function totalsOf(lines: readonly ReadLine[]): { grossFen: Fen; inScopeFen: Fen; outOfScopeFen: Fen } {
  const sum = (of: (line: ReadLine) => Fen | null) => sumFen(lines.flatMap((line) => of(line) ?? []));
  return {
    grossFen: sum(({ amountFen }) => amountFen),
    inScopeFen: sum(({ inScopeFen }) => inScopeFen),
    outOfScopeFen: sum(({ outOfScopeFen }) => outOfScopeFen),
  };
}

/** The bed days billed. */
export function bedDaysOf(lines: readonly DraftLine[], items: ReadonlyMap<string, Item>): number {
  const beds = lines.filter(({ code }) => items.get(code)?.itemClass === "bed");
  return beds.reduce((days, { quantityHundredths }) => days + quantityHundredths / 100, 0);
}

/** Whether every line must say its day: cover ends during the stay (article 14). */
export function needsDays({ coverEndsOn, dischargedOn }: BillContext): boolean {
  return coverEndsOn !== null && dischargedOn !== null && daysBetween(coverEndsOn, dischargedOn) > 0;
}

function sharesOf(lines: readonly DraftLine[], { items, dischargedOn, coverEndsOn, bedCapFen }: BillContext) {
  if (dischargedOn === null) return [];
  const catalogue = { revision: 0, items: new Map([...items].map(([code, item]) => [code, [item]])) };
  const stay = { dischargedOn, bill: lines.map(billLineOf) };
  return lineShares(stay, { catalogue, coverEndsOn, bedCapFen: bedCapFen ?? 0 });
}

function outOf({ ownShareFen, bedExcessFen, outsideFen }: LineShare): number {
  return ownShareFen + bedExcessFen + outsideFen;
}

function whyNot(line: DraftLine, item: Item | null, share: LineShare, context: BillContext): Text | null {
  const isAfterCover = context.coverEndsOn !== null && line.servedOn !== null && line.servedOn > context.coverEndsOn;
  if (isAfterCover) return billMessages.afterCover;
  if (share.outsideFen > 0) return billMessages.notListed;
  if (share.bedExcessFen > 0 && context.bedCapFen !== null)
    return fill(billMessages.bedCap, { amount: toFen(context.bedCapFen) });
  if (share.ownShareFen === 0 || item === null) return null;
  const rate = formatPercent(toBasisPoints(item.ownShareBp));
  return {
    zh: say("zh", billMessages.ownShare, { rate: rate.zh }),
    en: say("en", billMessages.ownShare, { rate: rate.en }),
  };
}

function fill(message: Text, { amount }: { readonly amount: Fen }): Text {
  const values = { amount: formatYuan(amount) };
  return { zh: say("zh", message, values), en: say("en", message, values) };
}
