// Tests of the monthly dispatch: the light of a project from its records (investment.27.1, reading I56).

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { dispatchLight } from "./27-dispatch-light.ts";

const project = {
  plannedProgressBp: 5000,
  actualProgressBp: 5000,
  reportedLastMonth: true,
  suspended: false,
  costChainBroken: false,
};
const lightOf = (changes: Readonly<Record<string, unknown>>) =>
  decide(dispatchLight, "2018-03-01", { ...project, ...changes });

describe("the light of a project", () => {
  it.each([
    [{}, "green", 0],
    [{ actualProgressBp: 6000 }, "green", 0],
    [{ actualProgressBp: 4001 }, "green", 999],
    [{ actualProgressBp: 4000 }, "yellow", 1000],
    [{ actualProgressBp: 3001 }, "yellow", 1999],
    [{ actualProgressBp: 3000 }, "red", 2000],
    [{ reportedLastMonth: false }, "yellow", 0],
    [{ suspended: true }, "red", 0],
    [{ costChainBroken: true, reportedLastMonth: false }, "red", 0],
  ])("with %j is %s, %d basis points behind", (changes, light, behindBp) => {
    expect(lightOf(changes)).toEqual({ light, behindBp, cites: ["investment.27.1"], gaps: ["I56"] });
  });
});
