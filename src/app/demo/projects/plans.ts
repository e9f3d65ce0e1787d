// Invented projects: what is built where, for how much, by which way. No real firm, no real project.

import { city, countyUnits } from "../../../kernel/identifiers/index.ts";
import type { ProjectPlan } from "../../../regulations/investment/examples/index.ts";
import type { Chance } from "../random.ts";

type Kind = {
  readonly sector: string;
  readonly department: string;
  readonly what: readonly string[];
  /** The middle of the totals, in ten thousand yuan. */
  readonly medianWan: number;
  readonly code: string;
};

const kinds: readonly Kind[] = [
  {
    sector: "transport",
    department: "transport_bureau",
    what: ["农村公路提质", "公路改建", "大桥加固", "客运站改造"],
    medianWan: 6_000,
    code: "48",
  },
  {
    sector: "water",
    department: "water_bureau",
    what: ["河道治理", "水库除险加固", "灌区配套", "农村饮水安全"],
    medianWan: 2_400,
    code: "76",
  },
  {
    sector: "education",
    department: "education_bureau",
    what: ["中学教学楼", "小学扩建", "幼儿园新建", "学校运动场改造"],
    medianWan: 1_800,
    code: "82",
  },
  {
    sector: "health",
    department: "health_commission",
    what: ["卫生院门诊楼改造", "妇幼保健院业务楼", "疾控中心实验室"],
    medianWan: 1_500,
    code: "84",
  },
  {
    sector: "municipal",
    department: "housing_bureau",
    what: ["雨污分流改造", "道路提质", "停车场建设", "公园建设", "路灯改造"],
    medianWan: 4_500,
    code: "78",
  },
  {
    sector: "housing",
    department: "housing_bureau",
    what: ["老旧小区改造", "公租房建设", "棚户区配套"],
    medianWan: 5_000,
    code: "47",
  },
];

const places = [
  "石市",
  "江口",
  "白果",
  "金兰",
  "三塘",
  "泉溪",
  "茶山",
  "渣江",
  "演陂",
  "新塘",
  "栗江",
  "洋泉",
  "鼎山",
  "湘江东",
  "蒸水北",
] as const;

/** A project by chance, proposed for a plan year; `number` keeps codes apart. */
export function planOf(
  chance: Chance,
  { number, year }: { readonly number: number; readonly year: number },
): ProjectPlan {
  const kind = chance.pick(kinds);
  const county = chance.pick(countyUnits);
  const totalInvestmentFen =
    Math.min(200_000, Math.max(120, Math.round(chance.skewed(kind.medianWan, 0.9)))) * 1_000_000;
  const newConstructionLand = chance.happens(0.45);
  const isSmall = totalInvestmentFen <= 1_000_000_000 && !newConstructionLand;
  const isAgent = totalInvestmentFen >= 3_000_000_000;
  const within = (of: number, low: number, high: number) =>
    Math.floor((of * chance.whole(low, high)) / 1000 / 10_000) * 10_000;
  const feasibilityEstimateFen = totalInvestmentFen;
  const budgetEstimateFen = within(feasibilityEstimateFen, 930, 998);
  const constructionBudgetFen = within(isSmall ? feasibilityEstimateFen : budgetEstimateFen, 930, 990);
  const bidLimitFen = within(constructionBudgetFen, 960, 1000);
  const contractPriceFen = within(bidLimitFen, 860, 990);
  return {
    name: `${county.name.zh}${chance.pick(places)}${chance.pick(kind.what)}(示例${number})`,
    content: "按批复的规模和标准建设",
    county: county.code,
    sector: kind.sector,
    operational: chance.happens(0.85) ? "non_operational" : "quasi",
    totalInvestmentFen,
    governmentShareBp: chance.pick([10_000, 10_000, 8_000, 6_000]),
    newConstructionLand,
    priority: chance.weighted({ livelihood_major_key: 4, continuing: 3, matching_superior_funds: 2, other: 2 }),
    fundSource: chance.weighted({
      general_budget: 4,
      government_funds: 3,
      superior_subsidy: 3,
      external_debt: 1,
      company_loans: 2,
    }),
    deliveryMode: isAgent ? "agent" : "self",
    owner: "demo_works_centre",
    competentDepartment: kind.department,
    constructionUnit: isAgent ? "demo_agent_builder" : "demo_works_centre",
    maintenanceDepartment: kind.department,
    projectCode: `${String(year - 1).slice(2)}${String(chance.whole(1, 12)).padStart(2, "0")}-${chance.happens(0.4) ? city.code : county.code}-${kind.code}-01-${String(number).padStart(6, "0")}`,
    planYear: year,
    designer: "91430400MA4L0DES1X",
    contractor: `91430400MA4L0B${String(chance.whole(100, 999))}Q`,
    feasibilityEstimateFen,
    budgetEstimateFen,
    constructionBudgetFen,
    bidLimitFen,
    contractPriceFen,
    auditedSettlementFen: within(contractPriceFen, 940, 1000),
    months: isSmall ? chance.whole(3, 6) : chance.whole(6, 14),
  };
}
