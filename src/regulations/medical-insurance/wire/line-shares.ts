// What of each line of a bill lies in the policy scope, and what of it the patient bears before any deductible.

import { type BillContext, ownShareOf } from "../settlement/bill.ts";
import { itemOn } from "../settlement/catalogue.ts";
import type { BillLine, StayBill } from "../settlement/request.ts";

/** The parts of an amount, in fen; together they are the amount. */
export type LineShare = {
  readonly inScopeFen: number;
  readonly ownShareFen: number;
  readonly bedExcessFen: number;
  readonly outsideFen: number;
};

/** The parts of every line, in order, read as `readBill` reads the sums. */
export function lineShares(stay: Pick<StayBill, "bill" | "dischargedOn">, context: BillContext): LineShare[] {
  return stay.bill.map((line) => shareOf(line, stay.dischargedOn, context));
}

/** Adds parts up. */
export function sumShares(shares: readonly LineShare[]): LineShare {
  const sum = { ...nothing };
  for (const { inScopeFen, ownShareFen, bedExcessFen, outsideFen } of shares) {
    sum.inScopeFen += inScopeFen;
    sum.ownShareFen += ownShareFen;
    sum.bedExcessFen += bedExcessFen;
    sum.outsideFen += outsideFen;
  }
  return sum;
}

const nothing = { inScopeFen: 0, ownShareFen: 0, bedExcessFen: 0, outsideFen: 0 };

function shareOf(
  { code, amountFen, quantity = 0, servedOn }: BillLine,
  dischargedOn: StayBill["dischargedOn"],
  { catalogue, coverEndsOn, bedCapFen }: BillContext,
): LineShare {
  const item = itemOn(catalogue, code, dischargedOn);
  const isAfterCover = coverEndsOn !== null && servedOn !== undefined && servedOn > coverEndsOn;
  if (item === undefined || item.itemClass === "c" || isAfterCover) return { ...nothing, outsideFen: amountFen };
  if (item.itemClass === "bed") {
    const inScopeFen = Math.min(amountFen, bedCapFen * quantity);
    return { ...nothing, inScopeFen, bedExcessFen: amountFen - inScopeFen };
  }
  const ownShareFen = item.itemClass === "b" ? ownShareOf(amountFen, item.ownShareBp) : 0;
  return { ...nothing, inScopeFen: amountFen - ownShareFen, ownShareFen };
}
