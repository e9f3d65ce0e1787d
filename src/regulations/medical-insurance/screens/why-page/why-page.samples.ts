// Sample pages from the worked examples, for the accessibility test and for looking at them. Names and numbers are invented.
import type { SettledStay } from "../../explanation/index.ts";
import { explainStay } from "../../explanation/index.ts";
import { exampleStay } from "../../explanation/testing/example-stay.ts";
import type { WhyPage } from "./why-page.tsx";

/** The why-page of a worked example of one stay. */
export function sampleWhyPage(id: string, other: Partial<SettledStay> = {}): WhyPage {
  const stay = exampleStay(id, other);
  const explanation = explainStay(stay);
  return {
    explanation,
    isVerified: true,
    decidedBy: { version: explanation.law.version, isPresent: true },
    receipt: {
      number: stay.number,
      bookedAt: "2017-09-14T08:20:08Z",
      logPosition: { index: 1_284_731, leafHash: "7c1f90ae5b22d4e8a0134b7e" },
      lawVersion: `${explanation.law.id} ${explanation.law.on}`,
      lawHash: explanation.law.version,
      verifyAddress: `https://hengzheng.example/public/audit/${stay.number}/Zx3kq9AbCdEf`,
      verifierAddress: "/public/audit",
    },
    residentAddress: "/medical/me",
    addressIn: (language) => `?lang=${language}`,
    settlementAddress: (number) => `/medical/settlements/${number}`,
    isInvented: true,
  };
}
