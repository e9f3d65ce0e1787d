// Tests of articles 2 and 3: covered is what the city bears with a dominant share, or controls; buy-back ended in 2019.

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { scope } from "./3-scope.ts";

const project = {
  cityLevel: true,
  governmentShareBp: 5100,
  controlled: false,
  mode: "direct_investment",
  proposedOn: "2018-03-01",
};
const scopeOf = (changes: Readonly<Record<string, unknown>>) => decide(scope, "2018-03-01", { ...project, ...changes });

describe("a project", () => {
  it.each([
    [5001, false, true],
    [5000, false, false],
    [5000, true, true],
    [10_000, false, true],
  ])(
    "with a share of %d basis points, controlled %s, is covered: %s (investment.3.2)",
    (governmentShareBp, controlled, isCovered) => {
      expect(scopeOf({ governmentShareBp, controlled })).toMatchObject({ isCovered });
    },
  );

  it("of a county is not covered (investment.3.1)", () => {
    expect(scopeOf({ cityLevel: false })).toMatchObject({ isCovered: false, gaps: ["I12", "I19", "I21"] });
  });

  it.each([
    ["2019-06-30", true],
    ["2019-07-01", false],
  ])("proposed on %s may be bought back: %s (reading I20)", (proposedOn, isModeOpen) => {
    expect(scopeOf({ mode: "government_buyback", proposedOn })).toMatchObject({ isModeOpen });
    expect(scopeOf({ mode: "capital_injection", proposedOn })).toMatchObject({ isModeOpen: true });
  });
});
