// Sample pages of the public site: an article with figures and silences, one whose text is lost, a year of the fund.
import { toFen } from "../kernel/money/index.ts";
import { sampleCoverage } from "../ui/coverage/coverage.samples.ts";
import type { HomePage } from "./home-page/home-page.tsx";
import type { LawPage, PublicArticle } from "./law-page/law-page.tsx";

const article: PublicArticle = {
  prefix: "medical",
  regulation: { zh: "衡阳市城乡居民基本医疗保险办法", en: "Resident basic medical insurance of Hengyang" },
  number: 25,
  title: { zh: "起付线", en: "Deductible" },
  state: "known",
  clauses: [
    {
      id: "medical.25.1",
      summary: {
        zh: "每次住院先由个人付一段:基层 200 元,一级 400 元,二级 600 元,三级 1,200 元。",
        en: "The patient pays the first part of each stay: 200 yuan at grass-roots, 400 at level 1, 600 at level 2, 1,200 at level 3.",
      },
      gap: null,
    },
    {
      id: "medical.25.2",
      summary: {
        zh: "一年里承担的起付线有封顶。",
        en: "The deductibles borne in a year have a limit.",
      },
      gap: { zh: "封顶数没有正式文件", en: "the limit has no official document" },
    },
  ],
  figures: [
    {
      title: { zh: "每次住院起付线 · 三级医院", en: "deductible per stay · level-3 hospital" },
      value: { zh: "1,200.00 元", en: "¥1,200.00" },
      from: "2017-01-01",
      provisional: false,
    },
    {
      title: { zh: "年度起付线封顶", en: "yearly limit of deductibles" },
      value: { zh: "2,300.00 元", en: "¥2,300.00" },
      from: "2017-01-01",
      provisional: true,
    },
  ],
  gaps: [
    {
      gap: "A01",
      question: { zh: "年度起付线封顶是多少?", en: "How much is the yearly cap on deductibles?" },
      reading: { zh: "2,300元,暂定。", en: "2,300 yuan, provisional." },
      reason: { zh: "省级通知没有找到。", en: "The provincial notice was not found." },
      confirmedBy: null,
    },
  ],
  before: 24,
  after: 26,
};

/** Article 25. */
export const sampleLawPage: LawPage = {
  article,
  asked: "medical.25.2",
  on: "2017-10-10",
  addressOf: (of) => `/public/law/medical.${of.article}?lang=${of.language}`,
};

/** An article whose text is lost, the first of its regulation. */
export const sampleLostPage: LawPage = {
  ...sampleLawPage,
  article: {
    ...article,
    number: 2,
    title: { zh: "原文缺失", en: "Lost" },
    state: "lost",
    clauses: [],
    figures: [],
    gaps: [],
    before: null,
  },
};

/** The first page of the site. */
export const sampleHomePage: HomePage = {
  fund: { year: 2017, stays: 3_318, fundFen: toFen(1_702_004_525) },
  regulations: [sampleCoverage],
  residentAddress: "/medical/me",
  isInvented: true,
};
