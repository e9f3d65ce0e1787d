// Tests of the plan year (articles 9, 11, 18, 19): on the last day, one before, one after, also in a leap year.

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { planDeadline } from "./9-plan-calendar.ts";

const of = (duty: string, year: number, doneOn: string) =>
  decide(planDeadline, doneOn, { duty, firstOfPlanYear: `${year}-01-01`, doneOn });

describe("a duty of the plan year", () => {
  it.each([
    ["submit_projects", 2018, "2017-09-30", "2017-10-01", "investment.9.2"],
    ["request_fiscal_money", 2018, "2017-10-31", "2017-11-01", "investment.18.1"],
    ["submit_financing_plan", 2018, "2017-10-31", "2017-11-01", "investment.19.1"],
    ["submit_draft_plan", 2018, "2017-11-30", "2017-12-01", "investment.9.5"],
    ["issue_adjustment", 2018, "2018-06-30", "2018-07-01", "investment.11.2"],
    ["submit_projects", 2021, "2020-09-30", "2020-10-01", "investment.9.2"],
    ["issue_adjustment", 2020, "2020-06-30", "2020-07-01", "investment.11.2"],
  ])("%s for %d is on time on %s and late on %s (%s)", (duty, year, lastDay, dayAfter, clause) => {
    expect(of(duty, year, lastDay)).toMatchObject({ lastDay, isOnTime: true, daysLate: 0, cites: [clause] });
    expect(of(duty, year, dayAfter)).toMatchObject({ lastDay, isOnTime: false, daysLate: 1 });
  });

  it("of adjusting leans on the reading of 'before the third quarter' (I02)", () => {
    expect(of("issue_adjustment", 2018, "2018-03-01")).toMatchObject({ isOnTime: true, gaps: ["I02"] });
    expect(of("submit_projects", 2018, "2017-03-01")).toMatchObject({ gaps: [] });
  });
});
