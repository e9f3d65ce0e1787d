// Payments on a contract of 100 million yuan at and beside the caps of article 34.

import { CITY_ALONE, type WorkedCase } from "./worked-case.ts";

const contract = {
  contractPriceFen: 10_000_000_000,
  approvedPlanningChangesFen: 800_000_000,
  otherChangesFen: 0,
  stage: "construction",
  paidFen: 0,
  requestFen: 0,
} as const;

const before = ["investment.34.1", "investment.34.2"];
const after = ["investment.34.1", "investment.34.3"];
const audited = ["investment.34.1", "investment.34.4"];

export const payments: readonly WorkedCase[] = [
  {
    id: "payment-1",
    title: { zh: "验收前付到上限为止", en: "Up to the cap before acceptance" },
    on: CITY_ALONE,
    input: { ...contract, paidFen: 7_000_000_000, requestFen: 560_000_000 },
    expected: { baseFen: 10_800_000_000, capFen: 7_560_000_000, payableFen: 560_000_000, refusedFen: 0, heldFen: 0 },
    cites: before,
    gaps: [],
  },
  {
    id: "payment-2",
    title: { zh: "验收前超上限一分", en: "One fen above the cap before acceptance" },
    on: CITY_ALONE,
    input: { ...contract, paidFen: 7_000_000_000, requestFen: 560_000_001 },
    expected: { capFen: 7_560_000_000, payableFen: 560_000_000, refusedFen: 1 },
    cites: before,
    gaps: ["I09"],
  },
  {
    id: "payment-3",
    title: { zh: "2022年8月起,全国进度款规定并列", en: "From August 2022 the national rule stands beside" },
    on: "2022-08-01",
    input: { ...contract, paidFen: 7_559_999_999, requestFen: 1 },
    expected: { capFen: 7_560_000_000, payableFen: 1, refusedFen: 0 },
    cites: before,
    gaps: ["I08"],
  },
  {
    id: "payment-4",
    title: { zh: "前一日还没有", en: "Not yet the day before" },
    on: "2022-07-31",
    input: { ...contract, paidFen: 7_560_000_000, requestFen: 5 },
    expected: { capFen: 7_560_000_000, payableFen: 0, refusedFen: 5 },
    cites: before,
    gaps: ["I09"],
  },
  {
    id: "payment-5",
    title: { zh: "验收后付到85%", en: "Up to 85 % after acceptance" },
    on: CITY_ALONE,
    input: { ...contract, stage: "accepted", paidFen: 9_180_000_000, requestFen: 1 },
    expected: { capFen: 9_180_000_000, payableFen: 0, refusedFen: 1 },
    cites: after,
    gaps: ["I09"],
  },
  {
    id: "payment-6",
    title: { zh: "其他变更终审前不付", en: "Other changes wait for the audit" },
    on: CITY_ALONE,
    input: { ...contract, stage: "accepted", otherChangesFen: 1, paidFen: 9_179_999_999, requestFen: 1 },
    expected: { capFen: 9_180_000_000, payableFen: 1, refusedFen: 0, heldFen: 1 },
    cites: [...after, "investment.34.5"],
    gaps: [],
  },
  {
    id: "payment-7",
    title: { zh: "终审后以审定额为限", en: "After the audit, the audited settlement is the limit" },
    on: CITY_ALONE,
    input: { ...contract, stage: "audited", auditedSettlementFen: 9_000_000_000, requestFen: 10_000_000_000 },
    expected: { capFen: 9_000_000_000, payableFen: 9_000_000_000, refusedFen: 1_000_000_000, heldFen: 0 },
    cites: audited,
    gaps: ["I06", "I07"],
  },
  {
    id: "payment-8",
    title: { zh: "终审后最多95%,其他变更在内", en: "At most 95 % after the audit, other changes inside" },
    on: CITY_ALONE,
    input: {
      ...contract,
      stage: "audited",
      otherChangesFen: 300_000_000,
      auditedSettlementFen: 11_000_000_000,
      paidFen: 10_000_000_000,
      requestFen: 260_000_001,
    },
    expected: { capFen: 10_260_000_000, payableFen: 260_000_000, refusedFen: 1, heldFen: 0 },
    cites: [...audited, "investment.34.5"],
    gaps: ["I06", "I07", "I10"],
  },
  {
    id: "payment-9",
    title: { zh: "上限不足一分的舍去", en: "Less than a fen of a cap is dropped" },
    on: CITY_ALONE,
    input: { ...contract, contractPriceFen: 99_999, approvedPlanningChangesFen: 0, requestFen: 99_999 },
    expected: { capFen: 69_999, payableFen: 69_999, refusedFen: 30_000 },
    cites: before,
    gaps: ["I09"],
  },
];
