// Tests of investment.9.3: finance always, the state-assets commission where a company takes part (reading I35).

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { alignment } from "./9-alignment.ts";

describe("a project before submission", () => {
  it.each([true, false])(
    "is aligned with finance; with a company taking part %s also with the state-assets commission",
    (companyTakesPart) => {
      expect(decide(alignment, "2018-03-01", { companyTakesPart })).toEqual({
        withFinance: true,
        withStateAssets: companyTakesPart,
        cites: ["investment.9.3"],
        gaps: ["I35"],
      });
    },
  );
});
