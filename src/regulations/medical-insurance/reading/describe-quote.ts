// A quote as it is sent: amounts, explanation, and what stands in the way of settling the stay as it is.

import type { IsoDate } from "../../../kernel/calendar/index.ts";
import type { Text } from "../../../kernel/refusal/index.ts";
import { numberOf, type Quote, type StayBill } from "../actions/index.ts";
import { explainStay, type StayExplanation } from "../explanation/index.ts";
import { traceOf } from "./explain-settlement.ts";

/** Whose stay, where, and the day of the quote. */
export type QuotedFor = { readonly stay: StayBill; readonly hospitalName: Text; readonly today: IsoDate };

/** What a quote says. `earlier` holds the numbers of what a settlement would meet; all null when nothing stands in its way. */
export function describeQuote({ case: of, decision, amounts, facts }: Quote, { stay, hospitalName, today }: QuotedFor) {
  const { admittedOn, dischargedOn, bill } = stay;
  const none = { seriousIllness: null, reversedBy: null, corrects: null };
  const why = explainStay({
    number: "",
    personName: "",
    hospitalName,
    admittedOn,
    dischargedOn,
    decidedOn: today,
    billLines: bill.length,
    case: of,
    ...none,
  });
  return {
    ...amounts,
    explanation: traceOf(of, decision),
    why,
    counterfactuals: counterfactualsOf(why),
    provisional: decision.explained.outputs.provisional === 1,
    year: facts.year.year,
    coverEndsOn: facts.coverEndsOn,
    earlier: {
      overlappingStay: facts.overlappingStayId === null ? null : numberOf("ZY", facts.overlappingStayId),
      billSettlement: facts.billSettlementId === null ? null : numberOf("YB", facts.billSettlementId),
      staySettlement:
        facts.lastKind === "settle" && facts.lastSettlementId !== null ? numberOf("YB", facts.lastSettlementId) : null,
    },
  };
}

/** The one counterfactual of an explanation in short, as a list that may be empty. */
export function counterfactualsOf({ counterfactual: found }: StayExplanation) {
  if (found === null) return [];
  const { clause, condition, otherwisePatientFen: patientFen, savedFen: lessFen, now, nextTime } = found;
  return [{ clause, condition, patientFen, lessFen, now, nextTime }];
}
