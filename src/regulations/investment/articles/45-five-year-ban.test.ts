// Tests of investment.45.4: five years from the decision, where the decision says so (reading I53).

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { fiveYearBan } from "./45-five-year-ban.ts";

describe("a party banned on 2017-03-01", () => {
  it.each([
    ["2017-02-28", true, false],
    ["2017-03-01", true, true],
    ["2022-02-28", true, true],
    ["2022-03-01", true, false],
    ["2020-01-01", false, false],
  ])("may not be entrusted on %s when the decision states the ban %s: %s", (entrustedOn, statesBan, isBanned) => {
    const decided = decide(fiveYearBan, "2017-03-01", { decidedOn: "2017-03-01", statesBan, entrustedOn });
    expect(decided).toEqual({ bannedUntil: "2022-03-01", isBanned, cites: ["investment.45.4"], gaps: ["I53"] });
  });

  it("of a leap day is free again on the last day of February", () => {
    const decided = decide(fiveYearBan, "2020-02-29", {
      decidedOn: "2020-02-29",
      statesBan: true,
      entrustedOn: "2025-02-28",
    });
    expect(decided).toMatchObject({ bannedUntil: "2025-02-28", isBanned: false });
  });
});
