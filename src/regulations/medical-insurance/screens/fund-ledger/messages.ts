// Every word of the fund's books, in Chinese and English.
import type { Messages } from "../../../../ui/index.ts";

export const ledgerMessages = {
  title: { zh: "总账", en: "Ledger" },
  menuGroup: { zh: "基金", en: "Fund" },
  balanced: {
    zh: "账是平的:借 {debit} = 贷 {credit},差 {difference}。",
    en: "The books balance: debit {debit} = credit {credit}, difference {difference}.",
  },
  notBalanced: {
    zh: "账不平:借 {debit},贷 {credit},差 {difference}。",
    en: "The books do not balance: debit {debit}, credit {credit}, difference {difference}.",
  },
  asOf: { zh: "至 {date}", en: "up to {date}" },
  closedThrough: { zh: "已关账至 {period}", en: "closed through {period}" },
  neverClosed: { zh: "还没关过账", en: "no period closed yet" },
  trialBalance: { zh: "试算平衡", en: "Trial balance" },
  yuan: { zh: "元", en: "yuan" },
  code: { zh: "科目", en: "Account" },
  accountTitle: { zh: "名称", en: "Name" },
  clause: { zh: "条文", en: "Article" },
  debitBalance: { zh: "借方余额", en: "Debit balance" },
  creditBalance: { zh: "贷方余额", en: "Credit balance" },
  total: { zh: "合计", en: "Total" },
  equal: { zh: "相等", en: "equal" },
  nothingStands: { zh: "另有 {count} 个科目没有余额。", en: "Nothing stands on {count} more accounts." },
  showAll: { zh: "全部列出", en: "List all" },
  notEqual: { zh: "不等", en: "not equal" },
} as const satisfies Messages;

export const statementMessages = {
  title: { zh: "{code} {name}", en: "{code} {name}" },
  opening: { zh: "期初 {amount}", en: "opening {amount}" },
  period: { zh: "看多久", en: "Period" },
  month: { zh: "本月", en: "month" },
  year: { zh: "本年", en: "year" },
  day: { zh: "日期", en: "Date" },
  source: { zh: "单号", en: "Number" },
  words: { zh: "摘要", en: "Summary" },
  debit: { zh: "借", en: "Debit" },
  credit: { zh: "贷", en: "Credit" },
  balanceDebit: { zh: "余额(借)", en: "Balance (Dr)" },
  balanceCredit: { zh: "余额(贷)", en: "Balance (Cr)" },
  empty: {
    zh: "{from} 至 {through} 没有发生额。试试看本年,或换一天。",
    en: "Nothing was booked from {from} to {through}. Try the year, or another day.",
  },
  fromStart: { zh: "回到开头", en: "Back to the beginning" },
  more: { zh: "再往后", en: "More" },
  party: { zh: "对方", en: "Party" },
  allParties: { zh: "全部", en: "all" },
  keyNext: { zh: "下一笔", en: "Next entry" },
  keyBefore: { zh: "上一笔", en: "Entry before" },
} as const satisfies Messages;

export const voucherMessages = {
  whence: { zh: "这 {amount} 从哪条法来", en: "Which article made these {amount}" },
  verify: { zh: "核验凭据", en: "Verify a receipt" },
  hint: {
    zh: "点一行,看这笔钱从哪条法来:凭证、结算、算式、条文、存证。",
    en: "Choose a line to see which article made it: voucher, settlement, formula, article, proof.",
  },
  reverses: { zh: "冲正第 {entry} 号凭证", en: "reverses voucher {entry}" },
  reversedBy: { zh: "已由第 {entry} 号凭证冲正", en: "reversed by voucher {entry}" },
  number: { zh: "第 {entry} 号", en: "no. {entry}" },
  noSettlement: {
    zh: "这笔凭证的依据是单据 {source},不是住院结算,没有算式。",
    en: "This voucher rests on document {source}; it is no settlement of a stay and has no formula.",
  },
} as const satisfies Messages;

export const kindMessages = {
  settle: { zh: "结算", en: "settlement" },
  reverse: { zh: "冲正", en: "reversal" },
  recover: { zh: "第三方追偿到账", en: "recovered from a third party" },
  receive_contribution: { zh: "缴费到账", en: "contributions received" },
  pay_maternity: { zh: "生育补助", en: "maternity subsidy" },
  pay_serious_illness: { zh: "大病保险赔付", en: "serious-illness payment" },
  other: { zh: "其他凭证", en: "other voucher" },
} as const satisfies Messages;
