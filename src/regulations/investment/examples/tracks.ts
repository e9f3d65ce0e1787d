// Projects at and beside the thresholds of articles 13, 14 and 21.

import { CITY_ALONE, type WorkedCase } from "./worked-case.ts";

const small = {
  totalInvestmentFen: 1_000_000_000,
  newConstructionLand: false,
  operational: "non_operational",
  governmentShareBp: 10_000,
} as const;

const large = { ...small, totalInvestmentFen: 3_000_000_000 };
const always = {
  cites: ["investment.13.4", "investment.13.5", "investment.14.8", "investment.21.1"],
  gaps: ["I12", "I17"],
} as const;
const short = { simplifiedFeasibility: true, designAndEstimateExempt: true, agentConstructionRequired: false };
const full = { simplifiedFeasibility: false, designAndEstimateExempt: false, agentConstructionRequired: false };
const byAgent = { ...full, agentConstructionRequired: true };

export const tracks: readonly WorkedCase[] = [
  {
    id: "track-1",
    title: { zh: "恰好1000万元", en: "Exactly 10 million yuan" },
    on: CITY_ALONE,
    input: small,
    expected: short,
    ...always,
  },
  {
    id: "track-2",
    title: { zh: "1000万元零一分", en: "One fen above 10 million yuan" },
    on: CITY_ALONE,
    input: { ...small, totalInvestmentFen: 1_000_000_001 },
    expected: full,
    ...always,
  },
  {
    id: "track-3",
    title: { zh: "1000万元以下但新增用地", en: "Below 10 million yuan, with new land" },
    on: CITY_ALONE,
    input: { ...small, totalInvestmentFen: 999_999_999, newConstructionLand: true },
    expected: full,
    ...always,
  },
  {
    id: "track-4",
    title: { zh: "恰好3000万元,必须代建", en: "Exactly 30 million yuan: an agent builds" },
    on: CITY_ALONE,
    input: large,
    expected: byAgent,
    ...always,
  },
  {
    id: "track-5",
    title: { zh: "差一分3000万元", en: "One fen below 30 million yuan" },
    on: CITY_ALONE,
    input: { ...large, totalInvestmentFen: 2_999_999_999 },
    expected: full,
    ...always,
  },
  {
    id: "track-6",
    title: { zh: "政府份额刚过一半", en: "Just above half government money" },
    on: CITY_ALONE,
    input: { ...large, governmentShareBp: 5001 },
    expected: byAgent,
    ...always,
  },
  {
    id: "track-7",
    title: { zh: "政府份额恰好一半,不算为主", en: "Exactly half government money is not mainly" },
    on: CITY_ALONE,
    input: { ...large, governmentShareBp: 5000 },
    expected: full,
    ...always,
  },
  {
    id: "track-8",
    title: { zh: "准经营性不强制代建", en: "A quasi-operational project needs no agent" },
    on: "2023-03-01",
    input: { ...large, operational: "quasi" },
    expected: full,
    ...always,
  },
];
