// A settled or quoted stay with everything that reports say of it.
import type { IsoDate } from "../../../kernel/calendar/index.ts";
import type { Quote } from "../actions/settler.ts";
import type { Caps } from "../settlement/booking.ts";
import type { Catalogue } from "../settlement/catalogue.ts";
import { capsOf, moveYear } from "../settlement/decide-stay.ts";
import type { Amounts, SettlementAnswer, StayBill } from "../settlement/request.ts";
import { type Breakdown, breakDown } from "./breakdown.ts";

/** What reports need of an answer. A quote has no number, and its totals are those that the settlement would leave. */
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
    | "totals"
    | "year"
  > & { readonly settlement: string | null };

/** `bill` has the lines in their order; `reversedBy` is the number of the reversal, or null. */
export type ReportedStay = {
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
): ReportedStay {
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
      totals: totalsAfter(facts, amounts),
    },
    bill,
    breakdown: breakDown({ stay, decision, records: facts, catalogue }),
    caps: capsOf(decision.law),
    reversedBy: null,
  };
}

function totalsAfter({ year }: Quote["facts"], amounts: Amounts): SettlementAnswer["totals"] {
  const { deductibleBorneFen, fundPaidFen, seriousIllnessBorneFen } = moveYear(year, amounts);
  return { deductibleBorneFen, fundPaidFen, seriousIllnessBorneFen };
}
