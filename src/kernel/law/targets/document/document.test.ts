// The law as a page: formulas a lawyer can read, decision tables, figures in time, and the code behind each rule.

import { describe, expect, it } from "vitest";
import { seriousIllness } from "../../../../regulations/medical-insurance/articles/33-serious-illness.ts";
import { inpatient } from "../../../../regulations/medical-insurance/articles/inpatient.ts";
import { workedStays } from "../../../../regulations/medical-insurance/examples/index.ts";
import { regulation } from "../../../../regulations/medical-insurance/regulation.ts";
import { inForce } from "../../in-force.ts";
import { lunch } from "../../testing/lunch.ts";
import { decisionTableOf, documentOf, formulaOf, ruleCodeOf, valueText } from "./index.ts";

const stay = inForce(inpatient.figures, { on: "2017-10-10" });

describe("a formula", () => {
  it.each([
    [
      "deductible",
      "起付线 = 取小((若 医院级别为「省级医院」 则 省级医院起付线;否则 本级起付线), 基金计算的政策内费用, 年度封顶还剩)",
    ],
    ["levelDeductible", "本级起付线 = 每次住院起付线(医院级别)"],
    ["base", "起付线以上部分 = 基金计算的政策内费用 − 起付线"],
    ["computed", "按比例计算 = 四舍五入(起付线以上部分 × 基金支付比例)"],
    ["bedInScope", "限额内床位费 = 取小(每日床位费, 床位费日限额(医院级别)) × 床日"],
    ["deductibleLeft", "年度封顶还剩 = 取大(年度起付线封顶 − 本年已承担起付线, 0)"],
    [
      "emergencyExempt",
      "急危重症报备有效 = 急危重症 且 有急诊报备在入院后第几个工作日 且 急诊报备在入院后第几个工作日 ≤ 急诊报备期限(工作日)",
    ],
    ["gross", "总费用 = 甲类费用 + 乙类费用 + 目录外费用 + 并入的急诊抢救费用 + 每日床位费 × 床日"],
  ])("of %s calls rules, figures and facts by their names", (rule, zh) => {
    expect(formulaOf(inpatient, rule).zh).toBe(zh);
  });

  it("reads in English too", () => {
    expect(formulaOf(inpatient, "computed").en).toBe(
      "computed by the rate = rounded half up(amount above the deductible × fund share)",
    );
    expect(formulaOf(lunch, "dish").en).toBe("a dish = if drink: drinks do not count; otherwise price");
  });

  it("shows bands, sums over lines and dates as they are meant", () => {
    expect(formulaOf(lunch, "reduced").zh).toBe(
      "分段打折 = 四舍五入(取小(菜价合计, 30元) × 补贴比例(用餐人) + 取大(菜价合计 − 30元, 0) × 10%)",
    );
    expect(formulaOf(lunch, "price").zh).toBe("菜价合计 = 菜品逐行合计(一道菜)");
    expect(formulaOf(lunch, "claimUntil").zh).toBe("报销截止 = 用餐日 + 7天(遇休息日顺延)");
    expect(formulaOf(seriousIllness, "due").zh).toBe("本年应付 = 取小(分段计算, 大病年度封顶)");
  });

  it("can be written for every rule, in both languages, and names no rule by itself", () => {
    for (const law of [inpatient, seriousIllness, lunch]) {
      for (const { step } of law.steps) {
        const { zh, en } = formulaOf(law, step.id);
        expect(zh).toMatch(/ = \S/);
        expect(en).not.toMatch(/undefined|null|\[object/);
      }
    }
    expect(() => formulaOf(inpatient, "nothing")).toThrow(/has no rule nothing/);
  });
});

describe("a value", () => {
  it.each([
    [230_000, "fen", "2,300元", "2,300 yuan"],
    [123_456_789, "fen", "1,234,567.89元", "1,234,567.89 yuan"],
    [-5, "fen", "−0.05元", "−0.05 yuan"],
    [0, "fen", "0", "0"],
    [8500, "basisPoints", "85%", "85%"],
    [1250, "basisPoints", "12.5%", "12.5%"],
    [1, "basisPoints", "0.01%", "0.01%"],
    [10_000, "basisPoints", "100%", "100%"],
    [1, "days", "1天", "1 day"],
    [3, "workdays", "3个工作日", "3 working days"],
    [17_449, "date", "2017-10-10", "2017-10-10"],
    [12_500, "squareCentimetres", "1.2500平方米", "1.2500 square metres"],
    [1000, "count", "1,000", "1,000"],
  ] as const)("of %i %s is written %s, %s", (value, unit, zh, en) => {
    expect(valueText(value, unit)).toEqual({ zh, en });
  });
});

describe("a decision table", () => {
  const table = decisionTableOf(inpatient, "deductible", { inForce: stay });
  const texts = table?.lines.map(({ cells }) => cells.map(({ text }) => text?.zh));

  it("lays the levels beside each other and what was borne below each other", () => {
    expect(table?.columns.words.map(({ title, isUnconfirmed }) => [title.zh, isUnconfirmed])).toEqual([
      ["乡镇卫生院、社区中心", false],
      ["一级医院", false],
      ["二级医院", false],
      ["三级医院", false],
      ["省级医院", true],
    ]);
    expect(table?.rows?.title.zh).toBe("本年已承担起付线");
    expect(table?.lines.map(({ value }) => value?.zh)).toEqual(["0", "575元", "1,150元", "1,725元", "2,300元"]);
    expect(texts).toEqual([
      ["200元", "400元", "600元", "1,200元", "2,300元"],
      ["200元", "400元", "600元", "1,200元", "1,725元"],
      ["200元", "400元", "600元", "1,150元", "1,150元"],
      ["200元", "400元", "575元", "575元", "575元"],
      ["0", "0", "0", "0", "0"],
    ]);
  });

  it("marks what the limit pressed down, and says what it took for granted", () => {
    expect(table?.lines[2]?.cells.map(({ isPressed }) => isPressed)).toEqual([false, false, false, true, true]);
    expect(table?.given).toEqual([
      { input: "classAFen", title: { zh: "甲类费用", en: "class A" }, value: { zh: "100,000元", en: "100,000 yuan" } },
    ]);
  });

  it("takes samples and facts that it is given", () => {
    const given = decisionTableOf(inpatient, "deductible", {
      inForce: stay,
      rows: { input: "deductibleBorneThisYearFen", values: [0, 60_000] },
      given: { classAFen: 50_000 },
    });
    expect(given?.lines.map(({ cells }) => cells[2]?.value)).toEqual([50_000, 50_000]);
  });

  it("is empty where a rule is not in effect, and there is none for a rule without a choice", () => {
    const provincial = decisionTableOf(inpatient, "provincialDeductible", { inForce: stay });
    expect(provincial?.lines[0]?.cells.map(({ value }) => value)).toEqual([null, null, null, null, 230_000]);
    expect(decisionTableOf(inpatient, "emergencyExempt", { inForce: stay })).toBeNull();
  });
});

describe("the code of a rule", () => {
  it("is a function of the rules below it, and computes what the rule does", () => {
    const { javascript = "" } = ruleCodeOf(inpatient, "deductible") ?? {};
    expect(javascript).toContain("function deductible({ deductibleBorneThisYearFen, hospitalLevel,");
    const run = new Function(`return ${javascript}`)();
    const facts = {
      deductibleBorneThisYearFen: 200_000,
      hospitalLevel: 3,
      levelDeductible: 120_000,
      policyScope: 90_000,
    };
    expect(run(facts, { deductibleYearCap: 230_000 })).toBe(30_000);
  });

  it("is a query of either dialect", () => {
    const { postgresql, duckdb } = ruleCodeOf(inpatient, "deductibleLeft") ?? {};
    expect(postgresql).toContain('greatest(230000 - "case"."deductibleBorneThisYearFen", 0)');
    expect(duckdb).toContain('AS "deductibleLeft"');
  });

  it("is not given for rules that count over lines or working days", () => {
    expect(ruleCodeOf(lunch, "price")).toBeNull();
    expect(ruleCodeOf(lunch, "claimUntil")).toBeNull();
  });
});

describe("the page of an article", () => {
  const page = documentOf(inpatient, {
    on: "2017-10-10",
    article: "medical.25",
    gaps: regulation.readings,
    examples: workedStays,
  });

  it("holds its rules, figures, gaps and examples, and nothing of other articles", () => {
    expect(page.rules.map(({ id }) => id)).toEqual(["levelDeductible", "deductible", "deductibleLeft"]);
    expect(page.figures.map(({ id }) => id).sort()).toEqual(["deductible.perStay", "deductible.yearCap"]);
    expect(page.gaps.map(({ id }) => id)).toEqual(["A01", "A02", "A03", "A05"]);
    expect(page.examples.length).toBeGreaterThan(3);
  });

  it("gives each figure with its days, source, doubt and values", () => {
    const cap = page.figures.find(({ id }) => id === "deductible.yearCap");
    expect(cap?.rows).toEqual([
      {
        from: "2017-01-01",
        until: null,
        known: "2017-01-01",
        source: "external",
        isProvisional: true,
        clauses: ["medical.25.2"],
        readings: ["A01"],
        values: [{ key: null, word: null, value: 230_000, text: { zh: "2,300元", en: "2,300 yuan" } }],
      },
    ]);
  });

  it("is plain JSON", () => {
    expect(JSON.parse(JSON.stringify(page))).toEqual(page);
  });

  it("of a whole law holds all rules; a day without figures has no page", () => {
    expect(documentOf(lunch, { on: "2017-10-10" }).rules).toHaveLength(lunch.steps.length);
    expect(() => documentOf(inpatient, { on: "2016-12-31" })).toThrow(/no value/);
  });

  it("says that a figure without a limit has none", () => {
    const [bedCap] = documentOf(inpatient, { on: "2017-10-10", article: "medical.28" }).figures.filter(
      ({ id }) => id === "bedCap",
    );
    expect(bedCap?.rows.at(-1)?.values[0]?.text).toEqual({ zh: "不限", en: "no limit" });
  });
});
