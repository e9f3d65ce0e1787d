// A law's rule as a guard of a step.
import { describe, expect, it } from "vitest";
import { toIsoDate } from "../../calendar/index.ts";
import { createDecider, fen, isAtMost, law, numberInput, rule } from "../../law/index.ts";
import { numberFact, type Seen } from "./condition.ts";
import { lawHolds } from "./law-holds.ts";

const total = numberInput("totalFen", "fen", {
  title: { zh: "总投资", en: "total investment" },
  from: 0,
  to: 10_000_000_000,
});
const small = rule(
  "medical.25.1",
  { id: "small", title: { zh: "小项目", en: "a small project" } },
  isAtMost(total, fen(1_000_000_000)),
);
const decider = createDecider(
  law({ id: "example", title: { zh: "示例", en: "Example" }, from: "2017-01-01", inputs: [total], outputs: { small } }),
);

describe("a guard that is a law", () => {
  it("holds exactly when the rule does, also at its boundary", () => {
    const holds = lawHolds({
      decider,
      output: "small",
      inputsOf: (seen) => ({ totalFen: numberFact(seen, "totalFen") }),
    });
    const seen = (totalFen: number): Seen => ({
      facts: { totalFen },
      flags: [],
      documents: [],
      on: toIsoDate("2017-03-06"),
    });
    expect([999_999_999, 1_000_000_000, 1_000_000_001].map((totalFen) => holds(seen(totalFen)))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
