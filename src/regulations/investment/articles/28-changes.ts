// Article 28: which changes of the works are screened first, when additions ask for another budget estimate, and which are paid
// with the progress.

import {
  and,
  choiceInput,
  enumeration,
  is,
  isAtLeast,
  isEqual,
  isLess,
  law,
  or,
  portion,
  rule,
  valueFor,
} from "../../../kernel/law/index.ts";
import { FIRST_DAY, seedFigure } from "./figures.ts";
import { amount, MOST_FEN } from "./project-facts.ts";

/** Why the works change. */
const causes = enumeration("cause", {
  planning_design: { zh: "规划或设计变更", en: "planning or design" },
  force_majeure: { zh: "不可抗力", en: "force majeure" },
  fault: { zh: "主观原因", en: "fault" },
  other: { zh: "其他", en: "other" },
});

const contractPrice = amount("contractPriceFen", "合同价", "contract price");
const change = amount("changeFen", "本次增加", "added by this change");
const cumulativeChanges = amount("cumulativeChangesFen", "累计增加(含本次)", "added in all, this change included");
const budgetEstimate = amount("budgetEstimateFen", "概算", "budget estimate");
const cause = choiceInput("cause", causes, { title: { zh: "变更原因", en: "cause" } });

const rate = { unit: "basisPoints", range: [0, 10_000], value: 1000 } as const;

const screenedShare = seedFigure({
  ...rate,
  id: "change.screenedShare",
  clauses: "investment.28.3",
  title: { zh: "须甄别的累计增加占合同价(超过)", en: "share of the contract price above which changes are screened" },
});

const screenedChange = seedFigure({
  id: "change.screenedChange",
  clauses: "investment.28.3",
  title: { zh: "须甄别的单次增加(超过)", en: "single change above which it is screened" },
  unit: "fen",
  range: [0, MOST_FEN],
  value: 500_000_000,
});

const adjustedShare = seedFigure({
  ...rate,
  id: "change.adjustedShare",
  clauses: "investment.28.7",
  title: { zh: "须调整概算的累计增加占概算", en: "share of the estimate from which it is adjusted" },
});

const isOverContract = isLess(portion(contractPrice, valueFor(screenedShare), "down"), cumulativeChanges);
const isLargeChange = isLess(valueFor(screenedChange), change);

const screeningRequired = rule(
  "investment.28.3",
  {
    id: "screeningRequired",
    title: { zh: "须先由财政甄别", en: "screened by finance first" },
    gaps: [{ gap: "I05", when: and(is(cause, "fault"), or(isOverContract, isLargeChange)) }],
  },
  and(is(cause, "fault"), or(isOverContract, isLargeChange)),
);

const adjustmentLimit = portion(budgetEstimate, valueFor(adjustedShare), "up");

/** Whether the additions ask for another budget estimate. */
const estimateAdjustmentRequired = rule(
  "investment.28.7",
  {
    id: "estimateAdjustmentRequired",
    title: { zh: "须调整概算", en: "estimate to be adjusted" },
    gaps: [{ gap: "I04", when: isEqual(cumulativeChanges, adjustmentLimit) }],
  },
  isAtLeast(cumulativeChanges, adjustmentLimit),
);

const countsInProgressPayments = rule(
  ["investment.34.1", "investment.34.5"],
  { id: "countsInProgressPayments", title: { zh: "计入进度款", en: "counts in progress payments" } },
  is(cause, "planning_design"),
);

/** One change that adds cost, before its procedure starts. */
export const changeOrder = law({
  id: "investment.change",
  title: { zh: "工程变更", en: "change of the works" },
  from: FIRST_DAY,
  inputs: [contractPrice, change, cumulativeChanges, budgetEstimate, cause],
  outputs: { screeningRequired, estimateAdjustmentRequired, countsInProgressPayments },
});

/** The outputs of the command line's contract. */
export const changeContract = changeOrder.outputNames;
