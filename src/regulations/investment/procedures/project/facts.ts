// What the steps of a project ask for. Amounts in fen; each total stands under the clause that fixes it.

import type { Field } from "../../../../kernel/cases/index.ts";
import type { Text } from "../../../../kernel/refusal/index.ts";

const mostFen = 10_000_000_000_000;

const amount = (zh: string, en: string): Field => ({ title: { zh, en }, type: "fen", least: 1, most: mostFen });
const text = (zh: string, en: string): Field => ({ title: { zh, en }, type: "text" });
const date = (zh: string, en: string): Field => ({ title: { zh, en }, type: "date" });
const truth = (zh: string, en: string): Field => ({ title: { zh, en }, type: "truth" });
const choice = (zh: string, en: string, choices: Readonly<Record<string, Text>>): Field => ({
  title: { zh, en },
  type: "choice",
  choices,
});

export const projectFacts = {
  name: text("项目名称", "name of the project"),
  content: text("建设内容和规模", "content and scale"),
  county: text("建设地点(区划代码)", "place (division code)"),
  sector: choice("行业", "sector", {
    transport: { zh: "交通", en: "transport" },
    water: { zh: "水利", en: "water" },
    education: { zh: "教育", en: "education" },
    health: { zh: "卫生", en: "health" },
    municipal: { zh: "市政", en: "municipal works" },
    environment: { zh: "生态环境", en: "environment" },
    housing: { zh: "保障住房", en: "public housing" },
    culture: { zh: "文化体育", en: "culture and sport" },
  }),
  operational: choice("经营性质", "nature", {
    non_operational: { zh: "非经营性", en: "non-operational" },
    quasi: { zh: "准经营性", en: "quasi-operational" },
    operational: { zh: "经营性", en: "operational" },
  }),
  newConstructionLand: truth("新增建设用地", "needs new construction land"),
  governmentShareBp: {
    title: { zh: "政府资金占比", en: "share of government money" },
    type: "basis_points",
    most: 10_000,
  },
  priority: choice("优先类别", "priority class", {
    livelihood_major_key: { zh: "民生和重大重点", en: "livelihood, major and key" },
    continuing: { zh: "续建", en: "continuing" },
    matching_superior_funds: { zh: "上级资金配套", en: "matching higher-level money" },
    other: { zh: "其他", en: "other" },
  }),
  fundSource: choice("资金来源", "source of money", {
    general_budget: { zh: "一般公共预算", en: "general public budget" },
    government_funds: { zh: "政府性基金", en: "government funds" },
    superior_subsidy: { zh: "上级专项补助", en: "higher-level subsidy" },
    external_debt: { zh: "主权外债", en: "sovereign external debt" },
    company_loans: { zh: "投融资公司融资", en: "companies' loans" },
  }),
  totalInvestmentFen: amount("估算总投资", "estimated total investment"),
  projectCode: text("项目统一代码", "project code"),
  libraryNumber: text("入库号", "library entry number"),
  planYear: { title: { zh: "计划年度", en: "plan year" }, type: "whole", least: 2017, most: 2199 },
  planAmountFen: amount("年度计划投资", "investment of the year"),
  deliveryMode: choice("建设管理方式", "delivery", {
    agent: { zh: "代建制", en: "agent construction" },
    self: { zh: "自管", en: "self-management" },
    ppp: { zh: "政府和社会资本合作", en: "public-private partnership" },
  }),
  feasibilityEstimateFen: amount("可研估算", "feasibility estimate"),
  designer: text("设计单位(统一社会信用代码)", "design unit (credit code)"),
  budgetEstimateFen: amount("初设概算", "budget estimate"),
  designOptimised: truth("设计已经优化", "the design was optimised"),
  constructionBudgetFen: amount("施工预算", "construction budget"),
  bidLimitFen: amount("最高投标限价", "maximum bid limit"),
  contractor: text("施工单位(统一社会信用代码)", "contractor (credit code)"),
  contractPriceFen: amount("备案合同价", "filed contract price"),
  contractNumber: text("合同编号", "contract number"),
  permitNumber: text("施工许可证号", "construction permit"),
  startsOn: date("开工日期", "start of works"),
  finishesBy: date("合同竣工日期", "contract end of works"),
  progressBp: { title: { zh: "形象进度", en: "progress of the works" }, type: "basis_points", most: 10_000 },
  completedOn: date("完工日期", "end of works"),
  submittedSettlementFen: amount("送审结算额", "settlement submitted"),
  auditedSettlementFen: amount("审定结算额", "audited settlement"),
  finalAccountFen: amount("竣工决算", "final account"),
  assetNumber: text("资产登记号", "asset registration"),
  evaluationScoreBp: { title: { zh: "后评价得分", en: "score of the evaluation" }, type: "basis_points", most: 10_000 },
} as const satisfies Readonly<Record<string, Field>>;

/** The name of a fact. */
export type ProjectFact = keyof typeof projectFacts;
