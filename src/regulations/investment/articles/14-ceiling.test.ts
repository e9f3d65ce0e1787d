// Tests of investment.14.5: a commitment that lifts the total one fen above the ceiling is not within it.

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { ceilingLeft } from "./14-ceiling.ts";

describe("a ceiling of 80 million yuan", () => {
  it.each([
    [999_999_999, true],
    [1_000_000_000, true],
    [1_000_000_001, false],
  ])("with 70 million committed holds %d fen more: %s", (addedFen, isWithin) => {
    const decided = decide(ceilingLeft, "2018-03-01", {
      ceilingFen: 8_000_000_000,
      committedFen: 7_000_000_000,
      addedFen,
    });
    expect(decided).toMatchObject({ isWithin, leftFen: 1_000_000_000, cites: ["investment.14.5"] });
  });

  it("has nothing left where more was committed", () => {
    expect(decide(ceilingLeft, "2018-03-01", { ceilingFen: 1, committedFen: 2, addedFen: 0 })).toMatchObject({
      isWithin: false,
      leftFen: 0,
    });
  });
});
