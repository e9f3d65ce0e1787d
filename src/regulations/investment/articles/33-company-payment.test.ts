// Tests of article 33: a company pays within plan, contract and progress, and files every payment.

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { companyPayment } from "./33-company-payment.ts";

const payment = {
  planFen: 1000,
  paidThisYearFen: 400,
  contractPriceFen: 10_000,
  progressBp: 5000,
  paidFen: 4500,
  requestFen: 400,
};
const of = (changes: Readonly<Record<string, unknown>>) =>
  decide(companyPayment, "2018-03-01", { ...payment, ...changes });

describe("a payment of an investment company", () => {
  it.each([
    [{}, 400],
    [{ requestFen: 501 }, 500],
    [{ requestFen: 700, progressBp: 6000 }, 600],
    [{ progressBp: 4500 }, 0],
    [{ paidThisYearFen: 1000 }, 0],
  ])("with %j is %d fen, and filed with finance (investment.33.1, investment.33.2)", (changes, payableFen) => {
    expect(of(changes)).toMatchObject({ payableFen, mustBeFiled: true });
  });
});
