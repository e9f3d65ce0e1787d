// Article 14: the window in which next year's contribution is paid, and the cover it gives.

import {
  addDays,
  and,
  endOfYear,
  figure,
  isAtLeast,
  isAtMost,
  law,
  rule,
  valueFor,
} from "../../../kernel/law/index.ts";
import { individualContribution, subsidy } from "./13-funding-standard.ts";
import { dateInput, paidOn } from "./enrolment-facts.ts";

/** Days from 1 January of the cover year to the first day of the window: 1 August of the year before. */
const opens = figure({
  id: "payment.windowOpens",
  clauses: "medical.14.3",
  title: { zh: "缴费期首日(距参保年1月1日)", en: "first day of the window, from 1 January of the cover year" },
  unit: "days",
  range: [-366, 366],
  rows: [{ from: "2017-01-01", known: "2017-01-01", source: "seed", values: { all: -153 } }],
});

/** Days from 1 January of the cover year to the last day of the window: 31 December; for 2017 the province let it run to 28 February. */
const closes = figure({
  id: "payment.windowCloses",
  clauses: "medical.14.3",
  title: { zh: "缴费期末日(距参保年1月1日)", en: "last day of the window, from 1 January of the cover year" },
  unit: "days",
  range: [-366, 366],
  rows: [
    { from: "2017-01-01", until: "2018-01-01", known: "2017-01-01", source: "external", values: { all: 58 } },
    { from: "2018-01-01", known: "2017-01-01", source: "seed", values: { all: -1 } },
  ],
});

const firstOfYear = dateInput("firstOfYear", { zh: "参保年1月1日", en: "1 January of the cover year" });

const firstDay = rule(
  "medical.14.3",
  { id: "windowOpens", title: { zh: "缴费期首日", en: "first day of the window" } },
  addDays(firstOfYear, valueFor(opens)),
);

const lastDay = rule(
  "medical.14.3",
  {
    id: "windowCloses",
    title: { zh: "缴费期末日", en: "last day of the window" },
    gaps: [{ gap: "A20", when: isAtLeast(paidOn, firstOfYear) }],
  },
  addDays(firstOfYear, valueFor(closes)),
);

/** The ordinary path: evaluate with the figures in force on 1 January of the cover year. */
export const ordinaryEnrolment = law({
  id: "medical.ordinaryEnrolment",
  title: { zh: "缴费期内参保", en: "enrolment in the ordinary window" },
  from: "2017-01-01",
  inputs: [firstOfYear, paidOn],
  outputs: {
    isInTime: rule(
      ["medical.14.3", "medical.15.1"],
      { id: "isInTime", title: { zh: "在缴费期内", en: "paid within the window" } },
      and(isAtLeast(paidOn, firstDay), isAtMost(paidOn, lastDay)),
    ),
    lastPaymentDay: lastDay,
    amountFen: rule(
      ["medical.13.1", "medical.14.1"],
      { id: "amount", title: { zh: "应缴", en: "to be paid" } },
      valueFor(individualContribution),
    ),
    subsidyFen: subsidy,
    coverFrom: rule("medical.23.1", { id: "coverFrom", title: { zh: "参保起", en: "cover from" } }, firstOfYear),
    coverUntil: rule(
      "medical.23.1",
      { id: "coverUntil", title: { zh: "参保至", en: "cover until" } },
      endOfYear(firstOfYear),
    ),
  },
});
