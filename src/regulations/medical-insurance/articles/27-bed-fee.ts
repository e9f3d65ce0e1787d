// Article 27: the bed fee counts up to a limit a day; what lies above it stays with the patient.

import {
  and,
  fen,
  figureBy,
  is,
  isLess,
  least,
  NO_LIMIT,
  not,
  rule,
  subtract,
  times,
  valueFor,
} from "../../../kernel/law/index.ts";
import { facts, hospitalLevel } from "./inpatient-facts.ts";

export const bedCap = figureBy(hospitalLevel, {
  id: "bedCap",
  clauses: "medical.27.1",
  title: { zh: "床位费日限额", en: "limit of the bed fee per day" },
  unit: "fen",
  range: [0, 100_000],
  rows: [
    {
      from: "2017-01-01",
      known: "2017-01-01",
      source: "seed",
      values: { township: 1000, level1: 2000, level2: 2300, level3: 2500 },
    },
    {
      from: "2017-01-01",
      known: "2017-01-01",
      source: "default",
      clauses: ["medical.28.1"],
      readings: ["A07"],
      values: { provincial: NO_LIMIT },
    },
  ],
});

const { bedDays, bedFeePerDayFen, hospitalLevel: level, area } = facts;

/** The whole bed fee of the stay. */
export const bedFee = times(bedFeePerDayFen, bedDays);

const hasBedFee = isLess(fen(0), bedFee);
const feeInScope = least(bedFeePerDayFen, valueFor(bedCap, level));

export const bedExcess = rule(
  "medical.27.1",
  {
    id: "bedExcess",
    mark: "S5",
    title: { zh: "床位费超出部分", en: "bed fee above the limit" },
    citedWhen: hasBedFee,
  },
  times(subtract(bedFeePerDayFen, feeInScope), bedDays),
);

export const bedInScope = rule(
  "medical.27.1",
  {
    id: "bedInScope",
    mark: "S5",
    title: { zh: "限额内床位费", en: "bed fee in scope" },
    citedWhen: hasBedFee,
    gaps: [
      { gap: "A06", when: isLess(fen(0), bedExcess) },
      { gap: "A07", when: and(hasBedFee, is(level, "provincial")) },
      { gap: "A08", when: and(hasBedFee, not(is(area, "local"))) },
    ],
  },
  times(feeInScope, bedDays),
);
