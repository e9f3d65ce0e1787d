// A government-investment project from the idea to the archive, as one procedure.

import { defineProcedure } from "../../../../kernel/cases/index.ts";
import { offices } from "../offices.ts";
import { buildActions } from "./build.ts";
import { needsLand } from "./conditions.ts";
import { projectDocuments } from "./documents.ts";
import { projectFacts } from "./facts.ts";
import { planActions } from "./plan.ts";
import { prepareActions } from "./prepare.ts";
import { sideMoves } from "./side-moves.ts";
import { projectStates } from "./states.ts";

/** Version 1: the city's measures of 2017. The ways of small projects are taken by themselves (articles 13 and 14). */
export const projectProcedure = defineProcedure({
  id: "investment.project",
  version: 1,
  title: { zh: "政府投资项目", en: "Government-investment project" },
  clauses: ["investment.6.1", "investment.4.4"],
  offices,
  facts: projectFacts,
  documents: projectDocuments,
  states: projectStates,
  actions: { ...planActions, ...prepareActions, ...buildActions, ...sideMoves },
  reviews: {
    joint_review: {
      title: { zh: "并联审批", en: "Parallel approvals" },
      clauses: ["investment.12.3", "investment.6.5"],
      state: "pre_construction",
      offices: ["planning", "environment", { office: "land", when: needsLand }],
      agreed: "design",
      objected: "annual_plan",
      returned: "annual_plan",
    },
    acceptance: {
      title: { zh: "综合验收", en: "Comprehensive acceptance" },
      clauses: ["investment.29.3"],
      state: "acceptance",
      offices: ["drc", "audit", "finance", "competent_department"],
      agreed: "settlement",
      objected: "construction",
      returned: "construction",
    },
  },
  flags: {
    asset_registered: { title: { zh: "资产已登记", en: "asset registered" }, clauses: ["investment.31.1"] },
    handed_over: { title: { zh: "已移交", en: "handed over" }, clauses: ["investment.31.2"] },
  },
  deadlines: {
    handover: {
      title: { zh: "验收后 3 个月内移交", en: "handover within 3 months of acceptance" },
      clauses: ["investment.31.2"],
      for: "hand_over",
      setBy: ["acceptance"],
      term: { months: 3 },
      limitInText: true,
      escalatesTo: "competent_department",
    },
    monthly_report: {
      title: { zh: "每月调度", en: "monthly dispatch" },
      clauses: ["investment.27.1"],
      for: "report_progress",
      setBy: ["grant_permit", "report_progress"],
      term: { months: 1 },
      limitInText: true,
      escalatesTo: "competent_department",
    },
  },
});
