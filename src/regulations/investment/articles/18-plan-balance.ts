// Articles 4 and 18: what is planned for a year against the money there is.

import { atLeastZero, isAtMost, law, rule, subtract } from "../../../kernel/law/index.ts";
import { FIRST_DAY } from "./figures.ts";
import { amount } from "./project-facts.ts";

const planned = amount("plannedFen", "计划额合计", "planned in all");
const available = amount("availableFen", "可用财力", "money available");

/** Whether a draft plan or budget is covered, and what it lacks. */
export const planBalance = law({
  id: "investment.planBalance",
  title: { zh: "计划平衡", en: "balance of the plan" },
  from: FIRST_DAY,
  inputs: [planned, available],
  outputs: {
    isBalanced: rule(
      ["investment.4.2", "investment.18.2"],
      { id: "isBalanced", title: { zh: "收支平衡", en: "balanced" } },
      isAtMost(planned, available),
    ),
    shortFen: rule(
      "investment.4.2",
      { id: "short", title: { zh: "资金缺口", en: "short of money" } },
      atLeastZero(subtract(planned, available)),
    ),
  },
});
