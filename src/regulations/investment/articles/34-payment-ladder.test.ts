// Tests of article 34: the ladder of 70, 85 and 95 % at its caps, its refusals, and every amount against a slow reckoning.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amounts } from "../testing/amounts.ts";
import { decide } from "../testing/decide.ts";
import { payment, paymentContract } from "./34-payment-ladder.ts";

const on = "2018-06-15";
const contract = {
  contractPriceFen: 10_000_000_000,
  approvedPlanningChangesFen: 800_000_000,
  otherChangesFen: 0,
  stage: "construction",
  paidFen: 0,
  requestFen: 0,
};
const pay = (changes: Readonly<Record<string, unknown>>, day = on) => decide(payment, day, { ...contract, ...changes });

describe("payment on a contract", () => {
  it.each([
    ["construction", 7_560_000_000, "investment.34.2"],
    ["accepted", 9_180_000_000, "investment.34.3"],
  ])("at stage %s stops at %d fen (%s)", (stage, capFen, clause) => {
    const at = (requestFen: number) => pay({ stage, requestFen });
    expect(at(capFen - 1)).toMatchObject({ capFen, payableFen: capFen - 1, refusedFen: 0, gaps: [] });
    expect(at(capFen)).toMatchObject({ payableFen: capFen, refusedFen: 0, gaps: [] });
    expect(at(capFen + 1)).toMatchObject({ payableFen: capFen, refusedFen: 1, gaps: ["I09"] });
    expect(at(1)).toMatchObject({ cites: ["investment.34.1", clause] });
  });

  it.each([
    [10_259_999_999, 10_259_999_999],
    [10_260_000_000, 10_260_000_000],
    [10_260_000_001, 10_260_000_000],
    [0, 0],
  ])(
    "after the audit of %d fen stops at %d fen: 95 %% or the audited settlement (investment.34.4)",
    (settled, capFen) => {
      const decided = pay({ stage: "audited", auditedSettlementFen: settled, requestFen: 20 });
      expect(decided).toMatchObject({ capFen, payableFen: Math.min(20, capFen) });
    },
  );

  it("takes no other change into the cap, and holds it until the audit (investment.34.5)", () => {
    const held = pay({ otherChangesFen: 300_000_000, requestFen: 1 });
    expect(held).toMatchObject({ capFen: 7_560_000_000, heldFen: 300_000_000 });
    expect(held).toMatchObject({ cites: ["investment.34.1", "investment.34.2", "investment.34.5"] });
    const released = pay({ otherChangesFen: 1, stage: "audited", auditedSettlementFen: 1 });
    expect(released).toMatchObject({ heldFen: 0, gaps: ["I06", "I07", "I10"] });
  });

  it("pays nothing more where too much was paid, and takes nothing back", () => {
    expect(pay({ paidFen: 7_560_000_001, requestFen: 9 })).toMatchObject({ payableFen: 0, refusedFen: 9 });
  });

  it("needs the audited settlement after the audit and looks at it only then", () => {
    expect(pay({ stage: "audited" })).toEqual({ refused: "auditedSettlementFen" });
    expect(pay({ stage: "audited", auditedSettlementFen: null })).toEqual({ refused: "auditedSettlementFen" });
    expect(pay({ auditedSettlementFen: 1, requestFen: 5 })).toMatchObject({ payableFen: 5 });
    expect(pay({ stage: "accepted", auditedSettlementFen: null, requestFen: 5 })).toMatchObject({ payableFen: 5 });
  });

  it.each([
    ["contractPriceFen", -1],
    ["contractPriceFen", 10_000_000_000_001],
    ["requestFen", 0.5],
    ["requestFen", "1"],
    ["paidFen", null],
    ["stage", "finished"],
    ["retentionFen", 1],
  ])("is refused with %s %j", (field, value) => {
    expect(pay({ [field]: value })).toEqual({ refused: field });
  });

  it.each(Object.keys(contract))("is refused without %s", (field) => {
    expect(pay({ [field]: undefined })).toEqual({ refused: field });
  });

  it("keeps the city's caps when the national rule of 2022 comes, and leans on the reading that sets it beside (I08)", () => {
    const [before, after] = [pay({ requestFen: 5 }, "2022-07-31"), pay({ requestFen: 5 }, "2022-08-01")];
    expect(before).toMatchObject({ capFen: 7_560_000_000, payableFen: 5, gaps: [] });
    expect(after).toMatchObject({ capFen: 7_560_000_000, payableFen: 5, gaps: ["I08"] });
  });

  it("agrees with a slow reckoning for every amount up to a hundred billion yuan", () => {
    const shares = { construction: 7_000n, accepted: 8_500n, audited: 9_500n };
    const least = (a: bigint, b: bigint) => (a < b ? a : b);
    const any = fc.record({
      contractPriceFen: amounts(0),
      approvedPlanningChangesFen: amounts(0),
      otherChangesFen: amounts(0),
      stage: fc.constantFrom("construction" as const, "accepted" as const, "audited" as const),
      auditedSettlementFen: amounts(0),
      paidFen: amounts(0),
      requestFen: amounts(0),
    });
    fc.assert(
      fc.property(any, (of) => {
        const base = BigInt(of.contractPriceFen) + BigInt(of.approvedPlanningChangesFen);
        const share = (base * shares[of.stage]) / 10_000n;
        const cap = of.stage === "audited" ? least(share, BigInt(of.auditedSettlementFen)) : share;
        const left = cap - BigInt(of.paidFen);
        const payable = left < 0n ? 0n : least(BigInt(of.requestFen), left);
        const byHand = [cap, payable, BigInt(of.requestFen) - payable].map(Number);
        const decided: Readonly<Record<string, unknown>> = decide(payment, on, of);
        expect(paymentContract.map((name) => decided[name])).toEqual(byHand);
      }),
      { numRuns: 3000 },
    );
  });
});
