// Tests of investment.28.5 and investment.28.6: what additions are left out of the fee bases.

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { feeBases } from "./28-fee-bases.ts";

describe("the fee bases of a contract of 50 million yuan", () => {
  it("leave out 3 million of changes for supervision, 2 million of rising prices for other fees", () => {
    const decided = decide(feeBases, "2018-03-01", {
      currentPriceFen: 5_500_000_000,
      changeAdditionsFen: 300_000_000,
      priceRiseAdditionsFen: 200_000_000,
    });
    expect(decided).toMatchObject({
      supervisionFeeBaseFen: 5_200_000_000,
      otherFeeBaseFen: 5_300_000_000,
      gaps: ["I54"],
    });
  });

  it("are never below nothing", () => {
    const decided = decide(feeBases, "2018-03-01", {
      currentPriceFen: 1,
      changeAdditionsFen: 2,
      priceRiseAdditionsFen: 2,
    });
    expect(decided).toMatchObject({ supervisionFeeBaseFen: 0, otherFeeBaseFen: 0 });
  });
});
