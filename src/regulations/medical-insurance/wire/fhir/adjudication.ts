// What was decided, category by category: HL7's where it has one, ours for the rest.
import type { LineShare } from "../line-shares.ts";
import type { ReportedStay } from "../reported-stay.ts";
import { hl7, systems } from "./systems.ts";

/** An amount in yuan; the quotient of a whole number by 100 is written with its two decimals and no more. */
export type Money = { readonly value: number; readonly currency: "CNY" };

/** The amount of a number of fen. */
export function moneyOf(fen: number): Money {
  return { value: fen / 100, currency: "CNY" };
}

/**
 * The stay as a whole. `benefit` is `eligible` less `deductible`, `copay`, `penalty` and `above-ceiling`; `submitted` is
 * `benefit`, `patient` and `other-payer` together.
 */
export function adjudicationOf({ answer, breakdown }: ReportedStay): readonly object[] {
  return [
    amount(hl7.adjudication, "submitted", answer.grossFen),
    amount(hl7.adjudication, "eligible", answer.policyScopeFen),
    amount(hl7.adjudication, "deductible", answer.deductibleFen),
    { category: category(hl7.adjudication, "eligpercent"), value: answer.rateBp / 100 },
    amount(hl7.adjudication, "copay", breakdown.coPaymentFen),
    amount(systems.adjudication, "penalty", breakdown.penaltyFen),
    amount(systems.adjudication, "above-ceiling", breakdown.aboveCeilingFen),
    amount(hl7.adjudication, "benefit", answer.fundFen),
    ...sharesOf(breakdown),
    amount(systems.adjudication, "third-party-claim", answer.thirdPartyClaimFen),
  ];
}

/** Who pays what: the fund (`benefit`), the patient, a third party or the county government. */
export function totalsOf({ answer }: ReportedStay): readonly object[] {
  return [
    amount(hl7.adjudication, "submitted", answer.grossFen),
    amount(hl7.adjudication, "eligible", answer.policyScopeFen),
    amount(hl7.adjudication, "benefit", answer.fundFen),
    amount(systems.adjudication, "patient", answer.patientFen),
    amount(systems.adjudication, "other-payer", answer.otherPayerFen),
  ];
}

/** One line: what of it lies in the scope, and what not. The deductible and the rate belong to the stay, not to a line. */
export function lineAdjudication(amountFen: number, share: LineShare | undefined): readonly object[] {
  const submitted = amount(hl7.adjudication, "submitted", amountFen);
  if (share === undefined) return [submitted];
  return [submitted, amount(hl7.adjudication, "eligible", share.inScopeFen), ...sharesOf(share)];
}

function sharesOf({ ownShareFen, bedExcessFen, outsideFen }: LineShare): readonly object[] {
  return [
    amount(systems.adjudication, "class-b-own-share", ownShareFen),
    amount(systems.adjudication, "bed-excess", bedExcessFen),
    amount(systems.adjudication, "out-of-catalogue", outsideFen),
  ];
}

function amount(system: string, code: string, fen: number): object {
  return { category: category(system, code), amount: moneyOf(fen) };
}

function category(system: string, code: string): object {
  return { coding: [{ system, code }] };
}
