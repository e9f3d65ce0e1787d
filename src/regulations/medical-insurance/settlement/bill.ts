// From the lines of a bill to the sums that the law looks at, exact to the fen.
import { daysBetween, type IsoDate } from "../../../kernel/calendar/index.ts";
import { mulDiv } from "../../../kernel/money/index.ts";
import { accept, type Outcome, refuse } from "../../../kernel/refusal/index.ts";
import { type Bed, joinBeds } from "./beds.ts";
import { objectionToLine } from "./bill-line.ts";
import { type Catalogue, type CatalogueItem, itemOn } from "./catalogue.ts";
import { settlementLimits } from "./limits.ts";
import { refusals } from "./refusals.ts";
import type { BillLine, StayBill } from "./request.ts";

/** A bill as the law sees it. Together the amounts are the whole bill. */
export type BillSums = {
  readonly classAFen: number;
  readonly classBFen: number;
  readonly classBOwnShareBp: number;
  readonly outOfCatalogueFen: number;
  readonly emergencyInScopeFen: number;
  readonly bedDays: number;
  readonly bedFeePerDayFen: number;
};

/** What reading a bill depends on: the catalogue, the last day of cover, the limit of the bed fee per day at this level in fen. */
export type BillContext = {
  readonly catalogue: Catalogue;
  readonly coverEndsOn: IsoDate | null;
  readonly bedCapFen: number;
};

/** Reads a bill by the catalogue of the day of discharge. Refuses naming the line, counted from 0 (`bill.3.amountFen`). */
export function readBill(stay: StayBill, context: BillContext): Outcome<BillSums> {
  const { bill } = stay;
  if (bill.length === 0) return refuse(refusals.billEmpty());
  if (bill.length > settlementLimits.linesPerBill) return refuse(refusals.billTooLong());
  const tally: Tally = {
    classA: 0,
    classB: 0,
    ownShare: 0,
    sharedBp: null,
    outside: 0,
    rescue: 0,
    bedDays: 0,
    beds: [],
  };
  for (const [place, line] of bill.entries()) {
    const item = itemOn(context.catalogue, line.code, stay.dischargedOn);
    const refusal = objectionToLine({ stay, line, item, coverEndsOn: context.coverEndsOn }, `bill.${place}`);
    if (refusal !== null) return refuse(refusal);
    addLine(tally, line, item, isAfter(context.coverEndsOn, line));
  }
  const nights = Math.max(1, daysBetween(stay.admittedOn, stay.dischargedOn));
  if (tally.bedDays > nights) return refuse(refusals.tooManyBedDays(nights));
  const sums = sumsOf(tally, context.bedCapFen);
  return largestOf(sums) > settlementLimits.largestAmountFen ? refuse(refusals.billTooLarge()) : accept(sums);
}

/** The own share of a line of class B, rounded half up on the line (reading A32). */
export function ownShareOf(amountFen: number, ownShareBp: number): number {
  return mulDiv(amountFen, ownShareBp, 10_000, "half_up");
}

type Tally = {
  classA: number;
  classB: number;
  ownShare: number;
  /** The own share that all lines of class B have in common; null before the first, -1 when they differ. */
  sharedBp: number | null;
  outside: number;
  rescue: number;
  bedDays: number;
  readonly beds: Bed[];
};

function addLine(tally: Tally, line: BillLine, item: CatalogueItem | undefined, isAfterCover: boolean): void {
  const { amountFen, quantity: days = 0, isRescue = false } = line;
  if (item?.itemClass === "bed") tally.bedDays += days;
  if (item === undefined || item.itemClass === "c" || isAfterCover) {
    tally.outside += amountFen;
  } else if (item.itemClass === "bed") {
    tally.beds.push({ feeFen: amountFen / days, days });
  } else if (isRescue) {
    const ownShare = ownShareOf(amountFen, item.ownShareBp);
    tally.rescue += amountFen - ownShare;
    tally.outside += ownShare;
  } else if (item.itemClass === "a") {
    tally.classA += amountFen;
  } else {
    tally.classB += amountFen;
    tally.ownShare += ownShareOf(amountFen, item.ownShareBp);
    tally.sharedBp = tally.sharedBp === null || tally.sharedBp === item.ownShareBp ? item.ownShareBp : -1;
  }
}

/**
 * The one place where a bill that says more than the law asks is made to fit, without moving a fen. The law knows one own
 * share of class B and one bed fee. Where the shares of lines differ, or rounded line by line come to another sum than the
 * share of the whole, the own shares are handed on as outside the catalogue and the rest as class B without own share.
 * Beds are joined likewise (see beds.ts).
 */
function sumsOf({ classA, classB, ownShare, sharedBp, outside, rescue, beds }: Tally, bedCapFen: number): BillSums {
  const ownShareBp = sharedBp ?? 0;
  const isExact = ownShareBp >= 0 && ownShareOf(classB, ownShareBp) === ownShare;
  const bed = joinBeds(beds, bedCapFen);
  return {
    classAFen: classA + bed.withinFen,
    classBFen: isExact ? classB : classB - ownShare,
    classBOwnShareBp: isExact ? ownShareBp : 0,
    outOfCatalogueFen: outside + bed.aboveFen + (isExact ? 0 : ownShare),
    emergencyInScopeFen: rescue,
    bedDays: bed.days,
    bedFeePerDayFen: bed.feeFen,
  };
}

function largestOf(sums: BillSums): number {
  return Math.max(sums.classAFen, sums.classBFen, sums.outOfCatalogueFen, sums.emergencyInScopeFen);
}

function isAfter(coverEndsOn: IsoDate | null, { servedOn }: BillLine): boolean {
  return coverEndsOn !== null && servedOn !== undefined && servedOn > coverEndsOn;
}
