// Tests of articles 20 to 22: which mode may be chosen, who the owner is, what is only warned of.

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { deliveryMode } from "./22-delivery-mode.ts";

const large = {
  deliveryMode: "self",
  operational: "non_operational",
  totalInvestmentFen: 4_000_000_000,
  governmentShareBp: 10_000,
  legalPersonRequired: false,
  governmentApproved: false,
};
const modeOf = (changes: Readonly<Record<string, unknown>>) =>
  decide(deliveryMode, "2018-03-01", { ...large, ...changes });

describe("the delivery mode of a project", () => {
  it.each([
    [{}, false, "construction_unit"],
    [{ governmentApproved: true }, true, "construction_unit"],
    [{ totalInvestmentFen: 2_999_999_999 }, true, "construction_unit"],
    [{ deliveryMode: "agent" }, true, "using_unit"],
    [{ deliveryMode: "agent", legalPersonRequired: true }, true, "legal_person"],
    [{ deliveryMode: "ppp", operational: "quasi" }, false, "construction_unit"],
    [{ deliveryMode: "ppp", operational: "quasi", governmentApproved: true }, true, "construction_unit"],
    [{ deliveryMode: "ppp", totalInvestmentFen: 1 }, true, "construction_unit"],
  ])(
    "with %j is permitted: %s, owner %s (investment.20.1, investment.21.3, investment.22.1)",
    (changes, isPermitted, owner) => {
      expect(modeOf(changes)).toMatchObject({ isPermitted, owner });
    },
  );

  it("warns of a non-operational partnership (reading I40)", () => {
    expect(modeOf({ deliveryMode: "ppp" })).toMatchObject({ isWarned: true });
    expect(modeOf({ deliveryMode: "ppp", operational: "operational" })).toMatchObject({ isWarned: false });
  });
});
