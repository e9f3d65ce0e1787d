// A decided stay taken apart for reports: what lies outside the scope, and what became of the rest.
import type { Catalogue } from "../settlement/catalogue.ts";
import { bedCapOf, type Decision } from "../settlement/decide.ts";
import type { StayRecords } from "../settlement/facts.ts";
import type { StayBill } from "../settlement/request.ts";
import { type LineShare, lineShares, sumShares } from "./line-shares.ts";

/**
 * The parts of a bill in fen. The four of {@link LineShare} make up the gross amount; `inScopeFen` is before a third party
 * takes its share. `lines` is null when the records have changed so that the lines no longer give the sums decided on.
 */
export type Breakdown = LineShare & {
  readonly coPaymentFen: number;
  readonly penaltyFen: number;
  readonly aboveCeilingFen: number;
  readonly lines: readonly LineShare[] | null;
};

/** A decision with everything it was made on. */
export type DecidedOn = {
  readonly stay: Pick<StayBill, "bill" | "dischargedOn">;
  readonly decision: Decision;
  readonly records: Pick<StayRecords, "level" | "coverEndsOn">;
  readonly catalogue: Catalogue;
};

/** Takes a decision apart. Of a stopped case (no cover, an exclusion, not designated) the whole bill lies outside. */
export function breakDown({ stay, decision, records, catalogue }: DecidedOn): Breakdown {
  const { outputs } = decision.explained;
  const { grossFen, classBOwnShareFen, bedExcessFen, coPaymentFen, penaltyFen, aboveCeilingFen } = outputs;
  const borne = { coPaymentFen, penaltyFen, aboveCeilingFen };
  if (outputs.rateBp === 0 && outputs.policyScopeFen === 0) return { ...wholeOutside(grossFen), ...borne, lines: null };
  const decided = {
    inScopeFen: grossFen - outputs.outOfCatalogueFen - classBOwnShareFen - bedExcessFen,
    ownShareFen: classBOwnShareFen,
    bedExcessFen,
    outsideFen: outputs.outOfCatalogueFen,
  };
  const bedCapFen = records.level === null ? 0 : bedCapOf(decision.law, records.level);
  const lines = lineShares(stay, { catalogue, coverEndsOn: records.coverEndsOn, bedCapFen });
  const sums = sumShares(lines);
  const isSame = sums.inScopeFen === decided.inScopeFen && amountOf(sums) === grossFen;
  return isSame ? { ...sums, ...borne, lines } : { ...decided, ...borne, lines: null };
}

function wholeOutside(grossFen: number): LineShare {
  return { inScopeFen: 0, ownShareFen: 0, bedExcessFen: 0, outsideFen: grossFen };
}

function amountOf({ inScopeFen, ownShareFen, bedExcessFen, outsideFen }: LineShare): number {
  return inScopeFen + ownShareFen + bedExcessFen + outsideFen;
}
