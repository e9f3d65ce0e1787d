// Tests of the mapping from records to facts: filings by working day, referrals by level and county.
import { describe, expect, it } from "vitest";
import { toIsoDate, workCalendar } from "../../../kernel/calendar/index.ts";
import { caseOf, filedOnWorkday } from "./case-of.ts";
import { codeOf } from "./code-of.ts";
import type { FilingDecision, HospitalLevel, StayRecords } from "./facts.ts";
import type { StayBill } from "./request.ts";

const date = toIsoDate;

describe("the working day of an emergency filing (readings A15, A16)", () => {
  it.each([
    ["the day of admission", "2017-01-26", "2017-01-26", 0],
    ["the third working day, past the Spring Festival and a make-up Saturday (M19)", "2017-01-26", "2017-02-06", 3],
    ["the day after it (M20)", "2017-01-26", "2017-02-07", 4],
    ["a Saturday before the second working day", "2017-05-11", "2017-05-13", 2],
    ["a Saturday after the third working day", "2017-05-09", "2017-05-13", 4],
    ["a working day that follows a weekend", "2017-05-09", "2017-05-15", 4],
  ])("submitted on %s", (_what, admitted, submitted, workday) => {
    expect(filedOnWorkday(workCalendar(), date(admitted), date(submitted))).toBe(workday);
  });
});

describe("the referral that a stay needs (reading A10)", () => {
  const stay: StayBill = {
    ...{ personId: 1, hospitalId: 1, invoiceNo: "1", critical: false, exclusion: null, thirdParty: null },
    ...{ admittedOn: date("2017-05-02"), dischargedOn: date("2017-05-09"), bill: [{ code: "X", amountFen: 1 }] },
  };
  const atHome: StayRecords = {
    ...{ county: "430408", diedOn: null, coverEndsOn: date("2017-12-31"), referralNumber: null },
    ...{ hospitalArea: "local", hospitalCounty: "430408", level: "level2", designated: true },
    ...{ emergencyDecision: null, emergencySubmittedOn: null, outOfAreaDecision: null },
  };
  const referralOf = (records: Partial<StayRecords>): number | undefined => {
    const found = caseOf({
      ...{ stay, records: { ...atHome, ...records }, calendar: workCalendar(), bedCapFen: () => 2_300 },
      year: { year: 2017, version: 0, deductibleBorneFen: 0, fundPaidFen: 0, seriousIllnessBorneFen: 0 },
      catalogue: { revision: 0, items: new Map() },
    });
    return found.ok ? found.value["referral"] : undefined;
  };

  it.each<[HospitalLevel, string]>([
    ["township", "not_needed"],
    ["level1", "not_needed"],
    ["level2", "not_needed"],
    ["level3", "missing"],
    ["provincial", "missing"],
  ])("in the home county at %s: %s", (level, word) => {
    expect(referralOf({ level })).toBe(codeOf("referral", word));
  });

  it("is missing in another county at every level", () => {
    expect(referralOf({ level: "township", hospitalCounty: "430421" })).toBe(codeOf("referral", "missing"));
  });

  it("is given when there is one, wherever the hospital is", () => {
    const given = { level: "level3", referralNumber: "R1" } as const;
    expect(referralOf(given)).toBe(codeOf("referral", "given"));
    expect(referralOf({ ...given, hospitalArea: "out_of_province" })).toBe(codeOf("referral", "given"));
  });

  it.each<[FilingDecision | null, string]>([
    ["agreed", "not_needed"],
    ["refused", "missing"],
    ["requested", "missing"],
    [null, "missing"],
  ])("elsewhere with a filing that is %s: %s", (outOfAreaDecision, word) => {
    const elsewhere = { hospitalArea: "out_of_province", hospitalCounty: "440100" } as const;
    expect(referralOf({ ...elsewhere, outOfAreaDecision })).toBe(codeOf("referral", word));
  });
});
