// The parts that a ClaimResponse and an ExplanationOfBenefit have in common.
import { formatYuan, toFen } from "../../../../kernel/money/index.ts";
import { residentMedicalFund } from "../../postings.ts";
import type { ReportedAnswer } from "../reported-stay.ts";
import { moneyOf } from "./adjudication.ts";
import { hl7, systems } from "./systems.ts";

/** A reference by an identifier of ours. */
export function referenceTo(system: string, value: string | number): object {
  return { identifier: { system, value: String(value) } };
}

/** The fund that pays. */
export const insurer = {
  ...referenceTo(systems.organisation, residentMedicalFund),
  display: "衡阳市城乡居民基本医疗保险基金 Resident medical fund of Hengyang",
};

export const institutional = { coding: [{ system: hl7.claimType, code: "institutional" }] };

/** Both languages in one sentence each. */
export function dispositionOf({ fundFen, patientFen, otherPayerFen }: ReportedAnswer): string {
  const [fund, patient, other] = [fundFen, patientFen, otherPayerFen].map((fen) => formatYuan(toFen(fen)));
  const others =
    otherPayerFen === 0 ? { zh: "", en: "" } : { zh: `,其他方支付 ${other} 元`, en: `, others pay ${other} yuan` };
  return `基金支付 ${fund} 元,个人支付 ${patient} 元${others.zh}。The fund pays ${fund} yuan, the patient pays ${patient} yuan${others.en}.`;
}

/** The payment to the hospital; none where the fund pays nothing or nothing was settled. */
export function paymentOf({ fundFen, accountingDate, settlement }: ReportedAnswer): object {
  if (fundFen === 0 || settlement === null) return {};
  return {
    payment: {
      type: { coding: [{ system: hl7.payment, code: "complete" }] },
      date: accountingDate,
      amount: moneyOf(fundFen),
      identifier: { system: systems.settlement, value: settlement },
    },
  };
}
