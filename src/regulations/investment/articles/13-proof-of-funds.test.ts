// Tests of article 13: a basis in a plan or instruction, and an opinion or proof of finance, before the decision.

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { proofOfFunds } from "./13-proof-of-funds.ts";

const of = (changes: Readonly<Record<string, unknown>>) =>
  decide(proofOfFunds, "2018-03-01", {
    totalInvestmentFen: 5_000_000_000,
    hasBasis: true,
    financeOpinion: false,
    provenFen: null,
    ...changes,
  });

describe("a proposal or feasibility report", () => {
  it.each([
    [{ financeOpinion: true }, true, 0],
    [{ provenFen: 4_000_000_000 }, true, 1_000_000_000],
    [{ provenFen: 5_000_000_000 }, true, 0],
    [{ provenFen: 6_000_000_000 }, true, 0],
    [{}, false, 0],
    [{ hasBasis: false, financeOpinion: true }, false, 0],
  ])(
    "with %j may be decided: %s, uncovered %d fen (investment.13.1, investment.13.2)",
    (changes, mayBeDecided, uncoveredFen) => {
      expect(of(changes)).toMatchObject({ mayBeDecided, uncoveredFen });
    },
  );
});
