// The words of a counterfactual: what it is called, why it would have made a difference, what to do now and next time.

import { type Fen, subtractFen } from "../../../kernel/money/index.ts";
import type { Text } from "../../../kernel/refusal/index.ts";
import type { Reckoning } from "./reckoning.ts";
import type { StayCounterfactual } from "./stay-explanation.ts";
import { money, percent } from "./words.ts";

/** The things a person could have done: a referral, a filing elsewhere, an emergency filing in time, a designated institution. */
export type Choice = "referral" | "filing" | "emergency" | "institution";

type Texts = Pick<StayCounterfactual, "condition" | "label" | "claim" | "clause" | "beyond" | "now" | "nextTime">;

/** The words for one choice, with the rates and days of this case in them. */
export function textsOf(choice: Choice, of: Reckoning, otherwise: Reckoning): Texts {
  return writers[choice](of, otherwise);
}

const writers: Readonly<Record<Choice, (of: Reckoning, otherwise: Reckoning) => Texts>> = {
  referral: (of, otherwise) => ({
    condition: { zh: "要是办了转诊", en: "With a referral" },
    label: { zh: "办了转诊", en: "With referral" },
    claim: {
      zh: `住${of.level.zh}前没有办转诊,报销比例从 ${fall(of).zh}`,
      en: `No referral before this admission (${of.level.en}): the rate falls from ${fall(of).en}`,
    },
    clause: "medical.31.3",
    beyond: withCeiling({ zh: "急危重症抢救不降。", en: "Critical emergencies are exempt." }, of, otherwise),
    now: {
      zh: "如果当时是抢救,或转诊单其实开了没传到,带凭证申请更正。",
      en: "if it was an emergency, or a referral was issued but not sent, ask for a correction with proof.",
    },
    nextTime: {
      zh: "先到本县二级以下医院,由医生开转诊单。",
      en: "start at a level-2 or lower hospital in your county and ask the doctor for a referral.",
    },
  }),
  filing: (of, otherwise) => ({
    condition: { zh: "要是先办了异地就医备案", en: "With an out-of-area filing" },
    label: { zh: "办了备案", en: "With filing" },
    claim: {
      zh: `到外地住院没有备案,也没有转诊,报销比例从 ${fall(of).zh}`,
      en: `Neither a filing nor a referral before a stay elsewhere: the rate falls from ${fall(of).en}`,
    },
    clause: "medical.31.3",
    beyond: withCeiling(null, of, otherwise),
    now: {
      zh: "如果其实备过案或有转诊单,带凭证申请更正。",
      en: "if there was a filing or a referral, ask for a correction with proof.",
    },
    nextTime: {
      zh: "出门前先向参保地经办机构备案,同意了再住院。",
      en: "file with the agency of your county before you go, and wait for its agreement.",
    },
  }),
  emergency: (of, otherwise) => ({
    condition: {
      zh: `要是 ${filingDays(of)} 个工作日内报备获准`,
      en: `With a filing agreed to within ${filingDays(of)} working days`,
    },
    label: { zh: "按时报备", en: "Filed in time" },
    claim: lateFiling(of),
    clause: "medical.31.5",
    beyond: withCeiling(null, of, otherwise),
    now: {
      zh: "如果其实按时报过备,带报备记录申请更正。",
      en: "if it was filed in time, ask for a correction with the record of the filing.",
    },
    nextTime: {
      zh: `抢救入院后,请医院或家人在 ${filingDays(of)} 个工作日内向经办机构报备。`,
      en: `have the hospital or your family file with the agency within ${filingDays(of)} working days of admission.`,
    },
  }),
  institution: (of, otherwise) => ({
    condition: { zh: "要是住的是同级定点医院", en: "In a designated hospital of the same level" },
    label: { zh: "定点医院", en: "Designated" },
    claim: {
      zh: "不是抢救,又住进非定点医院,基金原则上不付",
      en: "No emergency, and a hospital that is not designated: in principle the fund does not pay",
    },
    clause: "medical.31.4",
    beyond: withCeiling(null, of, otherwise),
    now: {
      zh: "如果当时是抢救,带病历申请更正。",
      en: "if it was an emergency, ask for a correction with the medical record.",
    },
    nextTime: {
      zh: "住院前先问清是不是医保定点医院。",
      en: "ask before admission whether the hospital is designated.",
    },
  }),
};

function fall(of: Reckoning): Text {
  const [from, to] = [percent(of.levelRateBp), percent(of.rateBp)];
  return { zh: `${from.zh} 降到 ${to.zh}`, en: `${from.en} to ${to.en}` };
}

const filingDays = (of: Reckoning): number => of.figureOf("emergency.filingDays");

function lateFiling(of: Reckoning): Text {
  const filedOn = of.fact("emergencyFiledOnWorkday");
  const effect: Text =
    of.reductionBp > 0
      ? { zh: `报销比例从 ${fall(of).zh}`, en: `the rate falls from ${fall(of).en}` }
      : { zh: "非定点医院就不付", en: "in a hospital that is not designated nothing is paid" };
  if (filedOn < 0)
    return {
      zh: `抢救住院要在 ${filingDays(of)} 个工作日内报备获准,这次没有,${effect.zh}`,
      en: `A rescue must be filed within ${filingDays(of)} working days and agreed to; this one was not, so ${effect.en}`,
    };
  return {
    zh: `抢救住院要在 ${filingDays(of)} 个工作日内报备,这次第 ${filedOn} 个工作日才报,${effect.zh}`,
    en: `A rescue must be filed within ${filingDays(of)} working days; this one was filed on day ${filedOn}, so ${effect.en}`,
  };
}

/** Where the year's ceiling eats a part of what the reduction took, that part would not have been paid either way. */
function withCeiling(before: Text | null, of: Reckoning, otherwise: Reckoning): Text | null {
  const lostFen: Fen = subtractFen(otherwise.amount("aboveCeilingFen"), of.amount("aboveCeilingFen"));
  if (lostFen <= 0) return before;
  const lost: Text = {
    zh: `另有 ${money(lostFen).zh}碰到年度封顶,怎样都付不到。`,
    en: `A further ${money(lostFen).en} lies above the yearly ceiling either way.`,
  };
  return before === null ? lost : { zh: `${before.zh}${lost.zh}`, en: `${before.en} ${lost.en}` };
}
