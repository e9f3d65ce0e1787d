// Answers of a server for the test of the law explorer: five articles, one of them lost, article 25 whole.
import { toIsoDate } from "../../kernel/calendar/index.ts";
import { toFen } from "../../kernel/money/index.ts";
import { sampleArticle, sampleSession } from "../testing/sample-replies.ts";
import type { Replies } from "../testing/screens.ts";
import type { ArticleRule, CarriedClause, FigureValue } from "./replies.ts";

const place = (path: string, count: number) => Array.from({ length: count }, (_, index) => ({ path, line: index + 1 }));

const clause = (id: string, counts: readonly [code: number, test: number, screen: number]): CarriedClause => ({
  id,
  summary: { zh: "每次住院先由病人付一段。", en: "The patient pays the first part of each stay." },
  software: { zh: "按医院级别取起付线。", en: "Take the deductible of the hospital's level." },
  verification: { zh: "三级医院一次住院扣 1,200 元。", en: "A stay at level 3 has 1,200 yuan deducted." },
  code: place("articles/25-inpatient-deductible.ts", counts[0]),
  test: place("articles/25-inpatient-deductible.test.ts", counts[1]),
  screen: place("screens/why-page/steps.tsx", counts[2]),
});

/** The clauses of article 25 in full, of article 28 without a screen. */
export const sampleClauses: readonly CarriedClause[] = [
  clause("medical.25.1", [1, 11, 4]),
  clause("medical.25.2", [1, 9, 3]),
  clause("medical.28.1", [2, 1, 0]),
];

const from = toIsoDate("2017-01-01");
const level = (key: string, zh: string, en: string, yuan: string): FigureValue => ({
  figure: "deductible.perStay",
  key,
  title: { zh: `每次住院起付线 · ${zh}`, en: `deductible per stay · ${en}` },
  value: { zh: `${yuan} 元`, en: `¥${yuan}` },
  from,
  until: null,
  provisional: key === "provincial",
});

/** The deductible of five levels; that of level 3 changed once; the yearly cap stands alone and is provisional. */
export const sampleHistory: readonly FigureValue[] = [
  {
    ...level("cap", "", "", "2,300.00"),
    figure: "deductible.yearCap",
    key: null,
    title: { zh: "年度起付线封顶", en: "yearly limit of deductibles" },
    provisional: true,
  },
  level("township", "乡镇卫生院、社区中心", "township or community centre", "200.00"),
  level("level1", "一级医院", "level-1 hospital", "400.00"),
  level("level2", "二级医院", "level-2 hospital", "600.00"),
  { ...level("level3", "三级医院", "level-3 hospital", "1,200.00"), until: toIsoDate("2018-01-01") },
  { ...level("level3", "三级医院", "level-3 hospital", "1,500.00"), from: toIsoDate("2018-01-01") },
  level("provincial", "省级医院", "provincial hospital", "2,300.00"),
];

const listed = (number: number, zh: string, en: string, state = "known") => ({
  article: `medical.${number}`,
  number,
  title: { zh, en },
  clauses: 1,
  carried: 1,
  state,
});

const cell = (yuan: string, isPressed = false) => ({ text: { zh: `${yuan} 元`, en: `${yuan} yuan` }, isPressed });

/** One rule of article 25 with its table by level, the provincial column unconfirmed, and one whose code does not stand alone. */
export const sampleRules: readonly ArticleRule[] = [
  {
    id: "deductible",
    title: { zh: "起付线", en: "deductible" },
    clauses: ["medical.25.1"],
    formula: {
      zh: "起付线 = 取小(本级起付线, 政策内费用, 年度封顶还剩)",
      en: "deductible = least(deductible of the level, policy scope, left of the yearly limit)",
    },
    gaps: ["A01", "A03"],
    table: {
      columns: {
        title: { zh: "医院级别", en: "hospital level" },
        words: [
          { word: "level3", title: { zh: "三级医院", en: "level-3 hospital" }, isUnconfirmed: false },
          { word: "provincial", title: { zh: "省级医院", en: "provincial hospital" }, isUnconfirmed: true },
        ],
      },
      rows: { title: { zh: "已承担", en: "borne" } },
      lines: [
        { value: { zh: "0", en: "0" }, cells: [cell("1,200"), cell("2,300")] },
        { value: { zh: "1,200 元", en: "1,200 yuan" }, cells: [cell("1,100", true), cell("1,100", true)] },
      ],
      given: [{ title: { zh: "甲类费用", en: "class A" }, value: { zh: "100,000 元", en: "100,000 yuan" } }],
    },
    code: {
      javascript: "function deductible({ levelDeductible }) {\n  return levelDeductible;\n}",
      postgresql:
        'SELECT least("case"."levelDeductible", "case"."policyScope") AS "deductible"\nFROM "cases" AS "case"',
    },
  },
  {
    id: "byLine",
    title: { zh: "逐行自付", en: "own share by line" },
    clauses: ["medical.25.2"],
    formula: { zh: "逐行自付 = 0", en: "own share by line = 0" },
    gaps: [],
    table: null,
    code: null,
  },
];

/** The server of the law explorer. */
export const lawReplies: Replies = {
  "/api/session": { body: { ...sampleSession, permissions: ["law.read", "settlement.list"] } },
  "/api/in-tray": { body: { today: sampleSession.legalDay, nextArrival: null, items: [] } },
  "/api/law/regulations": {
    body: {
      regulations: [
        {
          key: "medical-insurance",
          prefix: "medical",
          title: { zh: "居民医保办法", en: "Resident medical insurance" },
          issuer: { zh: "市人民政府", en: "City government" },
          from,
          until: null,
          articles: [
            listed(1, "目的和依据", "Purpose and basis"),
            listed(2, "原文缺失", "Lost", "lost"),
            listed(25, "起付线", "Deductible"),
            listed(28, "省级医院", "Provincial hospitals"),
            listed(36, "特殊情形", "Special cases", "recovered"),
          ],
        },
      ],
    },
  },
  "/api/coverage": { body: { regulations: [{ clauses: sampleClauses }] } },
  "/api/law/articles/medical.25": {
    body: {
      ...sampleArticle,
      clause: "medical.25",
      history: sampleHistory,
      rules: sampleRules,
      clauses: sampleClauses.filter(({ id }) => id.startsWith("medical.25.")),
    },
  },
  "/api/law/articles/medical.2": {
    body: {
      ...sampleArticle,
      clause: "medical.2",
      figures: [],
      formula: null,
      gaps: [],
      history: [],
      rules: [],
      clauses: [],
    },
  },
  "/api/medical/settlements": {
    body: {
      from: toIsoDate("2017-09-09"),
      through: sampleSession.legalDay,
      sums: { count: 26_418 },
      settlements: [
        {
          number: "YB-2017-1010-003318",
          hospital: { zh: "蒸水中心医院", en: "Zhengshui Central Hospital" },
          accountingDate: sampleSession.legalDay,
          fundFen: toFen(534_000),
        },
      ],
    },
  },
};
