// Every word of the public page of an article.
import type { Messages } from "../../ui/index.ts";

export const lawMessages = {
  section: { zh: "法规", en: "Regulations" },
  title: { zh: "第{number}条 {title}", en: "Article {number}, {title}" },
  asOf: { zh: "按 {date} 有效的", en: "as in force on {date}" },
  ours: { zh: "本平台概述,不是原文。", en: "Our summary, not the text." },
  lost: {
    zh: "这一条的原文缺失,只留条号,不得据此推导规则。",
    en: "The wording of this article is lost. Its number is kept; no rule may be derived from it.",
  },
  recovered: {
    zh: "这一条在现存文本里缺失,由别处补回。",
    en: "This article is missing from the surviving copy and was found elsewhere.",
  },
  gap: { zh: "原文没写:{gap}", en: "What the text lacks: {gap}" },
  figures: { zh: "用到的数,从哪天起", en: "Figures, and since when" },
  figure: { zh: "数", en: "Figure" },
  value: { zh: "值", en: "Value" },
  since: { zh: "从哪天起", en: "Since" },
  gaps: { zh: "没写清的,这样读", en: "Where the text is silent, and how we read it" },
  noArticle: { zh: "没有这一条", en: "There is no such article" },
  noArticleNext: { zh: "看看全部条目,或核对条号。", en: "Look through all articles, or check the number." },
  all: { zh: "全部条目", en: "All articles" },
  before: { zh: "上一条 第{number}条", en: "Before: article {number}" },
  after: { zh: "下一条 第{number}条", en: "Next: article {number}" },
  coverage: { zh: "每一条做到哪了", en: "How much of each article runs" },
} as const satisfies Messages;
