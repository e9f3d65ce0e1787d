// Changes of the works at and beside the thresholds of article 28.

import { CITY_ALONE, type WorkedCase } from "./worked-case.ts";

const change = {
  contractPriceFen: 20_000_000_000,
  changeFen: 500_000_000,
  cumulativeChangesFen: 2_000_000_000,
  budgetEstimateFen: 30_000_000_000,
  cause: "fault",
} as const;

const cites = ["investment.28.3", "investment.28.7", "investment.34.1", "investment.34.5"];
const nothing = { screeningRequired: false, estimateAdjustmentRequired: false, countsInProgressPayments: false };

export const changeOrders: readonly WorkedCase[] = [
  {
    id: "change-1",
    title: { zh: "恰好500万元、恰好10%,不甄别", en: "Exactly 5 million and exactly 10 %: not screened" },
    on: CITY_ALONE,
    input: change,
    expected: nothing,
    cites,
    gaps: [],
  },
  {
    id: "change-2",
    title: { zh: "单次超500万元一分", en: "A single change one fen above 5 million" },
    on: CITY_ALONE,
    input: { ...change, changeFen: 500_000_001 },
    expected: { ...nothing, screeningRequired: true },
    cites,
    gaps: ["I05"],
  },
  {
    id: "change-3",
    title: { zh: "累计超合同价10%一分", en: "One fen above 10 % of the contract in all" },
    on: CITY_ALONE,
    input: { ...change, changeFen: 1, cumulativeChangesFen: 2_000_000_001 },
    expected: { ...nothing, screeningRequired: true },
    cites,
    gaps: ["I05"],
  },
  {
    id: "change-4",
    title: { zh: "不可抗力从不甄别", en: "Force majeure is never screened" },
    on: CITY_ALONE,
    input: { ...change, changeFen: 900_000_000, cumulativeChangesFen: 2_999_999_999, cause: "force_majeure" },
    expected: nothing,
    cites,
    gaps: [],
  },
  {
    id: "change-5",
    title: { zh: "累计恰好概算10%,调整概算", en: "Exactly 10 % of the estimate in all: adjusted" },
    on: CITY_ALONE,
    input: { ...change, cumulativeChangesFen: 3_000_000_000, cause: "planning_design" },
    expected: { screeningRequired: false, estimateAdjustmentRequired: true, countsInProgressPayments: true },
    cites,
    gaps: ["I04"],
  },
  {
    id: "change-6",
    title: { zh: "其他原因不计入进度款", en: "Other causes do not count in progress payments" },
    on: "2024-01-02",
    input: { ...change, cause: "other", cumulativeChangesFen: 3_000_000_001 },
    expected: { ...nothing, estimateAdjustmentRequired: true },
    cites,
    gaps: [],
  },
];
