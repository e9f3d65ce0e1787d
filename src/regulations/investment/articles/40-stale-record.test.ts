// Tests of investment.40.2: a record is stale on the 31st day without an update (reading I49).

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { staleRecord } from "./40-stale-record.ts";

describe("a record updated on 2018-03-01", () => {
  it.each([
    ["2018-03-30", false],
    ["2018-03-31", false],
    ["2018-04-01", true],
  ])("is stale on %s: %s", (today, isStale) => {
    expect(decide(staleRecord, today, { updatedOn: "2018-03-01", today })).toMatchObject({ isStale, gaps: ["I49"] });
  });
});
