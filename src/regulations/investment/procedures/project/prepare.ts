// From the plan to the permit: design, estimate, drawings, tender, contract, filings (articles 14, 15, 23, 24, 26).

import type { Action } from "../../../../kernel/cases/index.ts";
import { isExemptFromDesign } from "./conditions.ts";
import { bidLimitWithinBudget, budgetWithinCeiling, contractWithinBidLimit, estimateIsApprovable } from "./guards.ts";

export const prepareActions = {
  commission_design: {
    title: { zh: "委托设计", en: "Commission the design" },
    clauses: ["investment.14.1", "investment.14.8", "investment.15.1"],
    from: "design",
    to: [{ to: "drawings_budget", when: isExemptFromDesign }, { to: "preliminary_design" }],
    by: ["construction_unit"],
    facts: ["designer"],
  },
  approve_design: {
    title: { zh: "批复初步设计", en: "Approve the preliminary design" },
    clauses: ["investment.14.1", "investment.14.2"],
    from: "preliminary_design",
    to: "estimate",
    by: ["competent_department"],
    documents: ["preliminary_design", "budget_estimate"],
    notices: [{ kind: "filed", office: "drc", clauses: ["investment.14.2"] }],
  },
  approve_estimate: {
    title: { zh: "批复概算", en: "Approve the budget estimate" },
    clauses: ["investment.5.3", "investment.14.3", "investment.14.5"],
    from: "estimate",
    to: "drawings_budget",
    by: ["drc"],
    facts: ["budgetEstimateFen", "designOptimised"],
    guards: [estimateIsApprovable],
    notices: [{ kind: "filed", office: "audit", clauses: ["investment.14.5"] }],
    publishes: [{ clauses: ["investment.42.1"], facts: ["budgetEstimateFen"] }],
  },
  review_budget: {
    title: { zh: "评审施工预算", en: "Review the construction budget" },
    clauses: ["investment.15.1", "investment.15.2", "investment.15.3", "investment.15.4", "investment.5.6"],
    from: "drawings_budget",
    to: "tender",
    by: ["finance"],
    facts: ["constructionBudgetFen"],
    documents: ["drawings", "construction_budget"],
    guards: [budgetWithinCeiling],
    notices: [
      { kind: "filed", office: "competent_department", clauses: ["investment.15.3"] },
      { kind: "filed", office: "audit", clauses: ["investment.15.4"] },
    ],
  },
  examine_bid_limit: {
    title: { zh: "审核最高投标限价", en: "Examine the maximum bid limit" },
    clauses: ["investment.23.1", "investment.23.2", "investment.23.4", "investment.23.5"],
    from: "tender",
    to: "contract",
    by: ["finance"],
    facts: ["bidLimitFen"],
    documents: ["tender_plan"],
    guards: [bidLimitWithinBudget],
    notices: [{ kind: "filed", office: "resource_trading_office", clauses: ["investment.23.2"] }],
    publishes: [{ clauses: ["investment.42.1"], facts: ["bidLimitFen"] }],
  },
  file_contract: {
    title: { zh: "合同备案", en: "File the contract" },
    clauses: ["investment.24.1", "investment.24.2", "investment.23.6"],
    from: "contract",
    to: "permit",
    by: ["construction_unit"],
    facts: ["contractor", "contractNumber", "contractPriceFen", "startsOn", "finishesBy"],
    documents: ["bid_clearing", "contract"],
    guards: [contractWithinBidLimit],
    notices: [
      { kind: "filed", office: "competent_department", clauses: ["investment.24.2"] },
      { kind: "filed", office: "legal_office", clauses: ["investment.24.2"] },
    ],
    publishes: [{ clauses: ["investment.42.1"], facts: ["contractor", "contractPriceFen"] }],
  },
  grant_permit: {
    title: { zh: "核发施工许可证", en: "Grant the construction permit" },
    clauses: ["investment.26.1", "investment.26.2", "investment.25.1"],
    from: "permit",
    to: "construction",
    by: ["competent_department"],
    facts: ["permitNumber"],
    documents: ["quality_filing", "safety_filing", "environment_filing", "supervision_contract"],
    publishes: [{ clauses: ["investment.42.2"], facts: ["permitNumber", "startsOn", "finishesBy"] }],
  },
} as const satisfies Readonly<Record<string, Action>>;
