// Every word of the first page of the public site.
import type { Messages } from "../../ui/index.ts";

export const homeMessages = {
  section: { zh: "公开", en: "Open to all" },
  title: { zh: "衡政公开", en: "Hengzheng, open to all" },
  sentence: {
    zh: "这座城市的规矩怎么算,谁都可以查。",
    en: "How this city's rules are computed, for anyone to see.",
  },
  number: { zh: "手里有凭据?输入单号", en: "Holding a receipt? Type its number" },
  look: { zh: "查", en: "Look up" },
  fund: { zh: "医保基金", en: "The medical fund" },
  fundYear: {
    zh: "{year} 年到现在,为 {count} 次住院付了 {fund}。",
    en: "In {year} so far it paid {fund} for {count} stays.",
  },
  fundNothing: { zh: "{year} 年还没有结算过住院。", en: "No stay was settled in {year} yet." },
  check: { zh: "自己核对", en: "Check for yourself" },
  audit: { zh: "核验一张凭据", en: "Verify a receipt" },
  auditHow: { zh: "数有没有被改过,一句话。", en: "Whether anything was changed, in one sentence." },
  coverage: { zh: "每一条做到哪了", en: "How much of each article runs" },
  coverageHow: {
    zh: "{clauses} 条里,代码做到 {code} 条;没做的标红。",
    en: "Code carries {code} of {clauses} clauses; what is missing is red.",
  },
  mine: { zh: "我的参保和住院", en: "My cover and stays" },
  mineHow: { zh: "登录看自己的。", en: "Sign in to see your own." },
  law: { zh: "看一条法", en: "Read an article" },
  data: { zh: "开放数据", en: "Open data" },
  openApi: { zh: "接口说明(OpenAPI)", en: "All addresses (OpenAPI)" },
  lawJson: { zh: "法规与条目(JSON)", en: "Regulations and articles (JSON)" },
  checkpoint: { zh: "审计日志检查点", en: "Checkpoint of the audit log" },
  invented: {
    zh: "演示城:人和钱都是虚构的。本页不用脚本。",
    en: "Demo city: people and money are invented. No script on this page.",
  },
  noScript: { zh: "本页不用脚本。", en: "No script on this page." },
} as const satisfies Messages;
