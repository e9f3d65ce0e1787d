// Article 32: fiscal money is disbursed in proportion to budget, plan, progress and matching money (reading I15).

import { atLeastZero, law, least, portion, rule, subtract } from "../../../kernel/law/index.ts";
import { FIRST_DAY } from "./figures.ts";
import { amount, share } from "./project-facts.ts";

const plan = amount("planFen", "年度计划额", "amount of the annual plan");
const budget = amount("reviewedBudgetFen", "评审后的预算额", "budget as reviewed by finance");
const progress = share("progressBp", "工程进度", "progress of the works");
const matching = share("matchingBp", "配套资金到位", "matching money in place");
const paid = amount("paidFen", "已拨付", "disbursed so far");

const due = rule(
  "investment.32.1",
  { id: "due", title: { zh: "应拨累计", en: "due so far" }, gaps: ["I15"] },
  portion(least(plan, budget), least(progress, matching), "down"),
);

/** What may be disbursed now, so that no factor is overpaid. */
export const proportionalDisbursement = law({
  id: "investment.proportionalDisbursement",
  title: { zh: "同比例拨付", en: "proportional disbursement" },
  from: FIRST_DAY,
  inputs: [plan, budget, progress, matching, paid],
  outputs: {
    dueFen: due,
    payableFen: rule(
      "investment.32.1",
      { id: "payable", title: { zh: "本次应拨", en: "payable now" }, gaps: ["I15"] },
      atLeastZero(subtract(due, paid)),
    ),
  },
});
