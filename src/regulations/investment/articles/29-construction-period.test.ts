// Tests of investment.29.1: days late against the contract period with its extensions.

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { constructionPeriod } from "./29-construction-period.ts";

describe("works due on 2017-12-31", () => {
  it.each([
    ["2017-12-31", 0, "2017-12-31", 0],
    ["2018-01-01", 0, "2017-12-31", 1],
    ["2018-01-01", 1, "2018-01-01", 0],
    ["2018-03-01", 31, "2018-01-31", 29],
  ])(
    "with acceptance asked for on %s and %d days of extension are due on %s, %d days late",
    (acceptanceAppliedOn, extensionDays, lastDay, daysLate) => {
      const decided = decide(constructionPeriod, "2018-03-01", {
        contractEnd: "2017-12-31",
        extensionDays,
        acceptanceAppliedOn,
      });
      expect(decided).toEqual({ lastDay, daysLate, cites: ["investment.29.1"], gaps: ["I46"] });
    },
  );
});
