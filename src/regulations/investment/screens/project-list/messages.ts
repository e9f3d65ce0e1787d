// Every word of the list of projects, in Chinese and English.
import type { Messages } from "../../../../ui/index.ts";

export const listMessages = {
  title: { zh: "项目", en: "Projects" },
  menuGroup: { zh: "政府投资", en: "Investment" },
  sentence: {
    zh: "这里列出 {count} 个项目,估算总投资 {total},已付 {paid}。",
    en: "{count} projects are listed here: estimated at {total}, {paid} paid.",
  },
  search: { zh: "名称或代码", en: "Name or code" },
  state: { zh: "在哪一步", en: "Stage" },
  anyState: { zh: "全部", en: "all" },
  name: { zh: "项目", en: "Project" },
  code: { zh: "代码", en: "Code" },
  total: { zh: "估算总投资", en: "Estimate" },
  contract: { zh: "合同价", en: "Contract" },
  paid: { zh: "已付", en: "Paid" },
  progress: { zh: "形象进度", en: "Progress" },
  empty: {
    zh: "没有这样的项目。换个名称、代码或步骤试试。",
    en: "There is no such project. Try another name, code or stage.",
  },
  more: { zh: "更早的", en: "Earlier" },
  newest: { zh: "回到最新", en: "Back to the newest" },
  caption: { zh: "项目列表", en: "The list of projects" },
} as const satisfies Messages;
