// Every word of the why-page that does not come with the explanation itself.
import type { Messages } from "../../../../ui/index.ts";

export const whyMessages = {
  section: { zh: "居民医保 · 我的住院", en: "Resident insurance · my stays" },
  title: { zh: "为什么是这个数 · {number}", en: "Why this amount · {number}" },
  hospital: { zh: "{hospital}({level})", en: "{hospital} ({level})" },
  days: { zh: "{from} 住院,{until} 出院,{days} 天", en: "admitted {from}, discharged {until}, {days} days" },
  dayOnly: { zh: "{from} 住院,当天出院", en: "admitted and discharged {from}" },
  thisTime: { zh: "这次", en: "This time" },
  askForCorrection: { zh: "申请更正", en: "ask for a correction" },
  reversed: {
    zh: "这张结算单已经冲销,不再作数。冲销单号 {number}。",
    en: "This settlement was reversed and no longer counts. The reversal is {number}.",
  },
  corrects: { zh: "这是更正后的结算,更正的是 {number}。", en: "This is a corrected settlement; it corrects {number}." },
  earlierVersion: {
    zh: "这一单由法的版本 {version} 决定。按现在的版本重算,每一步都一样,与入账时的指纹一致。",
    en: "This settlement was decided by version {version} of the law. The present version gives every step the same: the fingerprint booked then is confirmed.",
  },
  versionGone: {
    zh: "这一单由法的版本 {version} 决定,这个程序里已没有那个版本。下面按现在的版本说明,可能与当时不同;作数的是入账的金额。",
    en: "This settlement was decided by version {version} of the law, which this build no longer has. What follows is by the present version and may differ; the amounts booked are what counts.",
  },
  differs: {
    zh: "按决定时的同一版本重算,与入账时的指纹对不上:留存的数据可能坏了。请到经办窗口核对。",
    en: "Decided again by the same version, this is not what was booked: what is stored may be damaged. Please have it checked at the agency.",
  },
  steps: { zh: "一步一步怎么算的", en: "How it was worked out, step by step" },
  year: { zh: "{year} 年到这次结算", en: "{year}, up to this stay" },
  figures: { zh: "用到的数", en: "Figures used" },
  figure: { zh: "数", en: "Figure" },
  value: { zh: "值", en: "Value" },
  from: { zh: "起用日", en: "In force from" },
  gaps: { zh: "有 {count} 处法条没写清,这样读的", en: "{count} places where the text is silent, and how we read them" },
  gap: { zh: "有 1 处法条没写清,这样读的", en: "One place where the text is silent, and how we read it" },
  onlyDoubts: { zh: "有的数没有正式文件", en: "Figures without an official document" },
  wrong: { zh: "觉得不对?", en: "Think it is wrong?" },
  wrongHow: {
    zh: "带上这张凭据和您的材料,到结算的医院或参保地经办窗口,申请更正或复核。错了就冲销重结,原来的单子和更正的单子都留着,谁都能核对。",
    en: "Take this receipt and your papers to the hospital that settled, or to the agency window of your county, and ask for a correction or review. A wrong settlement is reversed and settled again; both stay on record, and anyone can check them.",
  },
  mine: { zh: "我的参保和住院", en: "My cover and stays" },
  invented: { zh: "演示城:人名、医院、单号均为虚构。", en: "Demo city: person, hospital and numbers are invented." },
  noScript: { zh: "本页不用脚本,可直接打印。", en: "No script on this page; it prints as it is." },
  printed: { zh: "{number} · 按 {date} 有效的法", en: "{number} · law in force on {date}" },
} as const satisfies Messages;
