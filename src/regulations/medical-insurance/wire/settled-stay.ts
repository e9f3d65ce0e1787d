// A settled or quoted stay with everything that reports say of it.
import type { IsoDate } from "../../../kernel/calendar/index.ts";
import type { Quote } from "../actions/settler.ts";
import type { Caps } from "../settlement/booking.ts";
import type { Catalogue } from "../settlement/catalogue.ts";
import { capsOf } from "../settlement/decide-stay.ts";
import type { Amounts, SettlementAnswer, StayBill, YearTotals } from "../settlement/request.ts";
import { type Breakdown, breakDown } from "./breakdown.ts";

/** What reports need of an answer. A quote has neither number nor totals. */
export type ReportedAnswer = Amounts &
  Pick<
    SettlementAnswer,
    | "accountingDate"
    | "admittedOn"
    | "cites"
    | "dischargedOn"
    | "gaps"
    | "hospitalId"
    | "invoiceNo"
    | "personId"
    | "provisional"
    | "settledAt"
    | "year"
  > & { readonly settlement: string | null; readonly totals: YearTotals | null };

/** `bill` has the lines in their order; `reversedBy` is the number of the reversal, or null. */
export type SettledStay = {
  readonly answer: ReportedAnswer;
  readonly bill: StayBill["bill"];
  readonly breakdown: Breakdown;
  readonly caps: Caps;
  readonly reversedBy: string | null;
};

/** A quote in the same form. */
export function quotedStay(
  stay: StayBill,
  { amounts, decision, facts }: Quote,
  { now, today, catalogue }: { readonly now: Date; readonly today: IsoDate; readonly catalogue: Catalogue },
): SettledStay {
  const { personId, hospitalId, invoiceNo, admittedOn, dischargedOn, bill } = stay;
  const { clauses, gaps, outputs } = decision.explained;
  return {
    answer: {
      ...amounts,
      ...{ personId, hospitalId, invoiceNo, admittedOn, dischargedOn, gaps },
      accountingDate: today,
      cites: clauses,
      provisional: outputs.provisional === 1,
      settledAt: now.toISOString(),
      year: facts.year.year,
      settlement: null,
      totals: null,
    },
    bill,
    breakdown: breakDown({ stay, decision, records: facts, catalogue }),
    caps: capsOf(decision.law),
    reversedBy: null,
  };
}
