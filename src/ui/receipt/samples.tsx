// Samples of the receipt: numbered, and still being numbered.
import type { Sample } from "../gallery/sample.ts";
import { Receipt, type ReceiptFacts } from "./receipt.tsx";

const receipt: ReceiptFacts = {
  number: "YB-2017-0914-004207",
  bookedAt: "2017-09-14T08:20:08Z",
  logPosition: { index: 1_284_731, leafHash: "7c1f90ae5b22d4e8a0134b7e" },
  lawVersion: "medical 2017.1",
  lawHash: "3e0d61f7aa21",
  verifyAddress: "https://hengzheng.example/receipts/YB-2017-0914-004207",
  verifierAddress: "/verifier",
};

export const receiptSamples: readonly Sample[] = [
  { title: { zh: "凭据", en: "Receipt" }, Show: () => <Receipt receipt={receipt} /> },
  {
    title: { zh: "凭据,刚入账", en: "Receipt, just booked" },
    Show: () => <Receipt receipt={{ ...receipt, logPosition: null }} />,
  },
];
