// Tests of investment.31.1: an asset is registered after the final account, at its amount.

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { assetRegistration } from "./31-asset-registration.ts";

describe("an asset", () => {
  it.each([
    [true, 100, true],
    [true, 99, false],
    [true, 101, false],
    [false, 100, false],
  ])(
    "with the final account approved %s and valued at %d of 100 may be registered: %s",
    (finalAccountApproved, assetValueFen, mayBeRegistered) => {
      const decided = decide(assetRegistration, "2018-03-01", {
        finalAccountApproved,
        finalAccountFen: 100,
        assetValueFen,
      });
      expect(decided).toMatchObject({ mayBeRegistered, cites: ["investment.31.1"] });
    },
  );
});
