// Tests of article 36: from the project's own account, for the purposes of its plan.

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { dedicatedAccount } from "./36-dedicated-account.ts";

const payment = { accountRegistered: true, accountOfProject: true, purposePlanned: true };

describe("a payment", () => {
  it.each([
    [{}, "permitted", "investment.36.3"],
    [{ accountRegistered: false, accountOfProject: false }, "unregistered_account", "investment.36.1"],
    [{ accountOfProject: false }, "other_project", "investment.36.3"],
    [{ purposePlanned: false }, "other_purpose", "investment.36.3"],
  ])("with %j: %s (%s)", (changes, verdict, clause) => {
    expect(decide(dedicatedAccount, "2018-03-01", { ...payment, ...changes })).toEqual({
      verdict,
      cites: [clause],
      gaps: [],
    });
  });
});
