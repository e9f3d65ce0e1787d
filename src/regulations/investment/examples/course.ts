// The course of a project: which office takes which step with what, from the idea to the archive. It runs as a test and fills the demo city.

import type { StepContent } from "../actions/index.ts";

/** A project as it is meant to be; amounts in fen. Organisations by their keys. */
export type ProjectPlan = {
  readonly name: string;
  readonly content: string;
  readonly county: string;
  readonly sector: string;
  readonly operational: "non_operational" | "quasi" | "operational";
  readonly totalInvestmentFen: number;
  readonly governmentShareBp: number;
  readonly newConstructionLand: boolean;
  readonly priority: string;
  readonly fundSource: string;
  readonly deliveryMode: "agent" | "self" | "ppp";
  readonly owner: string;
  readonly competentDepartment: string;
  readonly constructionUnit: string;
  readonly maintenanceDepartment: string;
  readonly projectCode: string;
  readonly planYear: number;
  readonly designer: string;
  readonly contractor: string;
  readonly feasibilityEstimateFen: number;
  readonly budgetEstimateFen: number;
  readonly constructionBudgetFen: number;
  readonly bidLimitFen: number;
  readonly contractPriceFen: number;
  readonly auditedSettlementFen: number;
  /** Months of works. */
  readonly months: number;
};

/** A step: days after the one before, who takes it, and what they give. `opinion` steps name the office they sign for. */
export type CourseStep = {
  readonly afterDays: number;
  readonly organisation: string;
  readonly action: string;
  readonly content: StepContent;
};

/** Small and without new land: the short way of articles 13 and 14. */
export function isSmall({ totalInvestmentFen, newConstructionLand }: ProjectPlan): boolean {
  return totalInvestmentFen <= 1_000_000_000 && !newConstructionLand;
}

/** The steps of a project that meets no trouble. The first one proposes it. */
export function courseOf(plan: ProjectPlan): readonly CourseStep[] {
  return [...planning(plan), ...preparing(plan), ...building(plan), ...finishing(plan)];
}

const drc = "development_reform_commission";

function planning(plan: ProjectPlan): CourseStep[] {
  const { name, content, county, sector, operational, totalInvestmentFen, governmentShareBp, newConstructionLand } =
    plan;
  const { priority, fundSource, projectCode, deliveryMode, planYear } = plan;
  const short = isSmall(plan);
  const parties = { competent_department: plan.competentDepartment, project_owner: plan.owner };
  const known = {
    name,
    content,
    county,
    sector,
    operational,
    totalInvestmentFen,
    governmentShareBp,
    newConstructionLand,
  };
  return [
    step(0, plan.owner, "propose", {
      facts: { ...known, priority, fundSource },
      parties,
      documents: papers("justification"),
    }),
    step(12, drc, "list_as_candidate"),
    step(30, drc, "enter_rolling_plan"),
    step(20, "government_service_centre", "accept_at_window", {
      facts: { projectCode },
      documents: papers("proposal"),
    }),
    step(6, "finance_bureau", "prove_funds", { documents: papers("fund_proof") }),
    step(8, drc, "approve_proposal", {
      facts: { deliveryMode },
      documents: papers(...(deliveryMode === "agent" ? [] : ["government_approval"])),
    }),
    step(15, "planning_bureau", "give_site_opinion", {
      documents: papers("siting_opinion", ...(newConstructionLand ? ["land_examination"] : [])),
    }),
    step(short ? 10 : 25, drc, "approve_feasibility", {
      facts: { feasibilityEstimateFen: plan.feasibilityEstimateFen },
      documents: papers(short ? "short_feasibility_report" : "feasibility_report"),
    }),
    step(4, drc, "fix_library_number", { facts: { libraryNumber: `CB-${projectCode.slice(-6)}` } }),
    step(20, drc, "issue_plan", {
      facts: { planYear, planAmountFen: Math.ceil(plan.feasibilityEstimateFen / 2) },
      parties: { construction_unit: plan.constructionUnit },
      documents: papers("government_approval"),
    }),
  ];
}

function preparing(plan: ProjectPlan): CourseStep[] {
  const review = ["planning", "environment", ...(plan.newConstructionLand ? ["land"] : [])];
  const design = isSmall(plan)
    ? []
    : [
        step(40, plan.competentDepartment, "approve_design", {
          documents: papers("preliminary_design", "budget_estimate"),
        }),
        step(12, drc, "approve_estimate", {
          facts: { budgetEstimateFen: plan.budgetEstimateFen, designOptimised: false },
        }),
      ];
  return [
    ...review.map((office) => step(3, `${office}_bureau`, "opinion", { opinion: "agree", office })),
    step(5, plan.constructionUnit, "commission_design", { facts: { designer: plan.designer } }),
    ...design,
    step(25, "finance_bureau", "review_budget", {
      facts: { constructionBudgetFen: plan.constructionBudgetFen },
      documents: papers("drawings", "construction_budget"),
    }),
    step(7, "finance_bureau", "examine_bid_limit", {
      facts: { bidLimitFen: plan.bidLimitFen },
      documents: papers("tender_plan"),
    }),
    step(35, plan.constructionUnit, "file_contract", {
      facts: {
        contractor: plan.contractor,
        contractNumber: `SG-${plan.projectCode.slice(-6)}`,
        contractPriceFen: plan.contractPriceFen,
        ...period(plan),
      },
      documents: papers("bid_clearing", "contract"),
    }),
    step(10, plan.competentDepartment, "grant_permit", {
      facts: { permitNumber: `XK-${plan.projectCode.slice(-6)}` },
      documents: papers("quality_filing", "safety_filing", "environment_filing", "supervision_contract"),
    }),
  ];
}

/** Contract dates of the plan year; what happens is dated by the steps. */
function period({ planYear, months }: ProjectPlan): { startsOn: string; finishesBy: string } {
  const last = 2 + months;
  const year = planYear + Math.floor(last / 12);
  return { startsOn: `${planYear}-03-01`, finishesBy: `${year}-${String((last % 12) + 1).padStart(2, "0")}-28` };
}

function building({ constructionUnit, months }: ProjectPlan): CourseStep[] {
  const reports = Array.from({ length: months }, (_, month) =>
    step(30, constructionUnit, "report_progress", {
      facts: { progressBp: Math.floor((10_000 * (month + 1)) / months) },
      documents: papers("monthly_report"),
    }),
  );
  return [
    ...reports,
    step(5, constructionUnit, "report_completion", {
      facts: { completedOn: "2017-12-20" },
      documents: papers("completion_report"),
    }),
  ];
}

function finishing(plan: ProjectPlan): CourseStep[] {
  const acceptance: readonly (readonly [string, string])[] = [
    ["drc", drc],
    ["audit", "audit_bureau"],
    ["finance", "finance_bureau"],
    ["competent_department", plan.competentDepartment],
  ];
  return [
    ...acceptance.map(([office, organisation]) => step(2, organisation, "opinion", { opinion: "agree", office })),
    step(40, "audit_bureau", "audit_settlement", {
      facts: { submittedSettlementFen: plan.contractPriceFen, auditedSettlementFen: plan.auditedSettlementFen },
      documents: papers("settlement_file", "settlement_audit"),
    }),
    step(10, plan.constructionUnit, "hand_over", {
      parties: { maintenance_department: plan.maintenanceDepartment },
      documents: papers("handover_record"),
    }),
    step(30, "finance_bureau", "approve_final_account", {
      facts: { finalAccountFen: plan.auditedSettlementFen },
      documents: papers("final_account"),
    }),
    step(10, plan.constructionUnit, "register_asset", { facts: { assetNumber: `ZC-${plan.projectCode.slice(-6)}` } }),
    step(60, drc, "begin_evaluation"),
    step(40, drc, "close", { facts: { evaluationScoreBp: 8_600 }, documents: papers("evaluation_report") }),
  ];
}

function step(afterDays: number, organisation: string, action: string, content: StepContent = {}): CourseStep {
  return { afterDays, organisation, action, content };
}

/** Documents by their kind, numbered by it: an invented number, as all of them are. */
function papers(...kinds: readonly string[]): NonNullable<StepContent["documents"]> {
  return kinds.map((kind) => ({ kind, reference: `示例-${kind}` }));
}
