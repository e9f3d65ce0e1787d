// Tests of investment.4.2 and investment.18.2: a plan one fen above the money there is does not balance.

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { planBalance } from "./18-plan-balance.ts";

describe("a plan against 90 billion yuan", () => {
  it.each([
    [8_999_999_999_999, true, 0],
    [9_000_000_000_000, true, 0],
    [9_000_000_000_001, false, 1],
  ])("of %d fen balances: %s, short of %d fen", (plannedFen, isBalanced, shortFen) => {
    expect(decide(planBalance, "2018-03-01", { plannedFen, availableFen: 9_000_000_000_000 })).toMatchObject({
      isBalanced,
      shortFen,
    });
  });
});
