// Tests of article 12: who decides, and the park within what was delegated to it.

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { authority } from "./12-authority.ts";

const of = (changes: Readonly<Record<string, unknown>>) =>
  decide(authority, "2018-03-01", { level: "park", totalInvestmentFen: 100, delegatedFen: null, ...changes });

describe("the authority to approve", () => {
  it.each([
    [{ level: "city" }, "city", ["investment.12.4"], []],
    [{ level: "superior" }, "superior", ["investment.12.5"], []],
    [{ delegatedFen: 101 }, "park", ["investment.12.6"], []],
    [{ delegatedFen: 100 }, "park", ["investment.12.6"], []],
    [{ delegatedFen: 99 }, "city", ["investment.12.6"], ["I37"]],
    [{}, "city", ["investment.12.6"], ["I37"]],
  ])("with %j lies with: %s", (changes, decidedBy, cites, gaps) => {
    expect(of(changes)).toEqual({ decidedBy, cites, gaps });
  });
});
