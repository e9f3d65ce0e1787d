// A stopped case: which gate stopped it, in the order cover, exclusion, institution, and what the person can do now.

import type { IsoDate } from "../../../kernel/calendar/index.ts";
import type { Reckoning } from "./reckoning.ts";
import type { StayGate, StayPayer } from "./stay-explanation.ts";
import { day } from "./words.ts";

/** A gate with what it is called in a step and who bears what it stopped. */
export type StoppedGate = StayGate & {
  readonly title: { readonly zh: string; readonly en: string };
  readonly mark: string;
  readonly payer: StayPayer;
  readonly gaps: readonly string[];
};

/** The gate that stopped the case; null when none did. */
export function gateOf(of: Reckoning, admittedOn: IsoDate): StoppedGate | null {
  if (of.fact("covered") === 0) return uncovered(admittedOn);
  const exclusion = exclusions[of.word("exclusion")];
  if (exclusion !== undefined) return exclusion;
  return of.ruleValue("refusedInstitution") === null ? null : refusedInstitution(of);
}

function uncovered(admittedOn: IsoDate): StoppedGate {
  const admission = day(admittedOn);
  return {
    key: "uncovered",
    mark: "S2",
    title: { zh: "没有参保", en: "no cover" },
    sentence: {
      zh: `${admission.zh} 入院那天没有参保待遇,基金不能付。`,
      en: `On ${admission.en}, the day of admission, there was no cover, so the fund cannot pay.`,
    },
    next: {
      zh: "如果已经缴费,凭缴费凭证到参保地经办机构补录,再重新结算。",
      en: "If you had paid, take the proof of payment to the agency of your county; the stay is then settled again.",
    },
    clause: "medical.14.1",
    payer: "outOfScope",
    gaps: [],
  };
}

const exclusions: Readonly<Record<string, StoppedGate>> = {
  work_injury: {
    key: "work_injury",
    mark: "S3",
    title: { zh: "应由工伤保险付", en: "for work-injury insurance" },
    sentence: {
      zh: "这是工伤,应由工伤保险付,医保基金不付。",
      en: "This is a work injury: work-injury insurance must pay, not this fund.",
    },
    next: {
      zh: "向单位或工伤保险经办机构申请;不是工伤的,带凭证申请更正。",
      en: "Apply to the employer or the work-injury agency; if it was no work injury, ask for a correction with proof.",
    },
    clause: "medical.37.1",
    payer: "outOfScope",
    gaps: [],
  },
  public_health: {
    key: "public_health",
    mark: "S3",
    title: { zh: "应由公共卫生承担", en: "for public health" },
    sentence: {
      zh: "这些费用应由公共卫生承担,医保基金不付。",
      en: "Public health must bear these costs, not this fund.",
    },
    next: {
      zh: "向医院或县级疾控机构问清由谁付;不属于公共卫生的,带凭证申请更正。",
      en: "Ask the hospital or the county's disease control who pays; if it is not public health, ask for a correction with proof.",
    },
    clause: "medical.37.3",
    payer: "outOfScope",
    gaps: [],
  },
  abroad: {
    key: "abroad",
    mark: "S3",
    title: { zh: "境外治疗", en: "treatment abroad" },
    sentence: { zh: "在境外治疗的费用,医保基金不付。", en: "The fund does not pay for treatment abroad." },
    next: {
      zh: "不是在境外治疗的,带凭证申请更正。",
      en: "If the treatment was not abroad, ask for a correction with proof.",
    },
    clause: "medical.37.4",
    payer: "outOfScope",
    gaps: [],
  },
  disaster: {
    key: "disaster",
    mark: "S3",
    title: { zh: "县级政府付", en: "the county government's part" },
    sentence: {
      zh: "这是已宣布的重大灾害或重大事故,整张账单由县级政府另筹资金付,您不用付。",
      en: "This was a declared disaster or major accident: the county government pays the whole bill with separate money, and you pay nothing.",
    },
    next: {
      zh: "已经付了的,带收据到参保地经办窗口问怎么退。",
      en: "If you have paid already, take the receipt to the agency of your county and ask how it is given back.",
    },
    clause: "medical.52.1",
    payer: "otherPayer",
    gaps: ["A33"],
  },
};

function refusedInstitution(of: Reckoning): StoppedGate {
  const isCritical = of.fact("critical") === 1;
  return {
    key: "refused_institution",
    mark: "S4",
    title: { zh: "非定点医院", en: "non-designated hospital" },
    sentence: isCritical
      ? {
          zh: "这家医院不是定点医疗机构,抢救又没有按时报备获准,基金不付。",
          en: "This hospital is not designated, and no emergency filing was agreed to in time, so the fund does not pay.",
        }
      : {
          zh: "这家医院不是定点医疗机构,也不是抢救,基金原则上不付。",
          en: "This hospital is not designated and it was no emergency, so in principle the fund does not pay.",
        },
    next: isCritical
      ? {
          zh: "如果其实按时报过备,带报备记录申请更正。",
          en: "If it was filed in time, ask for a correction with the record of the filing.",
        }
      : {
          zh: "如果当时是抢救,带病历申请更正;确有特殊情况的,经办机构可以写明理由、经第二人批准放行。",
          en: "If it was an emergency, ask for a correction with the medical record; for special reasons the agency may allow it in writing, with a second approval.",
        },
    clause: "medical.31.4",
    payer: "avoidable",
    gaps: isCritical ? ["A36"] : ["A14"],
  };
}
