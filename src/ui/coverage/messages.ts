// Every word of the coverage page.
import type { Messages } from "../language/message.ts";

export const coverageMessages = {
  section: { zh: "法规", en: "Regulations" },
  title: { zh: "条文覆盖", en: "Coverage of clauses" },
  sentence: {
    zh: "{clauses} 条里,代码做到 {code} 条,测试 {test} 条,界面 {screen} 条。",
    en: "Of {clauses} clauses, code carries {code}, tests {test}, screens {screen}.",
  },
  rest: {
    zh: "三样齐的 {whole} 条,一样没有的 {none} 条,原文缺失 {lost} 条。",
    en: "{whole} have all three, {none} have none, the text of {lost} is lost.",
  },
  legend: {
    zh: "每格一条,三道从上到下:代码、测试、界面。",
    en: "A cell a clause; its three bars from the top: code, test, screen.",
  },
  have: { zh: "有", en: "carried" },
  missing: { zh: "还没有", en: "not yet" },
  lost: { zh: "原文缺失", en: "text lost" },
  lostNote: { zh: "不得据此推导规则", en: "no rule may be derived from it" },
  clause: { zh: "条款", en: "Clause" },
  summary: { zh: "内容", en: "What it says" },
  code: { zh: "代码", en: "Code" },
  test: { zh: "测试", en: "Test" },
  screen: { zh: "界面", en: "Screen" },
  cell: {
    zh: "{clause}:代码{code},测试{test},界面{screen}",
    en: "{clause}: code {code}, test {test}, screen {screen}",
  },
  cellLost: { zh: "{clause}:原文缺失", en: "{clause}: text lost" },
  places: { zh: "{count} 处", en: "{count}" },
  more: { zh: "还有 {count} 处", en: "{count} more" },
  recovered: { zh: "原文由别处补回", en: "text recovered elsewhere" },
  foot: {
    zh: "从源代码数出来,没有一个数是填的。引用条款号的代码、测试和界面才算。",
    en: "Counted from the source, nothing typed in. Only code, tests and screens that cite the clause count.",
  },
} as const satisfies Messages;
