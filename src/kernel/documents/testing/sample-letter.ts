// A letter for tests: an approval with attachments and copies.
import { toIsoDate } from "../../calendar/index.ts";
import type { LetterText } from "../letters/letter.ts";

export const sampleLetter: LetterText = {
  kind: "approval",
  issuer: "衡阳市发展和改革委员会",
  title: "关于蒸湘区东风路改造工程可行性研究报告的批复",
  addressee: "衡阳市住房和城乡建设局",
  paragraphs: [
    "你单位《关于报送蒸湘区东风路改造工程可行性研究报告的请示》收悉。经研究,现批复如下:",
    "一、原则同意该项目可行性研究报告。",
    "二、项目估算总投资 8,460.00 万元,资金来源为市级财政预算内资金。",
    "三、请据此开展初步设计,概算不得突破本批复的投资估算。",
  ],
  attachments: ["投资估算表", "招标事项核准意见"],
  signedBy: "衡阳市发展和改革委员会",
  date: toIsoDate("2026-11-24"),
  copiesTo: ["市财政局", "市审计局"],
  printedBy: "衡阳市发展和改革委员会办公室",
};
