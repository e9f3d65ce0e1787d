// The bill split by who pays: every fen of it stands in exactly one part.

import { addFen, type Fen, subtractFen, toFen } from "../../../kernel/money/index.ts";
import type { Text } from "../../../kernel/refusal/index.ts";
import type { StoppedGate } from "./gates.ts";
import type { Reckoning } from "./reckoning.ts";
import type { StayCounterfactual, StayPart, StayPayer } from "./stay-explanation.ts";

/** The parts in the order of the law. Of the penalty only what could have been saved counts as avoidable. */
export function splitBill(
  of: Reckoning,
  gate: StoppedGate | null,
  counterfactual: StayCounterfactual | null,
): readonly StayPart[] {
  if (gate !== null) return [stopped(of, gate)];
  const { penaltyFen, avoidableFen } = penaltyOf(of, counterfactual);
  const aboveFen = addFen(of.amount("aboveCeilingFen"), subtractFen(penaltyFen, avoidableFen));
  const thirdParty: Text = { zh: "第三人付", en: "Third party pays" };
  const avoidable: Text = counterfactual === null ? noReferral : (avoidableLabels[counterfactual.key] ?? noReferral);
  return [
    part("fund", of.amount("fundFen"), "medical.30.1"),
    part("otherPayer", of.amount("otherPayerFen"), "medical.37.2", thirdParty),
    part("deductible", of.amount("deductibleFen"), "medical.25.1"),
    part("copayment", of.amount("coPaymentFen"), "medical.26.1"),
    part("avoidable", avoidableFen, "medical.31.3", avoidable),
    part("aboveCeiling", aboveFen, "medical.30.1"),
    part("outOfScope", outsideOfPatient(of), "medical.35.1"),
  ].filter(({ amountFen }) => amountFen !== 0);
}

/** What of the third party's payment lies outside the scope; the rest of it is cut from the scope. */
export function thirdPartyOutside(of: Reckoning): Fen {
  return toFen(of.amount("otherPayerFen") - (of.ruleValue("thirdPartyCut") ?? 0));
}

function stopped(of: Reckoning, gate: StoppedGate): StayPart {
  const label: Text =
    gate.payer === "otherPayer"
      ? { zh: "县级政府付", en: "County government pays" }
      : { zh: `${gate.title.zh},基金不付`, en: `Not paid: ${gate.title.en}` };
  return part(gate.payer, of.amount("grossFen"), gate.clause, label);
}

function penaltyOf(of: Reckoning, counterfactual: StayCounterfactual | null) {
  const penaltyFen = of.amount("penaltyFen");
  return { penaltyFen, avoidableFen: toFen(Math.min(penaltyFen, counterfactual?.savedFen ?? 0)) };
}

function outsideOfPatient(of: Reckoning): Fen {
  const outsideFen = of.amount("grossFen") - (of.ruleValue("scopeOfBill") ?? 0);
  return toFen(outsideFen - thirdPartyOutside(of));
}

function part(payer: StayPayer, amountFen: Fen, clause: string, label: Text | null = null): StayPart {
  return { payer, amountFen, label, clause };
}

const noReferral: Text = { zh: "没办转诊多付", en: "No referral" };

const avoidableLabels: Readonly<Record<string, Text>> = {
  referral: noReferral,
  filing: { zh: "没办备案多付", en: "No filing" },
  emergency: { zh: "没按时报备多付", en: "Not filed in time" },
};
