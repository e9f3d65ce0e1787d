// The parts of a decided stay add up to the bill, carry their articles, and the reckoning gives the fund's amount.
import { describe, expect, it } from "vitest";
import { toIsoDate } from "../../../../kernel/calendar/index.ts";
import { placeholdersOf } from "../../../../ui/index.ts";
import type { StayBill } from "../../settlement/request.ts";
import * as deskCatalogue from "../hospital-desk/messages.ts";
import { quote } from "../testing/desk-city.ts";
import { type Decision, decisionReader, gateOf } from "./decision.ts";
import { decidedMessages } from "./messages.ts";
import { partsOf } from "./money-parts.ts";
import { reckonStay } from "./reckoning.ts";

const stay = (of: Partial<StayBill>): StayBill => ({
  personId: 1001,
  hospitalId: 7,
  invoiceNo: "P-1",
  admittedOn: toIsoDate("2017-10-01"),
  dischargedOn: toIsoDate("2017-10-10"),
  critical: false,
  exclusion: null,
  thirdParty: null,
  bill: [{ code: "3360", amountFen: 1_975_000 }],
  ...of,
});

/** Decided by the law and sent through JSON and the reader, as on the screen. */
function decided(of: Partial<StayBill>): Decision {
  const outcome = quote(stay(of));
  if (!outcome.ok) throw new Error(outcome.refusal.message.en);
  return decisionReader.parse(JSON.parse(JSON.stringify(outcome.value)));
}

const bill = [
  { code: "3301", amountFen: 420_000 },
  { code: "C187", amountFen: 180_000 },
  { code: "Z044", amountFen: 100_000 },
  { code: "1109", amountFen: 22_500, quantity: 9 },
];
const cases = {
  M04: decided({ bill }),
  M06: decided({
    personId: 1002,
    hospitalId: 8,
    admittedOn: toIsoDate("2017-09-30"),
    bill: [
      { code: "3360", amountFen: 1_975_000 },
      { code: "1110", amountFen: 40_000, quantity: 10 },
    ],
  }),
  M09: decided({ personId: 1003, hospitalId: 8, bill: [{ code: "3360", amountFen: 1_000_000 }] }),
  uncovered: decided({ personId: 1004 }),
  disaster: decided({ exclusion: "disaster" }),
  thirdPartyPays: decided({ bill, thirdParty: { mode: "pays", shareBp: 3000 } }),
  thirdPartyUnpaid: decided({ bill, thirdParty: { mode: "unpaid", shareBp: 3000 } }),
};

describe("the parts of a decided stay", () => {
  it.each(Object.entries(cases))("add up to the whole bill in %s", (_name, decision) => {
    expect(partsOf(decision).reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(decision.grossFen);
  });

  it("of M04 carry name and article: medical.26.1, medical.25.1, medical.35.1, medical.27.1", () => {
    expect(partsOf(cases.M04).map(({ label, amountFen, clause }) => [label.zh, amountFen, clause])).toEqual([
      ["基金支付 75%", 407_025, "medical.26.1"],
      ["起付线(二级)", 60_000, "medical.25.1"],
      ["共付 25%", 135_675, "medical.26.1"],
      ["目录外", 100_000, "medical.35.1"],
      ["乙类先自付 10%", 18_000, "medical.35.1"],
      ["床位超限 2.00×9", 1800, "medical.27.1"],
    ]);
  });

  it("show what a missing referral costs as avoidable (medical.31.3)", () => {
    const [avoidable] = partsOf(cases.M06).filter(({ payer }) => payer === "avoidable");
    expect(avoidable).toMatchObject({ amountFen: 282_000, clause: "medical.31.3", label: { en: "No referral, 15 %" } });
  });

  it("name the cap where it decided the deductible (medical.25.2)", () => {
    expect(partsOf(cases.M09)[1]).toMatchObject({ amountFen: 110_000, clause: "medical.25.2" });
  });

  it("leave a stopped case with the patient, or with the county in a disaster (medical.14.1, medical.52.1)", () => {
    expect(partsOf(cases.uncovered)).toMatchObject([{ payer: "outOfScope", clause: "medical.14.1" }]);
    expect(partsOf(cases.disaster)).toMatchObject([{ payer: "otherPayer", clause: "medical.52.1" }]);
    expect(gateOf(cases.M04)).toBeUndefined();
  });

  it("give a paying third party its share first (medical.37.2)", () => {
    expect(partsOf(cases.thirdPartyPays)[1]).toMatchObject({ payer: "otherPayer", clause: "medical.37.2" });
    expect(partsOf(cases.thirdPartyUnpaid).map(({ payer }) => payer)).not.toContain("otherPayer");
  });
});

describe("the reckoning", () => {
  it("is one line where the level decided", () => {
    expect(reckonStay(cases.M04)).toMatchObject([{ words: { zh: "(6,027.00 − 600.00) × 75%" }, resultFen: 407_025 }]);
  });

  it("says the cap, provisional, where it decided", () => {
    expect(reckonStay(cases.M09)).toMatchObject([
      { words: { zh: "起付线 取小(1,200.00, 2,300.00 − 1,200.00)" }, resultFen: 110_000, provisional: true },
      { words: { en: "(10,000.00 − 1,100.00) × 60 %" }, resultFen: 534_000, provisional: false },
    ]);
  });

  it("is nothing for a stopped case", () => expect(reckonStay(cases.uncovered)).toEqual([]));
});

it("has every message in both languages with the same places", () => {
  const catalogues = [decidedMessages, ...Object.values(deskCatalogue)];
  for (const message of catalogues.flatMap((catalogue) => Object.values(catalogue))) {
    expect([message.zh, placeholdersOf(message.zh)]).toEqual([message.zh, placeholdersOf(message.en)]);
  }
});
