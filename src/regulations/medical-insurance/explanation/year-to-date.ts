// How the year stands after a stay: deductibles borne against their cap, payments of the fund against its ceiling.

import { addFen, type Fen, toFen } from "../../../kernel/money/index.ts";
import type { Reckoning } from "./reckoning.ts";
import type { YearToDate } from "./stay-explanation.ts";

/** The year of the day of discharge (article 23, reading A09), this stay included. */
export function yearToDate(of: Reckoning, dischargedOn: string): YearToDate {
  const borneFen = addFen(toFen(of.fact("deductibleBorneThisYearFen")), of.amount("deductibleFen"));
  const paidFen = addFen(toFen(of.fact("fundPaidThisYearFen")), of.amount("fundFen"));
  const capFen = toFen(of.figureOf("deductible.yearCap"));
  const ceilingFen = toFen(of.figureOf("fund.yearCap"));
  const isProvisional = of.law.inForce.figures.get("deductible.yearCap")?.unconfirmed[0] === 1;
  return {
    year: Number(dischargedOn.slice(0, 4)),
    deductible: { borneFen, capFen, leftFen: leftOf(capFen, borneFen), isProvisional },
    fund: { paidFen, ceilingFen, leftFen: leftOf(ceilingFen, paidFen) },
  };
}

function leftOf(capFen: Fen, usedFen: Fen): Fen {
  return toFen(Math.max(0, capFen - usedFen));
}
