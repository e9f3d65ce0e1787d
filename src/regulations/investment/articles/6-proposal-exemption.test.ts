// Tests of investment.6.2: the four cases in which a proposal needs no approval (reading I28).

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { proposalExemption } from "./6-proposal-exemption.ts";

const plain = {
  inNationalPlan: false,
  inSpecialPlan: false,
  agreedByProvince: false,
  totalInvestmentFen: 1_000_000_001,
  newConstructionLand: false,
};
const exempt = (changes: Readonly<Record<string, unknown>>) =>
  decide(proposalExemption, "2018-03-01", { ...plain, ...changes });

describe("a project proposal", () => {
  it.each([
    [{}, false],
    [{ totalInvestmentFen: 1_000_000_000 }, true],
    [{ totalInvestmentFen: 1_000_000_000, newConstructionLand: true }, false],
    [{ inNationalPlan: true }, true],
    [{ inSpecialPlan: true }, true],
    [{ agreedByProvince: true }, true],
  ])("with %j needs no approval: %s", (changes, proposalExempt) => {
    expect(exempt(changes)).toMatchObject({ proposalExempt, gaps: ["I17", "I28"] });
  });
});
