// Tests of investment.17.4: five working days after receipt, over weekends, holidays and make-up days.

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { workdays } from "../testing/workdays.ts";
import { forwarding } from "./17-forwarding.ts";

describe("a plan of higher-level funds", () => {
  it.each([
    ["2017-03-06", "2017-03-10", "2017-03-13", true, 4],
    ["2017-03-06", "2017-03-13", "2017-03-13", true, 5],
    ["2017-03-06", "2017-03-14", "2017-03-13", false, 6],
    ["2017-09-29", "2017-10-12", "2017-10-12", true, 5],
    ["2017-03-05", "2017-03-10", "2017-03-10", true, 5],
  ])(
    "received on %s and forwarded on %s is due by %s: on time %s after %d working days",
    (receivedOn, forwardedOn, lastDay, isOnTime, workdaysTaken) => {
      const decided = decide(forwarding, "2017-03-06", { receivedOn, forwardedOn }, workdays);
      expect(decided).toEqual({ lastDay, isOnTime, workdaysTaken, cites: ["investment.17.4"], gaps: ["I38"] });
    },
  );
});
