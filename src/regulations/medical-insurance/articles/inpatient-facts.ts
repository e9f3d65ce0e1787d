// The facts of one stay in hospital that the articles look at, each once. Money is whole fen.

import { choiceInput, enumeration, numberInput, optionalNumberInput, truthInput } from "../../../kernel/law/index.ts";

/** The rows of articles 25 to 28; a hospital elsewhere takes the row of its official grade (reading A17). */
export const hospitalLevel = enumeration("hospitalLevel", {
  township: { zh: "乡镇卫生院、社区中心", en: "township or community centre" },
  level1: { zh: "一级医院", en: "level-1 hospital" },
  level2: { zh: "二级医院", en: "level-2 hospital" },
  level3: { zh: "三级医院", en: "level-3 hospital" },
  provincial: { zh: "省级医院", en: "provincial hospital" },
});

const area = enumeration("area", {
  local: { zh: "统筹地区内", en: "in the pooling area" },
  in_province_other: { zh: "省内外市", en: "elsewhere in the province" },
  out_of_province: { zh: "省外", en: "another province" },
});

const referral = enumeration("referral", {
  not_needed: { zh: "不需要", en: "not needed" },
  given: { zh: "已转诊", en: "given" },
  missing: { zh: "未转诊", en: "missing" },
});

const filing = enumeration("outOfAreaFiling", {
  agreed: { zh: "已同意", en: "agreed" },
  refused: { zh: "未同意", en: "refused" },
  none: { zh: "未备案", en: "none" },
});

const exclusion = enumeration("exclusion", {
  none: { zh: "无", en: "none" },
  work_injury: { zh: "工伤保险应付", en: "work injury" },
  public_health: { zh: "公共卫生应担", en: "public health" },
  abroad: { zh: "境外就医", en: "treatment abroad" },
  disaster: { zh: "重大灾害、重大事故", en: "declared disaster or major accident" },
});

const thirdPartyMode = enumeration("thirdParty.mode", {
  none: { zh: "无", en: "none" },
  pays: { zh: "第三人支付", en: "pays" },
  unpaid: { zh: "第三人不付或找不到", en: "does not pay or is unknown" },
});

/** No bill may hold a larger amount in one of its parts: four million yuan. */
export const MOST_FEN = 400_000_000;

const money = (name: string, zh: string, en: string, to = MOST_FEN) =>
  numberInput(name, "fen", { title: { zh, en }, from: 0, to, initially: 0 });

export const facts = {
  hospitalLevel: choiceInput("hospitalLevel", hospitalLevel, { title: { zh: "医院级别", en: "hospital level" } }),
  designated: truthInput("designated", { title: { zh: "定点", en: "designated" }, initially: true }),
  area: choiceInput("area", area, { title: { zh: "就医地", en: "place of care" }, initially: "local" }),
  referral: choiceInput("referral", referral, { title: { zh: "转诊", en: "referral" }, initially: "not_needed" }),
  outOfAreaFiling: choiceInput("outOfAreaFiling", filing, {
    title: { zh: "异地就医备案", en: "out-of-area filing" },
    initially: "none",
  }),
  critical: truthInput("critical", { title: { zh: "急危重症", en: "critical emergency" }, initially: false }),
  emergencyFiledOnWorkday: optionalNumberInput("emergencyFiledOnWorkday", "workdays", {
    title: { zh: "急诊报备在入院后第几个工作日", en: "working day of the agreed emergency filing" },
    from: 0,
    to: 366,
  }),
  covered: truthInput("covered", { title: { zh: "入院时参保有效", en: "covered on admission" }, initially: true }),
  exclusion: choiceInput("exclusion", exclusion, { title: { zh: "不予支付情形", en: "exclusion" }, absent: "none" }),
  classAFen: money("classAFen", "甲类费用", "class A"),
  classBFen: money("classBFen", "乙类费用", "class B"),
  classBOwnShareBp: numberInput("classBOwnShareBp", "basisPoints", {
    title: { zh: "乙类先自付比例", en: "own share of class B" },
    from: 0,
    to: 10_000,
    initially: 0,
  }),
  outOfCatalogueFen: money("outOfCatalogueFen", "目录外费用", "outside the catalogue"),
  emergencyInScopeFen: money("emergencyInScopeFen", "并入的急诊抢救费用", "linked emergency rescue in scope"),
  bedDays: numberInput("bedDays", "days", { title: { zh: "床日", en: "bed days" }, from: 0, to: 1000, initially: 0 }),
  bedFeePerDayFen: money("bedFeePerDayFen", "每日床位费", "bed fee per day", 100_000),
  deductibleBorneThisYearFen: money("deductibleBorneThisYearFen", "本年已承担起付线", "deductible borne this year"),
  fundPaidThisYearFen: money("fundPaidThisYearFen", "本年基金已付", "paid by the fund this year"),
  thirdPartyMode: choiceInput("thirdParty.mode", thirdPartyMode, {
    title: { zh: "第三人", en: "third party" },
    absent: "none",
  }),
  thirdPartyShareBp: numberInput("thirdParty.shareBp", "basisPoints", {
    title: { zh: "第三人责任比例", en: "share of the third party" },
    from: 0,
    to: 10_000,
    initially: 0,
  }),
};
