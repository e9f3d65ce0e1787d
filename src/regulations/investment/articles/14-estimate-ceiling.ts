// Article 14: a budget estimate within the feasibility estimate is the ceiling; above it the design is optimised; still 10 % above,
// the project goes back to the original approver.

import {
  atLeastZero,
  choose,
  enumeration,
  isAtLeast,
  isAtMost,
  isEqual,
  isLess,
  law,
  not,
  portion,
  type Quantity,
  ratio,
  remainder,
  rule,
  subtract,
  truthInput,
  valueFor,
  when,
  wholeTimes,
  word,
} from "../../../kernel/law/index.ts";
import { FIRST_DAY, seedFigure } from "./figures.ts";
import { amount, amountAboveZero } from "./project-facts.ts";

const outcomes = enumeration("outcome", {
  approve: { zh: "批复", en: "approve" },
  optimise: { zh: "优化设计或降低标准", en: "optimise the design or lower the standard" },
  resubmit: { zh: "重新报原审批部门", en: "resubmit to the original approver" },
});

const feasibilityEstimate = amountAboveZero("feasibilityEstimateFen", "可研估算", "feasibility estimate");
const budgetEstimate = amount("budgetEstimateFen", "概算", "budget estimate");
const optimised = truthInput("optimised", { title: { zh: "已优化设计", en: "optimised" } });

const resubmissionExcess = seedFigure({
  id: "estimate.resubmissionExcess",
  clauses: "investment.14.7",
  title: { zh: "重新报批的超估算比例", en: "excess from which a project is resubmitted" },
  unit: "basisPoints",
  range: [0, 10_000],
  value: 1000,
});

const excess = rule(
  "investment.14.6",
  {
    id: "excess",
    title: { zh: "超出可研估算", en: "above the feasibility estimate" },
    citedWhen: isLess(feasibilityEstimate, budgetEstimate),
  },
  atLeastZero(subtract(budgetEstimate, feasibilityEstimate)),
);

/** The excess, in whole fen, from which a project is resubmitted: no smaller one reaches the share. */
export function estimateExcessLimit(of: Quantity<"fen">): Quantity<"fen"> {
  return portion(of, valueFor(resubmissionExcess), "up");
}

const limit = estimateExcessLimit(feasibilityEstimate);

const ceiling = rule(
  "investment.14.5",
  { id: "ceiling", title: { zh: "批复为最高限额", en: "approved as the ceiling" } },
  word(outcomes, "approve"),
);

const optimise = rule(
  "investment.14.6",
  { id: "optimise", title: { zh: "先优化", en: "optimise first" } },
  word(outcomes, "optimise"),
);

const afterOptimising = rule(
  "investment.14.7",
  {
    id: "afterOptimising",
    title: { zh: "优化后仍超出", en: "still above after optimising" },
    gaps: [{ gap: "I03", when: isEqual(excess, limit) }],
  },
  choose([when(isAtLeast(excess, limit), word(outcomes, "resubmit"))], ceiling),
);

/** What becomes of a budget estimate held against the feasibility estimate. */
export const estimate = law({
  id: "investment.estimate",
  title: { zh: "概算审批", en: "approval of the budget estimate" },
  from: FIRST_DAY,
  inputs: [feasibilityEstimate, budgetEstimate, optimised],
  outputs: {
    outcome: choose(
      [when(isAtMost(budgetEstimate, feasibilityEstimate), ceiling), when(not(optimised), optimise)],
      afterOptimising,
    ),
    excessFen: excess,
    /** The excess in whole feasibility estimates, and of what is left the basis points: together any ratio exactly. */
    overTimes: wholeTimes(excess, feasibilityEstimate),
    overRestBp: ratio(remainder(excess, feasibilityEstimate), feasibilityEstimate),
  },
});

/** The outputs of the command line's contract. The ratio of two amounts can leave the exact numbers: it is joined of its two parts. */
export const estimateContract = [
  "outcome",
  { name: "overBp", times: "overTimes", base: 10_000, rest: "overRestBp" },
] as const;
