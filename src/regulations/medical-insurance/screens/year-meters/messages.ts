// The words beside the meters of a year.
import type { Messages } from "../../../../ui/index.ts";

export const meterMessages = {
  deductibleBorne: { zh: "您承担的起付线", en: "Deductible you bore" },
  deductibleLeft: { zh: "再住院最多还要付 {amount}起付线。", en: "At most {amount} more this year." },
  deductibleFull: { zh: "今年再住院不用再付起付线。", en: "No more deductible this year." },
  fundPaid: { zh: "基金为您付的", en: "Paid for you by the fund" },
  fundLeft: { zh: "今年还能付 {amount}。", en: "{amount} is left this year." },
  fundFull: { zh: "今年基金已付到顶。", en: "The fund has paid its most this year." },
} as const satisfies Messages;
