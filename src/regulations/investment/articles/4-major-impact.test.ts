// Tests of investment.4.14: four reviews before a project with major impact is decided.

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { majorImpact } from "./4-major-impact.ts";

const done = {
  majorImpact: true,
  publicConsulted: true,
  agencyAssessed: true,
  expertsReviewed: true,
  riskAssessed: true,
};
const missing = (changes: Readonly<Record<string, boolean>>) =>
  decide(majorImpact, "2018-03-01", { ...done, ...changes });

describe("a project with major impact", () => {
  it.each([
    [{}, 0],
    [{ riskAssessed: false }, 1],
    [{ publicConsulted: false, agencyAssessed: false, expertsReviewed: false, riskAssessed: false }, 4],
    [{ majorImpact: false, riskAssessed: false }, 0],
  ])("%j lacks %d reviews", (changes, missingReviews) => {
    expect(missing(changes)).toMatchObject({ missingReviews, cites: ["investment.4.14"], gaps: ["I23"] });
  });
});
