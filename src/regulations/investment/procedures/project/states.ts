// Where a project can stand: the main line from the idea to the archive, and the states in which it is held.

import type { State } from "../../../../kernel/cases/index.ts";

const state = (zh: string, en: string, ...clauses: readonly string[]): State => ({ title: { zh, en }, clauses });

export const projectStates = {
  proposed: state("提出项目", "proposed", "investment.8.2"),
  candidate: state("备选项目", "candidate", "investment.8.2"),
  rolling_plan: state("三年滚动计划", "three-year rolling plan", "investment.9.1"),
  coded: state("赋统一代码", "coded", "investment.12.2"),
  proposal: state("项目建议书审批", "proposal under review", "investment.6.2", "investment.13.1"),
  site_land: state("选址和用地预审", "site and land", "investment.6.3"),
  feasibility: state("可行性研究报告审批", "feasibility under review", "investment.6.4", "investment.13.1"),
  reserve: state("储备项目", "reserve", "investment.8.3"),
  annual_plan: state("年度计划", "annual plan", "investment.9.5", "investment.10.1"),
  pre_construction: state("前期审批", "approvals before works", "investment.6.5", "investment.12.3"),
  design: state("委托设计", "design to be commissioned", "investment.14.1", "investment.14.8"),
  preliminary_design: state("初步设计", "preliminary design", "investment.14.1"),
  estimate: state("概算审批", "budget estimate under review", "investment.14.3"),
  drawings_budget: state("施工图和预算", "drawings and budget", "investment.15.1", "investment.15.4"),
  tender: state("招标", "tender", "investment.23.1"),
  contract: state("合同备案", "contract", "investment.24.1", "investment.24.2"),
  permit: state("施工许可", "construction permit", "investment.26.1", "investment.26.2"),
  construction: state("建设实施", "construction", "investment.6.7", "investment.28.1"),
  acceptance: state("竣工验收", "completion acceptance", "investment.29.2", "investment.29.3"),
  settlement: state("工程结算", "settlement of the works", "investment.30.1"),
  final_account: state("竣工决算", "final account", "investment.30.2"),
  registration_handover: state("资产登记和移交", "registration and handover", "investment.31.1", "investment.31.2"),
  evaluation: state("后评价", "post-evaluation", "investment.41.2"),
  closed: { ...state("归档", "closed", "investment.6.7"), final: true },
  refused: { ...state("不予批准", "refused", "investment.13.1"), final: true },
  terminated: { ...state("终止", "terminated", "investment.11.2"), final: true },
  suspended: { ...state("停工", "works suspended", "investment.44.1"), side: "time_stops" },
  rectifying: { ...state("限期整改", "under rectification", "investment.44.1"), side: "time_runs" },
} as const satisfies Readonly<Record<string, State>>;
