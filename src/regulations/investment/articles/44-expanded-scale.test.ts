// Tests of investment.44.2: larger than approved, alone or with sub-projects of the same site (reading I52).

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { expandedScale } from "./44-expanded-scale.ts";

describe("works approved at 1000", () => {
  it.each([
    [999, 0, false, false],
    [1000, 0, false, false],
    [1001, 0, true, true],
    [600, 401, false, true],
    [600, 400, false, false],
  ])("built at %d beside %d are expanded: %s, split: %s", (built, others, isExpanded, isSplit) => {
    const decided = decide(expandedScale, "2018-03-01", {
      approvedAreaSquareCentimetres: 1000,
      builtAreaSquareCentimetres: built,
      sameSiteAreaSquareCentimetres: others,
    });
    expect(decided).toMatchObject({ isExpanded, isSplit, gaps: ["I52"] });
  });
});
