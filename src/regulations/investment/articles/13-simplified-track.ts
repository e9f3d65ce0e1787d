// Articles 13 and 14: small projects without new construction land take the short feasibility approval, and need no preliminary
// design or budget estimate.

import { and, isAtMost, not, rule, type Truth, truthInput, valueFor } from "../../../kernel/law/index.ts";
import { seedFigure } from "./figures.ts";
import { amount, MOST_FEN } from "./project-facts.ts";

/** What a project costs in all, as estimated. */
export const totalInvestment = amount("totalInvestmentFen", "总投资", "total investment");

/** Whether a project takes land that was no construction land before. */
export const newConstructionLand = truthInput("newConstructionLand", {
  title: { zh: "新增建设用地", en: "new construction land" },
});

const range = [0, MOST_FEN] as const;

const simplifiedMaximum = seedFigure({
  id: "track.simplifiedMaximum",
  clauses: "investment.13.4",
  title: { zh: "简化审批总投资上限", en: "most total investment of the short approval" },
  unit: "fen",
  range,
  value: 1_000_000_000,
});

const exemptMaximum = seedFigure({
  id: "track.designExemptMaximum",
  clauses: "investment.14.8",
  title: { zh: "免编初设概算总投资上限", en: "most total investment without design and estimate" },
  unit: "fen",
  range,
  value: 1_000_000_000,
});

/** The short form of the feasibility approval, with its five headings. */
export const simplifiedFeasibility: Truth = rule(
  ["investment.13.4", "investment.13.5"],
  { id: "simplifiedFeasibility", title: { zh: "简化可研审批", en: "simplified feasibility approval" }, gaps: ["I17"] },
  and(isAtMost(totalInvestment, valueFor(simplifiedMaximum)), not(newConstructionLand)),
);

/** No preliminary design and no budget estimate: the feasibility estimate is the ceiling. */
export const designAndEstimateExempt: Truth = rule(
  "investment.14.8",
  { id: "designAndEstimateExempt", title: { zh: "免编初设和概算", en: "no design and no estimate" }, gaps: ["I17"] },
  and(isAtMost(totalInvestment, valueFor(exemptMaximum)), not(newConstructionLand)),
);
