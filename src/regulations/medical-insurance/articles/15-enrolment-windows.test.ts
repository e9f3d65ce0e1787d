// Tests of articles 14 and 15 at the edges of their windows: the last day, the day after, and days that move past holidays.
import { describe, expect, it } from "vitest";
import { toIsoDate } from "../../../kernel/calendar/index.ts";
import { type EnrolmentPath, windowOf } from "../settlement/enrolment-window.ts";

const date = toIsoDate;
type Window = [what: string, path: EnrolmentPath, from: string, paid: string, hasReason: boolean, isInTime: boolean];

describe("the windows of enrolment", () => {
  it.each<Window>([
    ["on 31 July", "ordinary", "2018-01-01", "2017-07-31", false, false],
    ["on 1 August", "ordinary", "2018-01-01", "2017-08-01", false, true],
    ["on 31 December", "ordinary", "2018-01-01", "2017-12-31", false, true],
    ["on 1 January", "ordinary", "2018-01-01", "2018-01-01", false, false],
    ["for 2017, on 28 February 2017 (reading A20)", "ordinary", "2017-01-01", "2017-02-28", false, true],
    ["for 2017, on 1 March 2017", "ordinary", "2017-01-01", "2017-03-01", false, false],
    ["on the day before birth", "newborn", "2017-03-01", "2017-02-28", false, false],
    ["on the day of birth", "newborn", "2017-03-01", "2017-03-01", false, true],
    ["on day 27", "newborn", "2017-03-01", "2017-03-28", false, true],
    ["on day 28", "newborn", "2017-03-01", "2017-03-29", false, true],
    ["on day 29", "newborn", "2017-03-01", "2017-03-30", false, false],
    ["on the Monday after a day 28 on Saturday", "newborn", "2017-02-04", "2017-03-06", false, true],
    ["on the Tuesday after it", "newborn", "2017-02-04", "2017-03-07", false, false],
    ["with a reason, on 2 May after a day 60 on Sunday", "newborn", "2017-03-01", "2017-05-02", true, true],
    ["with a reason, on 3 May", "newborn", "2017-03-01", "2017-05-03", true, false],
    ["on day 60 after registration", "household_change", "2017-03-10", "2017-05-09", false, true],
    ["on day 61 after registration", "household_change", "2017-03-10", "2017-05-10", false, false],
  ])("paid %s (%s): in time is %s", (_what, path, from, paid, hasApprovedReason, isInTime) => {
    const facts = { path, countsFrom: date(from), registeredOn: date(paid), hasApprovedReason };
    expect(windowOf(facts, date(paid), date("2018-06-01")).isInTime).toBe(isInTime);
  });

  it("a newborn must be registered in the window too", () => {
    const facts = { path: "newborn", countsFrom: date("2017-03-01"), hasApprovedReason: false } as const;
    const paid = date("2017-03-20");
    const registered = (on: string) => windowOf({ ...facts, registeredOn: date(on) }, paid, paid).isInTime;
    expect([registered("2017-03-29"), registered("2017-03-30")]).toEqual([true, false]);
  });

  it("cover after a change of registration begins with the month after payment; a payment in December gives none", () => {
    const facts = { path: "household_change", registeredOn: date("2017-11-10"), hasApprovedReason: false } as const;
    const paid = (on: string) => windowOf({ ...facts, countsFrom: facts.registeredOn }, date(on), date(on));
    expect(paid("2017-11-30")).toMatchObject({ givesCover: true, coverFrom: "2017-12-01", coverUntil: "2017-12-31" });
    expect(paid("2017-12-01")).toMatchObject({ isInTime: true, givesCover: false });
  });

  it("newborns pay the individual contribution beside the subsidy, others after the window the full standard", () => {
    const facts = { countsFrom: date("2017-03-01"), registeredOn: date("2017-03-02"), hasApprovedReason: false };
    const today = date("2017-03-03");
    expect(windowOf({ path: "newborn", ...facts }, today, today)).toMatchObject({
      amountFen: 15_000,
      subsidyFen: 42_000,
    });
    expect(windowOf({ path: "household_change", ...facts }, today, today)).toMatchObject({
      amountFen: 57_000,
      subsidyFen: 0,
    });
  });

  it("cites the article and the reading it leans on", () => {
    const facts = {
      path: "newborn",
      countsFrom: date("2017-03-01"),
      registeredOn: date("2017-03-02"),
      hasApprovedReason: false,
    } as const;
    const { explained } = windowOf(facts, date("2017-03-03"), date("2017-03-03")).decision;
    expect(explained.clauses).toContain("medical.15.2");
    expect(explained.gaps).toEqual(["A18"]);
  });
});
