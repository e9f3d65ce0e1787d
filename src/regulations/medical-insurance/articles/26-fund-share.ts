// Article 26: the share of the amount above the deductible that the fund pays, by hospital level.

import {
  atLeastZero,
  choose,
  fen,
  figureBy,
  is,
  isEqual,
  isLess,
  isUnconfirmed,
  not,
  portion,
  rule,
  subtract,
  valueFor,
  when,
} from "../../../kernel/law/index.ts";
import { deductible } from "./25-inpatient-deductible.ts";
import { provincialRate } from "./28-provincial-hospitals.ts";
import { outOfArea, reduction } from "./31-designated-and-referral.ts";
import { policyScope } from "./37-exclusions-and-third-party.ts";
import { facts, hospitalLevel } from "./inpatient-facts.ts";

export const fundRate = figureBy(hospitalLevel, {
  id: "rate",
  clauses: "medical.26.1",
  title: { zh: "基金支付比例", en: "fund share" },
  unit: "basisPoints",
  range: [0, 10_000],
  rows: [
    {
      from: "2017-01-01",
      known: "2017-01-01",
      source: "seed",
      values: { township: 8500, level1: 8000, level2: 7500, level3: 6000 },
    },
    provincialRate,
  ],
});

const { hospitalLevel: level } = facts;
const isProvincial = is(level, "provincial");
const ofLevel = valueFor(fundRate, level);

export const base = rule(
  "medical.26.1",
  {
    id: "base",
    mark: "S7",
    title: { zh: "起付线以上部分", en: "amount above the deductible" },
    gaps: [{ gap: "A04", when: isLess(fen(0), deductible) }],
  },
  subtract(policyScope, deductible),
);

/** The rate of the level: provincial rules for provincial hospitals, the same level's rate elsewhere, article 26 at home. */
const levelRate = choose(
  [
    when(
      isProvincial,
      rule(
        "medical.28.1",
        {
          id: "provincialRate",
          mark: "S8",
          title: { zh: "省级医院支付比例", en: "provincial rate" },
          gaps: ["A02", { gap: "A30", when: not(outOfArea.isOutside) }],
        },
        ofLevel,
      ),
    ),
    when(
      outOfArea.isAgreed,
      rule(
        "medical.31.2",
        { id: "rateElsewhere", mark: "S8", title: { zh: "异地同级支付比例", en: "rate of the same level elsewhere" } },
        ofLevel,
      ),
    ),
  ],
  rule(
    ["medical.26.1", "medical.26.2"],
    { id: "levelRate", mark: "S8", title: { zh: "本级支付比例", en: "rate of the level" } },
    ofLevel,
  ),
);

export const rate = rule(
  "medical.26.1",
  { id: "rate", mark: "S8", title: { zh: "基金支付比例", en: "fund share" } },
  atLeastZero(subtract(levelRate, reduction)),
);

/** What the fund would pay without the yearly ceiling: the base at the rate, rounded half up to the fen, once. */
export const computed = rule(
  "medical.26.1",
  {
    id: "computed",
    mark: "S9",
    title: { zh: "按比例计算", en: "computed by the rate" },
    gaps: [{ gap: "A25", when: not(isEqual(portion(base, rate, "down"), portion(base, rate, "up"))) }],
  },
  portion(base, rate, "half_up"),
);

/** What the level's rate would give without a reduction. */
export const atLevelRate = portion(base, levelRate, "half_up");

export const rateIsProvisional = isUnconfirmed(fundRate, level);
