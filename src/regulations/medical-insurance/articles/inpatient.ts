// The benefit of one stay in hospital: the articles in their order of operations, S1 to S11.

import {
  always,
  basisPoints,
  choose,
  constant,
  fen,
  isLess,
  law,
  never,
  not,
  or,
  type Quantity,
  rule,
  subtract,
  type Unit,
  when,
} from "../../../kernel/law/index.ts";
import { isUncovered, uncovered } from "./14-cover.ts";
import { deductible, deductibleIsProvisional } from "./25-inpatient-deductible.ts";
import { atLevelRate, base, computed, rate, rateIsProvisional } from "./26-fund-share.ts";
import { bedExcess } from "./27-bed-fee.ts";
import { gross } from "./29-emergency-rescue.ts";
import { fundPays } from "./30-yearly-ceiling.ts";
import { isRefusedInstitution, reduction, refusedInstitution } from "./31-designated-and-referral.ts";
import { classBOwnShare } from "./35-catalogue.ts";
import { claimOnThirdParty, exclusions, paidByThirdParty, policyScope } from "./37-exclusions-and-third-party.ts";
import { isDisaster, paidByCounty } from "./52-disasters.ts";
import { facts } from "./inpatient-facts.ts";

/** The gates in their order: cover, exclusion, institution. The first that holds stops the case. */
const gates = [
  when(isUncovered, uncovered),
  ...exclusions,
  when(isDisaster, fen(0)),
  when(isRefusedInstitution, refusedInstitution),
];

/** A gate behind the one that stops the case is not looked at. */
const isStopped = choose(
  gates.map((gate) => when(gate.condition, always)),
  never,
);

/** Of a stopped case nothing but the bill is looked at. */
const unlessStopped = <U extends Unit>(value: Quantity<U>): Quantity<U> =>
  choose([when<Quantity<U>>(isStopped, constant(value.unit, 0))], value);

const fund = choose(gates, fundPays);

const otherPayer = choose(
  [when(isUncovered, fen(0)), when(isDisaster, paidByCounty), when(isStopped, fen(0))],
  paidByThirdParty,
);

const patient = rule(
  "medical.40.1",
  {
    id: "patientPays",
    mark: "S10",
    title: { zh: "个人支付", en: "paid by the patient" },
    citedWhen: not(isStopped),
  },
  subtract(subtract(gross, fund), otherPayer),
);

/** What the patient bears because the papers of tiered care are missing: the computed amount at the level's rate less that at the reduced one. */
const penalty = rule(
  "medical.31.3",
  {
    id: "penalty",
    mark: "S9",
    title: { zh: "未转诊多付", en: "borne for the missing referral" },
    citedWhen: isLess(basisPoints(0), reduction),
  },
  subtract(atLevelRate, computed),
);

const coPayment = rule(
  "medical.26.1",
  { id: "coPayment", mark: "S9", title: { zh: "共付", en: "co-payment" } },
  subtract(base, atLevelRate),
);

const aboveCeiling = rule(
  "medical.30.1",
  {
    id: "aboveCeiling",
    mark: "S10",
    title: { zh: "超过年度封顶", en: "above the yearly ceiling" },
    citedWhen: isLess(fundPays, computed),
  },
  subtract(computed, fundPays),
);

export const inpatient = law({
  id: "medical.inpatient",
  title: { zh: "住院待遇", en: "benefit of a stay in hospital" },
  from: "2017-01-01",
  inputs: Object.values(facts),
  outputs: {
    grossFen: gross,
    policyScopeFen: unlessStopped(policyScope),
    deductibleFen: unlessStopped(deductible),
    baseFen: unlessStopped(base),
    rateBp: choose([when(isStopped, basisPoints(0))], rate),
    computedFen: unlessStopped(computed),
    fundFen: fund,
    patientFen: patient,
    otherPayerFen: otherPayer,
    thirdPartyClaimFen: unlessStopped(claimOnThirdParty(fundPays)),
    provisional: choose([when(isStopped, never)], or(deductibleIsProvisional, rateIsProvisional)),
    outOfCatalogueFen: unlessStopped(facts.outOfCatalogueFen),
    classBOwnShareFen: unlessStopped(classBOwnShare),
    bedExcessFen: unlessStopped(bedExcess),
    coPaymentFen: unlessStopped(coPayment),
    penaltyFen: unlessStopped(penalty),
    aboveCeilingFen: unlessStopped(aboveCeiling),
  },
});

/** The outputs of the command line's contract; the others split the patient's part for the screens. */
export const inpatientContract = [
  "grossFen",
  "policyScopeFen",
  "deductibleFen",
  "baseFen",
  "rateBp",
  "computedFen",
  "fundFen",
  "patientFen",
  "otherPayerFen",
  "thirdPartyClaimFen",
  "provisional",
] as const satisfies readonly (keyof typeof inpatient.outputs)[];
