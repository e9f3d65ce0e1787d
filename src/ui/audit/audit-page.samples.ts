// Sample audit pages: each outcome of a check. Numbers and hashes are invented.
import type { AuditOutcome, AuditPage } from "./audit-page.tsx";

/** The page before anything was asked. */
export const sampleAuditPage: AuditPage = {
  logName: "hengyang.example/audit",
  publicKey: "hengyang.example/audit+5d1f0a2b+AZqf0bm2Kq1n7m3mSg0m0o0Vd0K7JQ4mW2v2l8k4yX1c",
  latest: { size: 1_284_745, at: "2017-10-10T08:20:09Z", root: "Qm9uZSBvZiB0aGUgcm9vdCBvZiB0aGUgbG9nISEhISE=" },
  outcome: null,
  addressIn: (language) => `/public/audit?lang=${language}`,
  addresses: {
    page: "/public/audit",
    verifier: "/public/audit/verify-receipt.mjs",
    publicKey: "/public/audit/public-key.txt",
  },
};

/** A receipt that is genuine, with its record in words. */
export const sampleVerified: Extract<AuditOutcome, { kind: "verified" }> = {
  kind: "verified",
  position: 1_284_731,
  size: 1_284_740,
  leafHash: "7c1f90ae5b22d4e8a0134b7e",
  record: [
    { label: { zh: "单号", en: "No." }, value: { zh: "YB-2017-0914-004207", en: "YB-2017-0914-004207" } },
    { label: { zh: "住院", en: "Stay" }, value: { zh: "2017-09-04 至 09-14", en: "2017-09-04 to 09-14" } },
    { label: { zh: "总费用", en: "Gross" }, value: { zh: "20,150.00 元", en: "¥20,150.00" } },
    { label: { zh: "基金付", en: "Fund pays" }, value: { zh: "8,460.00 元", en: "¥8,460.00" } },
    { label: { zh: "个人付", en: "Patient pays" }, value: { zh: "11,690.00 元", en: "¥11,690.00" } },
  ],
  whyAddress: "/medical/settlements/YB-2017-0914-004207?key=Zx3kq9AbCdEf",
  downloadAddress: "/public/audit/YB-2017-0914-004207/Zx3kq9AbCdEf/receipt.json",
};

/** Every outcome. */
export const sampleOutcomes: readonly AuditOutcome[] = [
  sampleVerified,
  { ...sampleVerified, record: '{"amountFen":1}', whyAddress: null, downloadAddress: null },
  {
    kind: "refused",
    refusal: {
      code: "audit_receipt_record_changed",
      message: { zh: "凭据中的记录与入册的不一致。", en: "The record in the receipt is not the one that was logged." },
      next: { zh: "请勿依赖此凭据。", en: "Do not rely on this receipt." },
    },
  },
  { kind: "in_log", number: "YB-2017-0914-004207", position: 1_284_731, leafHash: "7c1f90ae5b22d4e8a0134b7e" },
  { kind: "pending", number: "YB-2017-0914-004207" },
  { kind: "unknown", number: "YB-2017-0914-004208" },
  { kind: "wrong_key", number: "YB-2017-0914-004207" },
];
