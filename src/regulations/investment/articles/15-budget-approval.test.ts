// Tests of article 15: the path of the construction budget, the limit of the design, and the sum of the bill.

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { budgetApproval } from "./15-budget-approval.ts";

const budget = { oneStageDesign: false, ceilingFen: 3000, constructionBudgetFen: 3000, billOfQuantitiesFen: 3000 };
const of = (changes: Readonly<Record<string, unknown>>) =>
  decide(budgetApproval, "2018-03-01", { ...budget, ...changes });

describe("a construction budget", () => {
  it("is approved by finance, with one-stage design on the path of the estimate (investment.15.4, investment.15.5)", () => {
    expect(of({})).toMatchObject({ approvedBy: "finance" });
    expect(of({ oneStageDesign: true })).toMatchObject({ approvedBy: "drc" });
  });

  it.each([
    [{}, true],
    [{ billOfQuantitiesFen: 2999 }, false],
    [{ billOfQuantitiesFen: 3001 }, false],
    [{ constructionBudgetFen: 3001, billOfQuantitiesFen: 3001 }, false],
    [{ constructionBudgetFen: 2999, billOfQuantitiesFen: 2999 }, true],
  ])("with %j is sound: %s (investment.15.1, investment.15.2)", (changes, isSound) => {
    expect(of(changes)).toMatchObject({ isSound });
  });
});
