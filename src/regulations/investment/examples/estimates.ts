// Budget estimates held against a feasibility estimate of 100 million yuan (article 14).

import { CITY_ALONE, type WorkedCase } from "./worked-case.ts";

const held = (budgetEstimateFen: number, optimised: boolean) => ({
  on: CITY_ALONE,
  input: { feasibilityEstimateFen: 10_000_000_000, budgetEstimateFen, optimised },
});

export const estimates: readonly WorkedCase[] = [
  {
    id: "estimate-1",
    title: { zh: "不超估算,批复", en: "Within the estimate: approved" },
    ...held(10_000_000_000, false),
    expected: { outcome: "approve", excessFen: 0, overTimes: 0, overRestBp: 0 },
    cites: ["investment.14.5"],
    gaps: [],
  },
  {
    id: "estimate-2",
    title: { zh: "超一分,先优化", en: "One fen above: optimise first" },
    ...held(10_000_000_001, false),
    expected: { outcome: "optimise", excessFen: 1, overRestBp: 0 },
    cites: ["investment.14.6"],
    gaps: [],
  },
  {
    id: "estimate-3",
    title: { zh: "优化后差一分到10%,批复", en: "Optimised, one fen below 10 %: approved" },
    ...held(10_999_999_999, true),
    expected: { outcome: "approve", excessFen: 999_999_999, overRestBp: 999 },
    cites: ["investment.14.5", "investment.14.6", "investment.14.7"],
    gaps: [],
  },
  {
    id: "estimate-4",
    title: { zh: "优化后恰好超10%,重新报批", en: "Optimised, exactly 10 % above: resubmitted" },
    ...held(11_000_000_000, true),
    expected: { outcome: "resubmit", excessFen: 1_000_000_000, overRestBp: 1000 },
    cites: ["investment.14.6", "investment.14.7"],
    gaps: ["I03"],
  },
  {
    id: "estimate-5",
    title: { zh: "优化后超一倍多", en: "Optimised, more than twice the estimate" },
    ...held(23_456_000_000, true),
    expected: { outcome: "resubmit", excessFen: 13_456_000_000, overTimes: 1, overRestBp: 3456 },
    cites: ["investment.14.6", "investment.14.7"],
    gaps: [],
  },
  {
    id: "estimate-6",
    title: { zh: "估算11分:10%进位为2分", en: "An estimate of 11 fen: 10 % is reached at 2 fen" },
    on: CITY_ALONE,
    input: { feasibilityEstimateFen: 11, budgetEstimateFen: 12, optimised: true },
    expected: { outcome: "approve", excessFen: 1, overRestBp: 909 },
    cites: ["investment.14.5", "investment.14.6", "investment.14.7"],
    gaps: [],
  },
];
