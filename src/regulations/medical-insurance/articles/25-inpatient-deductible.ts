// Article 25: what a patient bears of each stay before the fund pays, and the most that all stays of a year bear.

import {
  allowance,
  and,
  choose,
  fen,
  figure,
  figureBy,
  is,
  isLess,
  isUnconfirmed,
  least,
  or,
  remaining,
  rule,
  valueFor,
  when,
} from "../../../kernel/law/index.ts";
import { provincialDeductible } from "./28-provincial-hospitals.ts";
import { policyScope } from "./37-exclusions-and-third-party.ts";
import { facts, hospitalLevel } from "./inpatient-facts.ts";

export const deductiblePerStay = figureBy(hospitalLevel, {
  id: "deductible.perStay",
  clauses: "medical.25.1",
  title: { zh: "每次住院起付线", en: "deductible per stay" },
  unit: "fen",
  range: [0, 1_000_000],
  rows: [
    {
      from: "2017-01-01",
      known: "2017-01-01",
      source: "seed",
      values: { township: 20_000, level1: 40_000, level2: 60_000, level3: 120_000 },
    },
    provincialDeductible,
  ],
});

export const deductibleYearCap = figure({
  id: "deductible.yearCap",
  clauses: "medical.25.2",
  title: { zh: "年度起付线封顶", en: "yearly limit of deductibles" },
  unit: "fen",
  range: [0, 2_000_000],
  rows: [
    {
      from: "2017-01-01",
      known: "2017-01-01",
      source: "external",
      provisional: true,
      readings: ["A01"],
      values: { all: 230_000 },
    },
  ],
});

const { hospitalLevel: level, deductibleBorneThisYearFen: borne } = facts;
const isProvincial = is(level, "provincial");
const ofLevel = valueFor(deductiblePerStay, level);

const levelDeductible = choose(
  [
    when(
      isProvincial,
      rule(
        "medical.28.1",
        {
          id: "provincialDeductible",
          mark: "S6",
          title: { zh: "省级医院起付线", en: "provincial deductible" },
          gaps: ["A02"],
        },
        ofLevel,
      ),
    ),
  ],
  rule(
    "medical.25.1",
    { id: "levelDeductible", mark: "S6", title: { zh: "本级起付线", en: "deductible of the level" } },
    ofLevel,
  ),
);

export const yearCapLeft = rule(
  "medical.25.2",
  {
    id: "deductibleLeft",
    mark: "S6",
    title: { zh: "年度封顶还剩", en: "left of the yearly limit" },
    citedWhen: isLess(fen(0), borne),
  },
  remaining(valueFor(deductibleYearCap), borne),
);

/** The yearly limit, not the level, decides what this stay bears. */
const yearCapDecides = isLess(yearCapLeft, levelDeductible);

export const deductible = rule(
  "medical.25.1",
  {
    id: "deductible",
    mark: "S6",
    title: { zh: "起付线", en: "deductible" },
    gaps: [
      { gap: "A01", when: yearCapDecides },
      { gap: "A03", when: isLess(policyScope, levelDeductible) },
      { gap: "A05", when: isLess(fen(0), borne) },
    ],
  },
  allowance(
    { id: "deductibleBorne", title: { zh: "本年已承担起付线", en: "deductible borne this year" } },
    { cap: valueFor(deductibleYearCap), used: borne, amount: least(levelDeductible, policyScope) },
  ),
);

/** Holds when a deductible that nobody confirmed decided: the provincial one, or the yearly limit below the level's. */
export const deductibleIsProvisional = or(
  isUnconfirmed(deductiblePerStay, level),
  and(isUnconfirmed(deductibleYearCap), yearCapDecides),
);
