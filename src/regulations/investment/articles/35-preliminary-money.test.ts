// Tests of investment.35.2: preliminary money comes off the first payments in full (reading I16).

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { preliminaryMoney } from "./35-preliminary-money.ts";

describe("preliminary money of 800,000 yuan", () => {
  it.each([
    [500_000_000, 80_000_000, 420_000_000, 0],
    [50_000_000, 50_000_000, 0, 30_000_000],
    [80_000_000, 80_000_000, 0, 0],
    [80_000_001, 80_000_000, 1, 0],
    [0, 0, 0, 80_000_000],
  ])(
    "off a payment of %d fen: %d deducted, %d paid out, %d left",
    (paymentFen, deductedFen, paidOutFen, balanceLeftFen) => {
      const decided = decide(preliminaryMoney, "2018-03-01", { paymentFen, balanceFen: 80_000_000 });
      expect(decided).toMatchObject({ deductedFen, paidOutFen, balanceLeftFen, gaps: ["I16"] });
    },
  );
});
