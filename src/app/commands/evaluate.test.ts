// The command line's contract of the investment laws: named outputs and nothing else, exact beyond 2^53, refusals by field.

import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../project-root.ts";

function evaluate(law: string, date: string, lines: readonly unknown[]) {
  const input = lines.map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`).join("");
  const words = ["bin/run.mjs", "evaluate", law, "--date", date];
  const { stdout, status } = spawnSync("node", words, { cwd: projectRoot, input, encoding: "utf8" });
  return { status, answers: stdout.trimEnd().split("\n") };
}

const estimate = { feasibilityEstimateFen: 3, budgetEstimateFen: 10_000_000_000_000, optimised: true };

describe("evaluate", () => {
  it("writes a ratio beyond the exact numbers of JavaScript digit by digit, and no gaps where the contract names none", () => {
    const { status, answers } = evaluate("investment.estimate", "2018-06-15", [estimate]);
    const cites = `["investment.14.6","investment.14.7"]`;
    expect(answers).toEqual([`{"outcome":"resubmit","overBp":33333333333323333,"cites":${cites}}`]);
    expect(status).toBe(0);
  });

  it("answers every line in its place, also those that it refuses", () => {
    const { status, answers } = evaluate("investment.estimate", "2018-06-15", [
      { ...estimate, feasibilityEstimateFen: 0 },
      "no JSON",
      { ...estimate, budgetEstimateFen: 3 },
    ]);
    expect(answers.map((answer) => JSON.parse(answer))).toMatchObject([
      { error: { field: "feasibilityEstimateFen" } },
      { error: { field: null } },
      { outcome: "approve", overBp: 0, cites: ["investment.14.5"] },
    ]);
    expect(status).toBe(1);
  });

  it("knows no law before the regulation began (reading I01)", () => {
    const { answers } = evaluate("investment.estimate", "2016-12-31", [estimate]);
    expect(answers.map((answer) => JSON.parse(answer))).toMatchObject([{ error: { field: null } }]);
  });
});
