// Explains a settlement: decided again from its stored inputs by the law it names, and held against the stored hash.

import { toIsoDate } from "../../../kernel/calendar/index.ts";
import { type Case, type Explanation, explanationOf, readCase } from "../../../kernel/law/index.ts";
import { inpatient } from "../articles/inpatient.ts";
import { type Decision, decide, type LawOfDay, lawOfStay } from "../settlement/decide.ts";
import { type Counterfactual, counterfactualsOf } from "./counterfactuals.ts";
import type { StoredSettlement } from "./find-settlement.ts";
import { type MoneyParts, moneyPartsOf } from "./money-parts.ts";

/** `isVerified`: the explanation is the one whose hash stands in the receipt. */
export type ExplainedSettlement = {
  readonly explanation: Explanation;
  readonly parts: MoneyParts;
  readonly counterfactuals: readonly Counterfactual[];
  readonly isVerified: boolean;
};

/** @throws Error when the stored inputs are no case of this law: then what is stored is damaged */
export function explainSettlement({ answer, inputs, explanationHash }: StoredSettlement): ExplainedSettlement {
  const read = readCase(inpatient.inputs, inputs);
  if (!read.ok) throw new Error(`the inputs of ${answer.settlement} cannot be read: ${read.error.message.en}`);
  const law = lawOfStay(toIsoDate(answer.dischargedOn), toIsoDate(answer.accountingDate));
  const decision = decide(read.case, law);
  const isVerified =
    decision.explanationHash.equals(explanationHash) && decision.explained.outputs.fundFen === answer.fundFen;
  return { ...explainDecision(read.case, law, decision), isVerified };
}

/** Explains a decision that was just made, such as a quote. */
export function explainDecision(of: Case, law: LawOfDay, decision: Decision): Omit<ExplainedSettlement, "isVerified"> {
  const { explained } = decision;
  return {
    explanation: explanationOf(inpatient, of, { explained, inForce: law.inForce }),
    parts: moneyPartsOf(explained),
    counterfactuals: counterfactualsOf(of, law, decision),
  };
}
