// Tests of investment.37.2: a problem is reported within two working days (reading I49).

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { workdays } from "../testing/workdays.ts";
import { problemReport } from "./37-problem-report.ts";

describe("a problem", () => {
  it.each([
    ["2018-03-01", "2018-03-05"],
    ["2018-03-03", "2018-03-06"],
    ["2017-09-29", "2017-10-09"],
  ])("found on %s is reported by %s", (foundOn, lastDay) => {
    expect(decide(problemReport, "2018-03-01", { foundOn }, workdays)).toEqual({
      lastDay,
      cites: ["investment.37.2"],
      gaps: ["I49"],
    });
  });
});
