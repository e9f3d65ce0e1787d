// Article 30: the most that the fund pays for one person in one settlement year.

import { allowance, figure, isLess, remaining, rule, valueFor } from "../../../kernel/law/index.ts";
import { computed } from "./26-fund-share.ts";
import { facts } from "./inpatient-facts.ts";

export const fundYearCap = figure({
  id: "fund.yearCap",
  clauses: "medical.30.1",
  title: { zh: "年度基金封顶", en: "yearly ceiling of the fund" },
  unit: "fen",
  range: [0, 100_000_000],
  rows: [{ from: "2017-01-01", known: "2017-01-01", source: "seed", values: { all: 15_000_000 } }],
});

const { fundPaidThisYearFen: paid } = facts;
const ceilingDecides = isLess(remaining(valueFor(fundYearCap), paid), computed);

/** What the fund pays: the computed amount as far as the year's ceiling leaves room. */
export const fundPays = rule(
  "medical.30.1",
  {
    id: "fundPays",
    mark: "S10",
    title: { zh: "基金支付", en: "paid by the fund" },
    gaps: [{ gap: "A21", when: ceilingDecides }],
  },
  allowance(
    { id: "fundPaid", title: { zh: "本年基金已付", en: "paid by the fund this year" } },
    { cap: valueFor(fundYearCap), used: paid, amount: computed },
  ),
);
