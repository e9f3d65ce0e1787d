// Every word of the list of settlements, in Chinese and English.
import type { Messages } from "../../../../ui/index.ts";

export const listMessages = {
  title: { zh: "已结算", en: "Settled" },
  menuGroup: { zh: "住院结算", en: "Settlement" },
  sentence: {
    zh: "{from} 至 {through} 结算和冲正 {count} 单:总费用 {gross},基金付 {fund},病人付 {patient}。",
    en: "{count} settlements and reversals from {from} to {through}: gross {gross}, fund {fund}, patient {patient}.",
  },
  provisional: { zh: "其中 {count} 单用了暂定的数。", en: "{count} of them rest on a provisional figure." },
  from: { zh: "从", en: "From" },
  through: { zh: "到", en: "Through" },
  hospital: { zh: "医院", en: "Hospital" },
  allHospitals: { zh: "全部", en: "all" },
  kind: { zh: "哪一种", en: "Kind" },
  all: { zh: "全部", en: "All" },
  onlySettled: { zh: "结算", en: "Settled" },
  onlyReversed: { zh: "冲正", en: "Reversals" },
  date: { zh: "入账", en: "Booked" },
  number: { zh: "单号", en: "No." },
  person: { zh: "参保人", en: "Insured" },
  stay: { zh: "住院", en: "Stay" },
  grossFen: { zh: "总费用", en: "Gross" },
  fundFen: { zh: "基金付", en: "Fund" },
  patientFen: { zh: "病人付", en: "Patient" },
  state: { zh: "状态", en: "State" },
  settled: { zh: "已结算", en: "settled" },
  settledAgain: { zh: "重新结算", en: "settled again" },
  reversed: { zh: "已冲正", en: "reversed" },
  reversal: { zh: "冲正", en: "reversal" },
  empty: { zh: "这几天没有结算。换个日期看看。", en: "Nothing was settled in these days. Try others." },
  earlier: { zh: "更早的", en: "Earlier" },
  newest: { zh: "回到最新", en: "Back to the newest" },
  keyNext: { zh: "下一单", en: "Next settlement" },
  keyBefore: { zh: "上一单", en: "Settlement before" },
  keyOpen: { zh: "看依据", en: "Open its trail" },
} as const satisfies Messages;

export const detailMessages = {
  title: { zh: "这 {fund} 元从哪条法来", en: "Which law made this {fund}" },
  choose: { zh: "选一单,看它的算式、条文和存证。", en: "Choose one to see its reckoning, article and proof." },
  why: { zh: "给病人看的说明", en: "The page for the patient" },
  reverse: { zh: "冲正", en: "Reverse" },
  again: { zh: "重新结算", en: "Settle again" },
  facts: { zh: "{name},{hospital},{period},票据 {invoice}", en: "{name}, {hospital}, {period}, invoice {invoice}" },
  wasReversed: { zh: "已由 {number} 冲正。", en: "Reversed by {number}." },
} as const satisfies Messages;

export const reverseMessages = {
  ask: { zh: "冲正 {number}?", en: "Reverse {number}?" },
  facts: {
    zh: "冲正就入账:基金退回 {fund},本年累计跟着退。原单和冲正单都留着,可以再重新结算。",
    en: "The reversal is booked: {fund} goes back to the fund and the year's totals follow. Both stay on record, and the stay can be settled again.",
  },
  reason: { zh: "为什么冲正", en: "Why it is reversed" },
  reasonHint: { zh: "至少四个字,会留在记录里", en: "At least four characters; it stays on record" },
  act: { zh: "冲正,退回基金 {fund}", en: "Reverse: {fund} back to the fund" },
  done: { zh: "已冲正,单号 {number}。", en: "Reversed as {number}." },
} as const satisfies Messages;
