// Tests of investment.9.1: a rolling plan made in 2017 holds 2018 to 2020.

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { rollingPlan } from "./9-rolling-plan.ts";

describe("a rolling plan made in 2017", () => {
  it.each([
    [2017, false],
    [2018, true],
    [2020, true],
    [2021, false],
  ])("holds an item of %d: %s", (itemYear, isWithin) => {
    expect(decide(rollingPlan, "2017-10-10", { madeIn: 2017, itemYear })).toMatchObject({ isWithin });
  });
});
