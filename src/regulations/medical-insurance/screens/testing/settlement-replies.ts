// Settlements of the test city as the server lists and explains them: settled, reversed, settled again. Decided by the real law.
import { toIsoDate } from "../../../../kernel/calendar/index.ts";
import { maskName } from "../../../../kernel/identifiers/index.ts";
import { sampleArticle } from "../../../../ui/testing/sample-replies.ts";
import type { Replies } from "../../../../ui/testing/screens.ts";
import { readAnswer } from "../../settlement/answer.ts";
import type { SettlementAnswer, StayBill } from "../../settlement/request.ts";
import { hospitals, people, quote, settle, today } from "./desk-city.ts";

/** A settlement as the list shows it, with the stay it decided. */
export type CitySettlement = SettlementAnswer & {
  readonly stay: StayBill;
  readonly reversedBy: string | null;
  readonly reason: string | null;
};

const stay = (of: Pick<StayBill, "personId" | "hospitalId" | "invoiceNo" | "bill">): StayBill => ({
  admittedOn: toIsoDate("2017-09-30"),
  dischargedOn: today,
  critical: false,
  exclusion: null,
  thirdParty: null,
  ...of,
});

const ofM04 = stay({
  personId: 1001,
  hospitalId: 7,
  invoiceNo: "P-100231",
  bill: [
    { code: "3301", amountFen: 420_000 },
    { code: "C187", amountFen: 180_000 },
    { code: "Z044", amountFen: 100_000 },
    { code: "1109", amountFen: 22_500, quantity: 9 },
  ],
});
const ofM06 = stay({
  personId: 1002,
  hospitalId: 8,
  invoiceNo: "P-200117",
  bill: [
    { code: "3360", amountFen: 1_975_000 },
    { code: "1110", amountFen: 40_000, quantity: 10 },
  ],
});
const ofM09 = stay({
  personId: 1003,
  hospitalId: 8,
  invoiceNo: "P-200118",
  bill: [{ code: "3360", amountFen: 1_000_000 }],
});

const m04 = settled(ofM04, 2745);
const m06 = settled(ofM06, 3317);
const m09 = settled(ofM09, 3318);

/** Newest first: M06 was reversed and settled again; M09 rests on a provisional figure. */
export const settlements: readonly CitySettlement[] = [
  { ...settled(ofM06, 3403), version: 3, predecessor: "YB-2017-1010-003402" },
  reversalOf(m06, "YB-2017-1010-003402", "床日录多一天,重结"),
  m09,
  { ...m06, reversedBy: "YB-2017-1010-003402" },
  m04,
];

/** The answers about them, and to a reversal of the newest. */
export function settlementReplies(sent: unknown[] = []): Replies {
  const sums = (of: (one: CitySettlement) => number) => settlements.reduce((sum, one) => sum + of(one), 0);
  const list = {
    from: "2017-09-10",
    through: today,
    sums: {
      count: settlements.length,
      grossFen: sums(({ grossFen }) => grossFen),
      fundFen: sums(({ fundFen }) => fundFen),
      patientFen: sums(({ patientFen }) => patientFen),
      provisional: settlements.filter(({ provisional }) => provisional).length,
    },
    settlements: settlements.map(listed),
    next: null,
  };
  const one = (settlement: CitySettlement): Replies => {
    const address = `/api/medical/settlements/${settlement.settlement}`;
    const explained = quote(settlement.stay);
    if (!explained.ok) throw new Error(explained.refusal.message.en);
    return {
      [address]: {
        body: { ...settlement, ...namesOf(settlement), stay: "ZY-2017-1010-000001", bill: settlement.stay.bill },
      },
      [`${address}/explanation`]: {
        body: { settlement: settlement.settlement, explanation: explained.value.explanation },
      },
      [`${address}/receipt`]: {
        body: { status: "logged", leafHash: LEAF_HASH, position: 1_531_877, size: 1_531_902 },
      },
      [`POST ${address}/reversal`]: (request) => {
        sent.push(JSON.parse(request.postData() ?? "{}"));
        return { status: 201, body: reversalOf(settlement, "YB-2017-1010-003404", "") };
      },
    };
  };
  return {
    "/api/medical/settlements": { body: list },
    "/api/medical/hospitals": {
      body: { hospitals: hospitals.map((hospital) => ({ ...hospital, area: "local", designated: true })) },
    },
    ...Object.assign({}, ...settlements.map(one)),
    ...Object.fromEntries(
      ["medical.26.1", "medical.40.1", "medical.25.2"].map((clause) => [
        `/api/law/articles/${clause}`,
        { body: { ...sampleArticle, clause } },
      ]),
    ),
  };
}

const LEAF_HASH = "qQxE0nvhDDUeQxZ8VvB1c2V0dGxlZC1pbi10ZXN0IQ==";

function settled(of: StayBill, serial: number): CitySettlement {
  const outcome = settle(of, serial);
  if (!outcome.ok) throw new Error(outcome.refusal.message.en);
  return { ...readAnswer(outcome.body), stay: of, reversedBy: null, reason: null };
}

function reversalOf(of: CitySettlement, number: string, reason: string): CitySettlement {
  const amounts = Object.entries(of).map(([name, value]) =>
    name.endsWith("Fen") && typeof value === "number" ? [name, 0 - value] : [name, value],
  );
  const negative: CitySettlement = Object.fromEntries(amounts);
  return { ...negative, settlement: number, kind: "reverse", version: 2, predecessor: of.settlement, reason };
}

function namesOf({ personId, hospitalId }: Pick<CitySettlement, "personId" | "hospitalId">) {
  return {
    personName: maskName(people.find(({ id }) => id === personId)?.name ?? ""),
    hospital: hospitals.find(({ id }) => id === hospitalId)?.name,
  };
}

function listed({ stay: _stay, settlement: number, ...rest }: CitySettlement) {
  return { ...rest, number, ...namesOf(rest) };
}
