// Tests of the national amounts of 2018 that articles 4 and 23 lean on (reading I24).

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { compulsoryTender } from "./23-compulsory-tender.ts";

const contract = {
  purchase: "works",
  estimatedPriceFen: 400_000_000,
  budgetFundsFen: 200_000_000,
  budgetShareBp: 1000,
  stateFundsDominant: false,
};
const of = (changes: Readonly<Record<string, unknown>>) =>
  decide(compulsoryTender, "2018-06-01", { ...contract, ...changes });

describe("a contract", () => {
  it.each([
    [{}, true],
    [{ estimatedPriceFen: 399_999_999 }, false],
    [{ purchase: "goods", estimatedPriceFen: 200_000_000 }, true],
    [{ purchase: "goods", estimatedPriceFen: 199_999_999 }, false],
    [{ purchase: "services", estimatedPriceFen: 100_000_000 }, true],
    [{ purchase: "services", estimatedPriceFen: 99_999_999 }, false],
    [{ budgetFundsFen: 199_999_999 }, false],
    [{ budgetShareBp: 999 }, false],
    [{ budgetShareBp: 999, stateFundsDominant: true }, true],
  ])("with %j must be tendered: %s (investment.23.1)", (changes, tenderRequired) => {
    expect(of(changes)).toMatchObject({ tenderRequired, gaps: ["I24"] });
  });
});
