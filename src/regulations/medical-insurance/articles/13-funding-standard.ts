// Article 13: what is paid for one person and year. The article is lost; the amounts of 2017 were reported elsewhere.

import { atLeastZero, figure, rule, subtract, valueFor } from "../../../kernel/law/index.ts";

const reported = { from: "2017-01-01", known: "2017-01-01", source: "external" } as const;

/** What a resident pays. */
export const individualContribution = figure({
  id: "premium.individual",
  clauses: "medical.13.1",
  title: { zh: "个人缴费标准", en: "individual contribution" },
  unit: "fen",
  range: [0, 1_000_000],
  rows: [{ ...reported, values: { all: 15_000 } }],
});

/** What a resident and the government pay together. */
export const fundingStandard = figure({
  id: "funding.total",
  clauses: ["medical.13.1", "medical.15.4"],
  title: { zh: "年度筹资标准", en: "funding standard of the year" },
  unit: "fen",
  range: [0, 1_000_000],
  rows: [{ ...reported, values: { all: 57_000 } }],
});

/** What the government adds to an individual contribution: the rest of the standard (derived: 420 yuan in 2017). */
export const subsidy = rule(
  ["medical.12.1", "medical.13.1"],
  { id: "subsidy", title: { zh: "财政补助", en: "government subsidy" } },
  atLeastZero(subtract(valueFor(fundingStandard), valueFor(individualContribution))),
);
