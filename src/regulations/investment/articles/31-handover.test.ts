// Tests of investment.31.2: three months from acceptance, at the end of short months too.

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { handover } from "./31-handover.ts";

describe("the handover of a project", () => {
  it.each([
    ["2017-11-30", "2018-02-28", "2018-02-28", true, 0],
    ["2017-11-30", "2018-03-01", "2018-02-28", false, 1],
    ["2015-11-30", "2016-02-29", "2016-02-29", true, 0],
    ["2018-01-15", "2018-04-15", "2018-04-15", true, 0],
    ["2018-01-15", "2018-04-25", "2018-04-15", false, 10],
  ])(
    "accepted on %s and handed over on %s is due by %s: on time %s, %d days late",
    (acceptedOn, handedOverOn, lastDay, isOnTime, daysLate) => {
      expect(decide(handover, "2018-03-01", { acceptedOn, handedOverOn })).toEqual({
        lastDay,
        isOnTime,
        daysLate,
        cites: ["investment.31.2"],
        gaps: ["I47"],
      });
    },
  );
});
