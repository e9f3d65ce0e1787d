// Tests of investment.28.2: every change that adds cost is reviewed; there is no lower limit (reading I45).

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { changeReview } from "./28-change-review.ts";

describe("a change", () => {
  it.each([
    [0, false],
    [1, true],
    [10_000_000, true],
  ])("that adds %d fen is reviewed by the four parties: %s", (changeFen, reviewRequired) => {
    expect(decide(changeReview, "2018-03-01", { changeFen })).toEqual({
      reviewRequired,
      cites: ["investment.28.2"],
      gaps: ["I45"],
    });
  });
});
