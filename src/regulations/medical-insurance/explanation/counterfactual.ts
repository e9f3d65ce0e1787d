// What would have been paid had the person acted otherwise: the same case, the same law, one thing changed. Never typed.

import type { Case } from "../../../kernel/law/index.ts";
import { subtractFen } from "../../../kernel/money/index.ts";
import { codeOf } from "../settlement/code-of.ts";
import { type Choice, textsOf } from "./counterfactual-texts.ts";
import { type Reckoning, reckon } from "./reckoning.ts";
import type { StayCounterfactual } from "./stay-explanation.ts";

/** The counterfactual of a case; null where the person could not have acted, or would have paid as much. */
export function counterfactualOf(of: Reckoning): StayCounterfactual | null {
  const choice = choiceOf(of);
  if (choice === null) return null;
  const otherwise = reckon(changes[choice](of), of.law);
  const [actualPatientFen, otherwisePatientFen] = [of.amount("patientFen"), otherwise.amount("patientFen")];
  const savedFen = subtractFen(actualPatientFen, otherwisePatientFen);
  if (savedFen <= 0) return null;
  const texts = textsOf(choice, of, otherwise);
  return { key: choice, actualPatientFen, otherwisePatientFen, savedFen, ...texts };
}

/**
 * Which of them this case turned on. Nobody fetches a referral before a rescue, so of a critical case it is the filing.
 * Elsewhere it is the filing with the home agency, unless the agency refused it.
 */
function choiceOf(of: Reckoning): Choice | null {
  const isStopped =
    of.ruleValue("refusedInstitution") !== null && of.fact("covered") === 1 && of.word("exclusion") === "none";
  const isReduced = of.reductionBp > 0;
  if (!isStopped && !isReduced) return null;
  if (of.fact("critical") === 1) return "emergency";
  if (isStopped) return "institution";
  const isElsewhere = of.word("area") !== "local";
  return isElsewhere && of.word("outOfAreaFiling") === "none" ? "filing" : "referral";
}

const changes: Readonly<Record<Choice, (of: Reckoning) => Case>> = {
  referral: (of) => ({ ...of.case, referral: codeOf("referral", "given") }),
  // An agreed filing takes the place of the referral that is missing, as it does when a stay is settled.
  filing: (of) => ({
    ...of.case,
    outOfAreaFiling: codeOf("outOfAreaFiling", "agreed"),
    referral: of.word("referral") === "missing" ? codeOf("referral", "not_needed") : of.fact("referral"),
  }),
  emergency: (of) => ({ ...of.case, emergencyFiledOnWorkday: of.figureOf("emergency.filingDays") }),
  institution: (of) => ({ ...of.case, designated: 1 }),
};
