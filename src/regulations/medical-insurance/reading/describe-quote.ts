// A quote as it is sent: amounts, explanation, and what stands in the way of settling the stay as it is.

import { numberOf, type Quote } from "../actions/index.ts";
import { explainDecision } from "./explain-settlement.ts";

/** What a quote says. `earlier` holds the numbers of what a settlement would meet; all null when nothing stands in its way. */
export function describeQuote({ case: of, decision, amounts, facts }: Quote) {
  return {
    ...amounts,
    ...explainDecision(of, decision.law, decision),
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
