// Explains a settlement: decided again from its stored inputs by the law it names, and held against the stored hash.

import { toIsoDate } from "../../../kernel/calendar/index.ts";
import { type Case, type Explanation, explanationOf, hashExplanation, readCase } from "../../../kernel/law/index.ts";
import { type Fen, toFen } from "../../../kernel/money/index.ts";
import type { Text } from "../../../kernel/refusal/index.ts";
import { numberOf } from "../actions/index.ts";
import { inpatient } from "../articles/inpatient.ts";
import { explainStay, type SettledStay, type StayExplanation } from "../explanation/index.ts";
import { type Decision, decide, lawOfStay } from "../settlement/decide.ts";
import type { StoredSettlement } from "./find-settlement.ts";

/** What an explanation says beside the settlement: names as they may be shown, and what serious-illness insurance paid. */
export type Circumstances = {
  readonly personName: string;
  readonly hospitalName: Text;
  readonly seriousIllnessPaidFen: Fen;
};

/** The version of the law that decided a settlement, in hexadecimal, and whether this build still has it for that day. */
export type DecidedBy = { readonly version: string; readonly isPresent: boolean };

/**
 * `trace`: every rule in effect, for programs; `why`: the same in plain words. `isVerified`: every step, value and clause is
 * the one booked, whose hash names the version of then; a later version may explain a settlement step for step the same.
 */
export type ExplainedSettlement = {
  readonly trace: Explanation;
  readonly why: StayExplanation;
  readonly isVerified: boolean;
  readonly decidedBy: DecidedBy;
};

/** @throws Error when the stored inputs are no case of this law: then what is stored is damaged */
export function explainSettlement(found: StoredSettlement, beside: Circumstances): ExplainedSettlement {
  const { answer, inputs, bill, explanationHash, reversedBy } = found;
  const read = readCase(inpatient.inputs, inputs);
  if (!read.ok) throw new Error(`the inputs of ${answer.settlement} cannot be read: ${read.error.message.en}`);
  const [dischargedOn, decidedOn] = [toIsoDate(answer.dischargedOn), toIsoDate(answer.accountingDate)];
  const decision = decide(read.case, lawOfStay(dischargedOn, decidedOn));
  const stay: SettledStay = {
    number: answer.settlement,
    personName: beside.personName,
    hospitalName: beside.hospitalName,
    admittedOn: toIsoDate(answer.admittedOn),
    dischargedOn,
    decidedOn,
    billLines: bill.length,
    case: read.case,
    seriousIllness: { borneFen: toFen(answer.totals.seriousIllnessBorneFen), paidFen: beside.seriousIllnessPaidFen },
    reversedBy: reversedBy === null ? null : numberOf("YB", reversedBy),
    corrects: answer.predecessor,
  };
  return {
    trace: traceOf(read.case, decision),
    why: explainStay(stay),
    isVerified: isSame(decision, found, explanationHash),
    decidedBy: { version: answer.lawVersion, isPresent: decision.law.version.toString("hex") === answer.lawVersion },
  };
}

/** Every rule in effect of a decision, in the stable format of the law room. */
export function traceOf(of: Case, { explained, law }: Decision): Explanation {
  return explanationOf(inpatient, of, { explained, inForce: law.inForce });
}

function isSame({ explained }: Decision, { answer }: StoredSettlement, booked: Buffer): boolean {
  const { fundFen, patientFen, otherPayerFen } = explained.outputs;
  const isSameAmount =
    fundFen === answer.fundFen && patientFen === answer.patientFen && otherPayerFen === answer.otherPayerFen;
  return isSameAmount && hashExplanation(Buffer.from(answer.lawVersion, "hex"), explained).equals(booked);
}
