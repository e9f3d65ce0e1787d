// The documents that steps of a project require, each with what it is called on the list at the window.

import type { DocumentKind } from "../../../../kernel/cases/index.ts";

const document = (zh: string, en: string): DocumentKind => ({ title: { zh, en } });

export const projectDocuments = {
  justification: document("项目论证报告", "justification report"),
  proposal: document("项目建议书", "project proposal"),
  fund_proof: document("资金来源意见或证明", "opinion or proof of the source of money"),
  siting_opinion: document("选址意见", "siting opinion"),
  land_examination: document("用地预审意见", "land pre-examination"),
  feasibility_report: document("可行性研究报告", "feasibility report"),
  short_feasibility_report: document("简化可行性研究报告(五项内容)", "short feasibility report (five headings)"),
  government_approval: document("市政府批准文件", "approval of the city government"),
  preliminary_design: document("初步设计", "preliminary design"),
  budget_estimate: document("概算书", "budget estimate"),
  drawings: document("施工图设计文件", "construction drawings"),
  construction_budget: document("施工预算和工程量清单", "construction budget and bill of quantities"),
  tender_plan: document("招标方案", "tender plan"),
  bid_clearing: document("清标报告", "bid-clearing report"),
  contract: document("施工合同(标准文本)", "contract in the standard form"),
  supervision_contract: document("监理合同", "contract with the supervising engineer"),
  quality_filing: document("质量监督手续", "quality filing"),
  safety_filing: document("安全监督手续", "safety filing"),
  environment_filing: document("环境影响评价手续", "environmental filing"),
  monthly_report: document("工程进度月报", "monthly report"),
  completion_report: document("竣工报告", "completion report"),
  settlement_file: document("结算资料", "settlement material"),
  settlement_audit: document("竣工结算审计报告", "settlement audit report"),
  final_account: document("竣工财务决算", "final account"),
  handover_record: document("移交清单", "handover record"),
  evaluation_report: document("后评价报告", "evaluation report"),
} as const satisfies Readonly<Record<string, DocumentKind>>;
