// Article 31: care belongs in designated institutions and follows a referral; rescue of the critically ill is excepted.

import {
  and,
  basisPoints,
  choose,
  fen,
  figure,
  is,
  isAtMost,
  isGiven,
  not,
  or,
  rule,
  valueFor,
  when,
} from "../../../kernel/law/index.ts";
import { facts } from "./inpatient-facts.ts";

export const emergencyFilingDays = figure({
  id: "emergency.filingDays",
  clauses: "medical.31.5",
  title: { zh: "急诊报备期限(工作日)", en: "working days for an emergency filing" },
  unit: "workdays",
  range: [0, 366],
  rows: [{ from: "2017-01-01", known: "2017-01-01", source: "seed", values: { all: 3 } }],
});

export const referralPenalty = figure({
  id: "referral.penalty",
  clauses: "medical.31.3",
  title: { zh: "未转诊扣减", en: "reduction without a referral" },
  unit: "basisPoints",
  range: [0, 10_000],
  rows: [{ from: "2017-01-01", known: "2017-01-01", source: "seed", values: { all: 1500 } }],
});

const { designated, critical, area, referral, outOfAreaFiling: filing, emergencyFiledOnWorkday: filedOn } = facts;
const isFiled = isGiven(filedOn);

/** Exempt: critically ill, and filed with the agency's agreement within three working days of admission. */
export const isExempt = rule(
  ["medical.31.5", "medical.31.6"],
  {
    id: "emergencyExempt",
    mark: "S4",
    title: { zh: "急危重症报备有效", en: "agreed emergency filing in time" },
    citedWhen: critical,
    gaps: [
      { gap: "A15", when: and(critical, isFiled) },
      { gap: "A16", when: and(critical, isFiled) },
    ],
  },
  and(critical, isFiled, isAtMost(filedOn, valueFor(emergencyFilingDays))),
);

/** A planned or late stay in an institution that is not designated: in principle nothing is paid. */
export const isRefusedInstitution = and(not(designated), not(isExempt));

export const refusedInstitution = rule(
  "medical.31.4",
  {
    id: "refusedInstitution",
    mark: "S4",
    title: { zh: "非定点机构,基金不付", en: "institution not designated: the fund pays nothing" },
    gaps: [
      { gap: "A14", when: not(critical) },
      { gap: "A36", when: critical },
    ],
  },
  fen(0),
);

const isOutside = not(is(area, "local"));
const isMissing = is(referral, "missing");
const lacksBothPapers = and(isOutside, not(is(filing, "agreed")), not(is(referral, "given")));
const isReduced = and(not(isExempt), or(isMissing, lacksBothPapers));

/** The points that fall off the rate, once, when the patient went past tiered care. */
export const reduction = choose(
  [
    when(
      isReduced,
      rule(
        "medical.31.3",
        {
          id: "referralReduction",
          mark: "S8",
          title: { zh: "未转诊扣减", en: "reduction without a referral" },
          gaps: [
            { gap: "A10", when: isMissing },
            { gap: "A11", when: lacksBothPapers },
            { gap: "A12", when: and(isMissing, lacksBothPapers) },
            { gap: "A13", when: critical },
          ],
        },
        valueFor(referralPenalty),
      ),
    ),
  ],
  basisPoints(0),
);

/** Care elsewhere with the agency's agreement is paid like care at home. */
export const outOfArea = { isOutside, isAgreed: and(isOutside, is(filing, "agreed")) };
