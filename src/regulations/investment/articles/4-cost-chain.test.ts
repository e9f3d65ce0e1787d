// Tests of the cost chain (articles 4, 14, 23, 39): each link at its limit, the first broken one named, and by how much.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amounts } from "../testing/amounts.ts";
import { decide } from "../testing/decide.ts";
import { costChain } from "./4-cost-chain.ts";

const chain = {
  feasibilityEstimateFen: 5_000_000_000,
  budgetEstimateFen: 4_900_000_000,
  optimised: false,
  constructionBudgetFen: 4_800_000_000,
  bidLimitFen: 4_800_000_000,
  contractPriceFen: 4_700_000_000,
  finalAccountFen: 4_900_000_000,
};
const chainOf = (changes: Readonly<Record<string, unknown>>) =>
  decide(costChain, "2018-03-01", { ...chain, ...changes });

describe("the cost chain", () => {
  it("is whole where every amount stays within the one before it (investment.4.5)", () => {
    expect(chainOf({})).toMatchObject({ brokenLink: "none", overFen: 0, isBlocked: false, ceilingFen: 4_900_000_000 });
  });

  it.each([
    ["budget_estimate", { budgetEstimateFen: 5_000_000_001 }, 1, "investment.14.6"],
    ["budget_estimate", { budgetEstimateFen: 5_500_000_000, optimised: true }, 500_000_000, "investment.14.7"],
    ["construction_budget", { constructionBudgetFen: 4_950_000_000, bidLimitFen: 1 }, 50_000_000, "investment.14.5"],
    ["bid_limit", { bidLimitFen: 4_800_000_001 }, 1, "investment.23.5"],
    ["contract_price", { contractPriceFen: 4_800_000_001 }, 1, "investment.23.1"],
    ["final_account", { finalAccountFen: 4_900_000_001 }, 1, "investment.4.5"],
  ])(
    "breaks at the %s with %j, by %d fen (%s), and stops every office (investment.39.2)",
    (brokenLink, changes, overFen, clause) => {
      const found = chainOf(changes);
      expect(found).toMatchObject({ brokenLink, overFen, isBlocked: true });
      expect("cites" in found && found.cites).toEqual(expect.arrayContaining([clause, "investment.39.2"]));
    },
  );

  it("names the first broken link when several are", () => {
    expect(chainOf({ constructionBudgetFen: 4_900_000_001, bidLimitFen: 9_000_000_000 })).toMatchObject({
      brokenLink: "construction_budget",
      overFen: 1,
    });
  });

  it("lets an estimate below 10 % above stand after it was optimised, and takes it as the ceiling", () => {
    const found = chainOf({ budgetEstimateFen: 5_499_999_999, optimised: true, constructionBudgetFen: 5_499_999_999 });
    expect(found).toMatchObject({ brokenLink: "none", ceilingFen: 5_499_999_999 });
  });

  it("breaks at nothing that is not there yet; without an estimate the feasibility estimate is the ceiling (investment.14.8)", () => {
    const early = { budgetEstimateFen: null, bidLimitFen: null, contractPriceFen: null, finalAccountFen: null };
    expect(chainOf({ ...early, constructionBudgetFen: 5_000_000_000 })).toMatchObject({ brokenLink: "none" });
    expect(chainOf({ ...early, constructionBudgetFen: 5_000_000_001 })).toMatchObject({
      brokenLink: "construction_budget",
      ceilingFen: 5_000_000_000,
    });
  });

  it("agrees with a slow look at every link", () => {
    const maybe = fc.option(amounts(0), { freq: 4 });
    const any = fc.record({
      feasibilityEstimateFen: amounts(1),
      budgetEstimateFen: maybe,
      optimised: fc.boolean(),
      constructionBudgetFen: maybe,
      bidLimitFen: maybe,
      contractPriceFen: maybe,
      finalAccountFen: maybe,
    });
    fc.assert(
      fc.property(any, (of) => {
        const { feasibilityEstimateFen: feasibility, budgetEstimateFen: estimate, constructionBudgetFen: budget } = of;
        const over = (later: number | null, earlier: number | null) =>
          later === null || earlier === null ? 0 : Math.max(0, later - earlier);
        const excess = over(estimate, feasibility);
        const ceiling = estimate ?? feasibility;
        const isStill = !of.optimised || 10n * BigInt(excess) >= BigInt(feasibility);
        const links: readonly (readonly [string, number])[] = [
          ["budget_estimate", isStill ? excess : 0],
          ["construction_budget", over(budget, ceiling)],
          ["bid_limit", over(of.bidLimitFen, budget)],
          ["contract_price", over(of.contractPriceFen, of.bidLimitFen)],
          ["final_account", over(of.finalAccountFen, ceiling)],
        ];
        const [brokenLink, overFen] = links.find(([, by]) => by > 0) ?? ["none", 0];
        expect(decide(costChain, "2018-03-01", of)).toMatchObject({ brokenLink, overFen, isBlocked: overFen > 0 });
      }),
      { numRuns: 1500 },
    );
  });
});
