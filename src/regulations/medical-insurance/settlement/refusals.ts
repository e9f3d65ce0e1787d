// Why a stay is not settled: each reason with its article, in both languages, and what to do next.
import type { Refusal } from "../../../kernel/refusal/index.ts";
import { settlementLimits } from "./limits.ts";
import type { NotSettled } from "./request.ts";

const correctBill = { zh: "改正账单后重新提交", en: "Correct the bill and send it again" };
const correctDates = { zh: "核对入院、出院日期", en: "Check the days of admission and discharge" };

/** Reasons found in the request itself or in the records. */
export const refusals = {
  personUnknown: (): Refusal => ({
    code: "medical.person_unknown",
    field: "personId",
    clause: "medical.9.1",
    message: { zh: "参保登记里没有此人", en: "This person is not in the enrolment register" },
    next: { zh: "先到户籍地或居住地办参保登记", en: "Enrol first at the place of registration or residence" },
  }),
  hospitalUnknown: (): Refusal => ({
    code: "medical.hospital_unknown",
    field: "hospitalId",
    clause: "medical.31.1",
    message: { zh: "入院那天没有这家医院的登记", en: "This hospital is not on record on the day of admission" },
    next: { zh: "请经办机构登记医院的级别和定点期间", en: "Ask the agency to record its level and designation" },
  }),
  dischargeBeforeAdmission: (): Refusal => ({
    code: "medical.discharge_before_admission",
    field: "dischargedOn",
    message: { zh: "出院日期早于入院日期", en: "The discharge lies before the admission" },
    next: correctDates,
  }),
  notDischargedYet: (today: string): Refusal => ({
    code: "medical.not_discharged_yet",
    field: "dischargedOn",
    message: { zh: `今天是 ${today},出院日期还没到`, en: `Today is ${today}: the discharge lies ahead` },
    next: { zh: "出院后再结算;现在可以试算", en: "Settle after the discharge; a quote can be had now" },
  }),
  noLawInForce: (from: string): Refusal => ({
    code: "medical.no_law_in_force",
    field: "dischargedOn",
    clause: "medical.54.1",
    message: { zh: `${from} 前出院的,本办法还没有施行`, en: `These rules decide discharges from ${from} on` },
    next: { zh: "按原制度结算", en: "Settle it by the scheme of that time" },
  }),
  personDeceased: (diedOn: string): Refusal => ({
    code: "medical.person_deceased",
    field: "dischargedOn",
    message: { zh: `此人已于 ${diedOn} 去世`, en: `This person died on ${diedOn}` },
    next: correctDates,
  }),
  filingUndecided: (): Refusal => ({
    code: "medical.filing_undecided",
    clause: "medical.31.5",
    message: {
      zh: "急诊报备还没有答复,结算先等着",
      en: "The emergency filing is undecided; the settlement waits for it",
    },
    next: { zh: "请经办机构答复报备后再结算", en: "Settle when the agency has decided the filing" },
  }),
  fieldOutOfRange: (field: string, low: number, high: number): Refusal => ({
    code: "medical.out_of_range",
    field,
    message: { zh: `应是 ${low} 到 ${high} 的整数`, en: `This must be a whole number from ${low} to ${high}` },
    next: correctBill,
  }),
  textLength: (field: string, high: number): Refusal => ({
    code: "medical.text_length",
    field,
    message: { zh: `应有 1 到 ${high} 个字`, en: `This must have 1 to ${high} characters` },
    next: correctBill,
  }),
  billEmpty: (): Refusal => ({
    code: "medical.bill_empty",
    field: "bill",
    message: { zh: "账单没有费用", en: "The bill has no lines" },
    next: correctBill,
  }),
  billTooLong: (): Refusal => ({
    code: "medical.bill_too_long",
    field: "bill",
    message: {
      zh: `一张账单最多 ${settlementLimits.linesPerBill} 行`,
      en: `A bill has at most ${settlementLimits.linesPerBill} lines`,
    },
    next: { zh: "同类项目合并后再提交", en: "Join lines of one item and send it again" },
  }),
  billTooLarge: (): Refusal => ({
    code: "medical.bill_too_large",
    field: "bill",
    message: {
      zh: "账单某一类的合计超过 400 万元",
      en: "One class of the bill comes to more than 4 million yuan",
    },
    next: correctBill,
  }),
  bedFeeUneven: (field: string): Refusal => ({
    code: "medical.bed_fee_uneven",
    field,
    clause: "medical.27.1",
    message: { zh: "床位费除以天数不是整分", en: "The bed fee is not a whole number of fen a day" },
    next: { zh: "不同日费的床位分行填写", en: "Write beds of different daily fees on lines of their own" },
  }),
  tooManyBedDays: (nights: number): Refusal => ({
    code: "medical.too_many_bed_days",
    field: "bill",
    clause: "medical.27.1",
    message: { zh: `住院 ${nights} 晚,床位费天数多了`, en: `The stay has ${nights} nights; more bed days are billed` },
    next: correctBill,
  }),
  lineNeedsDate: (field: string, coverEndsOn: string): Refusal => ({
    code: "medical.line_needs_date",
    field,
    clause: "medical.14.1",
    message: {
      zh: `参保到 ${coverEndsOn} 为止,各行要写明发生日期`,
      en: `Cover ends on ${coverEndsOn}, during the stay: every line needs its day`,
    },
    next: correctBill,
  }),
  lineOutsideStay: (field: string): Refusal => ({
    code: "medical.line_outside_stay",
    field,
    message: { zh: "发生日期不在住院期间", en: "This day does not lie in the stay" },
    next: { zh: "急诊抢救并入的费用请标明抢救", en: "Mark emergency rescue before the admission as rescue" },
  }),
} as const;

/** Reasons that lie in other requests or settlements. */
export const conflicts = {
  keyReused: (): NotSettled => ({
    ok: false,
    status: 422,
    refusal: {
      code: "idempotency_key_reused",
      message: {
        zh: "这个幂等键已用于另一份内容不同的请求。",
        en: "This idempotency key was used for another request.",
      },
      next: { zh: "重发请保持内容一致;新请求请用新键。", en: "Repeat a request unchanged; give a new one a new key." },
    },
  }),
  billSettled: (number: string): NotSettled => ({
    ok: false,
    status: 409,
    refusal: {
      code: "medical.bill_already_settled",
      field: "invoiceNo",
      clause: "medical.11.3",
      message: { zh: `这张票据已由 ${number} 结算`, en: `This bill was settled as ${number}` },
      next: { zh: "要改,先冲正那一单,再重新结算", en: "To change it, reverse that settlement and settle again" },
    },
  }),
  staySettled: (number: string): NotSettled => ({
    ok: false,
    status: 409,
    refusal: {
      code: "medical.stay_already_settled",
      field: "admittedOn",
      clause: "medical.11.3",
      message: { zh: `这次住院已由 ${number} 结算`, en: `This stay was settled as ${number}` },
      next: { zh: "要改,先冲正那一单,再重新结算", en: "To change it, reverse that settlement and settle again" },
    },
  }),
  stayOverlaps: (number: string): NotSettled => ({
    ok: false,
    status: 409,
    refusal: {
      code: "medical.stay_overlaps",
      field: "admittedOn",
      clause: "medical.11.3",
      message: {
        zh: `与此人另一次住院 ${number} 的日期重叠`,
        en: `The days overlap with this person's stay ${number}`,
      },
      next: correctDates,
    },
  }),
  settlementUnknown: (): NotSettled => ({
    ok: false,
    status: 404,
    refusal: {
      code: "medical.settlement_unknown",
      field: "settlement",
      message: { zh: "没有这一单结算", en: "There is no such settlement" },
      next: { zh: "核对单号", en: "Check its number" },
    },
  }),
  alreadyReversed: (number: string): NotSettled => ({
    ok: false,
    status: 409,
    refusal: {
      code: "medical.already_reversed",
      field: "settlement",
      message: { zh: `这一单已由 ${number} 冲正`, en: `It was reversed by ${number}` },
      next: { zh: "不用再冲", en: "Nothing is left to do" },
    },
  }),
  hasRecoveries: (): NotSettled => ({
    ok: false,
    status: 409,
    refusal: {
      code: "medical.has_recoveries",
      field: "settlement",
      clause: "medical.37.7",
      message: { zh: "这一单已向第三人追回部分款项", en: "Money was already recovered on this settlement" },
      next: { zh: "先由财务退回追回款", en: "The recovered money must be returned first" },
    },
  }),
  busy: (): NotSettled => ({
    ok: false,
    status: 503,
    refusal: {
      code: "busy",
      message: { zh: "结算太多,暂时接不下", en: "Too many settlements are waiting" },
      next: { zh: "过几秒用同一幂等键重发", en: "Send it again with the same key in a few seconds" },
    },
  }),
} as const;

/** A refusal that lies in the request: HTTP status 422. */
export function notSettled(refusal: Refusal): NotSettled {
  return { ok: false, status: 422, refusal };
}
