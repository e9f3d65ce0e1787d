// Returning, refusing, suspending, rectifying, ending, urging: the moves beside the main line.

import type { Action } from "../../../../kernel/cases/index.ts";

const beforeWorks = [
  "proposed",
  "candidate",
  "rolling_plan",
  "coded",
  "proposal",
  "site_land",
  "feasibility",
  "reserve",
  "annual_plan",
] as const;
const inPreparation = [
  "pre_construction",
  "design",
  "preliminary_design",
  "estimate",
  "drawings_budget",
  "tender",
  "contract",
  "permit",
] as const;
const inWorks = [
  "construction",
  "acceptance",
  "settlement",
  "final_account",
  "registration_handover",
  "evaluation",
] as const;
const everywhere = [...beforeWorks, ...inPreparation, ...inWorks];

export const sideMoves = {
  return_proposal: {
    title: { zh: "退回补正", en: "Return for correction" },
    clauses: ["investment.12.1"],
    kind: "return",
    from: ["coded", "proposal"],
    to: "rolling_plan",
    by: ["drc", "finance", "service_centre"],
  },
  return_feasibility: {
    title: { zh: "退回可研重新报批", en: "Return the feasibility report for a new approval" },
    clauses: ["investment.14.7"],
    kind: "return",
    from: ["estimate", "preliminary_design"],
    to: "feasibility",
    by: ["drc"],
  },
  return_design: {
    title: { zh: "退回优化设计", en: "Return the design for optimisation" },
    clauses: ["investment.14.6"],
    kind: "return",
    from: "estimate",
    to: "preliminary_design",
    by: ["drc"],
  },
  return_budget: {
    title: { zh: "退回重编预算", en: "Return the budget" },
    clauses: ["investment.15.1", "investment.39.2"],
    kind: "return",
    from: ["tender", "contract"],
    to: "drawings_budget",
    by: ["finance", "resource_trading_office"],
  },
  refuse: {
    title: { zh: "不予批准", en: "Refuse" },
    clauses: ["investment.13.1"],
    kind: "refuse",
    from: ["proposed", "proposal", "feasibility"],
    to: "refused",
    by: ["drc"],
    notices: [{ kind: "notified", office: "project_owner", clauses: ["investment.13.1"] }],
  },
  suspend_works: {
    title: { zh: "责令停工", en: "Suspend the works" },
    clauses: ["investment.44.1"],
    kind: "suspend",
    from: ["construction", "acceptance"],
    to: "suspended",
    by: ["competent_department"],
    notices: [{ kind: "notified", office: "construction_unit", clauses: ["investment.44.1"] }],
  },
  order_rectification: {
    title: { zh: "责令限期整改", en: "Order rectification" },
    clauses: ["investment.43.1", "investment.44.1"],
    kind: "suspend",
    from: [...inPreparation, ...inWorks],
    to: "rectifying",
    by: ["competent_department", "supervision", "quality_safety_supervisor"],
    notices: [{ kind: "notified", office: "construction_unit", clauses: ["investment.44.1"] }],
  },
  resume: {
    title: { zh: "整改合格、恢复办理", en: "Resume after rectification" },
    clauses: ["investment.44.1"],
    kind: "resume",
    from: ["suspended", "rectifying"],
    to: "held",
    by: ["competent_department"],
  },
  terminate: {
    title: { zh: "终止项目", en: "Terminate the project" },
    clauses: ["investment.11.2"],
    kind: "terminate",
    from: everywhere,
    to: "terminated",
    by: ["city_government"],
    publishes: [{ clauses: ["investment.42.1"] }],
  },
  urge: {
    title: { zh: "催办", en: "Urge" },
    clauses: ["investment.37.2"],
    kind: "urge",
    from: everywhere,
    to: "stay",
    by: ["project_owner", "construction_unit", "competent_department", "city_government"],
  },
} as const satisfies Readonly<Record<string, Action>>;
