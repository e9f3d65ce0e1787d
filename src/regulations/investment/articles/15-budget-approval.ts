// Article 15: who approves the construction budget: finance, or with one-stage design the path of the budget estimate; and its sum.

import { and, choose, enumeration, isAtMost, isEqual, law, rule, when, word } from "../../../kernel/law/index.ts";
import { FIRST_DAY } from "./figures.ts";
import { amount, fact } from "./project-facts.ts";

const approvers = enumeration("approvedBy", {
  finance: { zh: "市财政局", en: "finance" },
  drc: { zh: "市发展改革委", en: "development and reform commission" },
});

const isOneStage = fact("oneStageDesign", "一阶段设计", "one-stage design");
const ceiling = amount("ceilingFen", "最高限额", "ceiling");
const budget = amount("constructionBudgetFen", "施工预算", "construction budget");
const bill = amount("billOfQuantitiesFen", "工程量清单合计", "sum of the bill of quantities");

/** The path of a construction budget, and whether it can be taken in at all. */
export const budgetApproval = law({
  id: "investment.budgetApproval",
  title: { zh: "施工预算审批", en: "approval of the construction budget" },
  from: FIRST_DAY,
  inputs: [isOneStage, ceiling, budget, bill],
  outputs: {
    approvedBy: choose(
      [
        when(
          isOneStage,
          rule("investment.15.5", { id: "byEstimatePath", title: approvers.titles.drc }, word(approvers, "drc")),
        ),
      ],
      rule("investment.15.4", { id: "byFinance", title: approvers.titles.finance }, word(approvers, "finance")),
    ),
    isSound: and(
      rule(
        "investment.15.1",
        { id: "isLimited", title: { zh: "限额设计", en: "within the limit of the design" } },
        isAtMost(budget, ceiling),
      ),
      rule(
        "investment.15.2",
        { id: "isSummed", title: { zh: "清单与预算相符", en: "bill and budget agree" } },
        isEqual(bill, budget),
      ),
    ),
  },
});
