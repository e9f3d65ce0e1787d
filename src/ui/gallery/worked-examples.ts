// Two worked examples of the benefit model, as figures for samples: M04 (level 2, class B, out of catalogue) and M06 (no referral).
import { toFen } from "../../kernel/money/index.ts";
import type { MoneyPart } from "../money-split-bar/money-part.ts";

/** M04: 7,225.00 yuan at a level-2 hospital; the fund pays 4,070.25. */
export const exampleM04 = {
  grossFen: toFen(722_500),
  policyScopeFen: toFen(602_700),
  deductibleFen: toFen(60_000),
  baseFen: toFen(542_700),
  fundFen: toFen(407_025),
  patientFen: toFen(315_475),
  copaymentFen: toFen(135_675),
  outOfCatalogueFen: toFen(100_000),
  classBOwnShareFen: toFen(18_000),
  bedExcessFen: toFen(1_800),
} as const;

/** M06: 20,150.00 yuan at a level-3 hospital without a referral; the fund pays 8,460.00. */
export const exampleM06 = {
  grossFen: toFen(2_015_000),
  bedExcessFen: toFen(15_000),
  policyScopeFen: toFen(2_000_000),
  deductibleFen: toFen(120_000),
  baseFen: toFen(1_880_000),
  copaymentFen: toFen(752_000),
  avoidableFen: toFen(282_000),
  fundFen: toFen(846_000),
  patientFen: toFen(1_169_000),
  patientWithReferralFen: toFen(887_000),
} as const;

/** The parts of M04 as the hospital desk lists them. */
export const partsM04: readonly MoneyPart[] = [
  { payer: "fund", amountFen: exampleM04.fundFen, clause: "medical.26.1" },
  { payer: "deductible", amountFen: exampleM04.deductibleFen, clause: "medical.25.1" },
  { payer: "copayment", amountFen: exampleM04.copaymentFen, clause: "medical.26.1" },
  { payer: "outOfScope", amountFen: exampleM04.outOfCatalogueFen, clause: "medical.35.1" },
  { payer: "outOfScope", amountFen: exampleM04.classBOwnShareFen, clause: "medical.35.1" },
  { payer: "outOfScope", amountFen: exampleM04.bedExcessFen, clause: "medical.27.1" },
];

/** The parts of M06 as the why-page shows them. */
export const partsM06: readonly MoneyPart[] = [
  { payer: "fund", amountFen: exampleM06.fundFen },
  { payer: "deductible", amountFen: exampleM06.deductibleFen },
  { payer: "copayment", amountFen: exampleM06.copaymentFen },
  { payer: "avoidable", amountFen: exampleM06.avoidableFen },
  { payer: "outOfScope", amountFen: exampleM06.bedExcessFen },
];
