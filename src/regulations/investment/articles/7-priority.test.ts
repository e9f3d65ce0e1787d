// Tests of article 7: operational projects need an exception; the three priorities rank alike.

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { priority } from "./7-priority.ts";

const project = {
  operational: "non_operational",
  exceptionGranted: false,
  livelihoodMajorKey: false,
  continuing: false,
  matchingSuperiorFunds: false,
};
const priorityOf = (changes: Readonly<Record<string, unknown>>) =>
  decide(priority, "2018-03-01", { ...project, ...changes });

describe("the priority of a project", () => {
  it.each([
    [{}, true, 0],
    [{ continuing: true }, true, 1],
    [{ matchingSuperiorFunds: true }, true, 1],
    [{ livelihoodMajorKey: true, continuing: true, matchingSuperiorFunds: true }, true, 3],
    [{ operational: "quasi" }, true, 0],
    [{ operational: "operational" }, false, 0],
    [{ operational: "operational", exceptionGranted: true }, true, 0],
  ])("with %j: supported %s, priorities %d (investment.7.1, investment.7.4)", (changes, isSupported, priorities) => {
    expect(priorityOf(changes)).toMatchObject({ isSupported, priorities, gaps: ["I32"] });
  });
});
