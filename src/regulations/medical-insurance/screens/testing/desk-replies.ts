// The server of the test city: answers what the desk asks, with the law's own amounts. Given to Chromium in place of a network.
import { yearOf } from "../../../../kernel/calendar/index.ts";
import type { Refusal } from "../../../../kernel/refusal/index.ts";
import { sampleSession } from "../../../../ui/testing/sample-replies.ts";
import type { Replies, Reply } from "../../../../ui/testing/screens.ts";
import type { StayBill } from "../../settlement/request.ts";
import { type CityPerson, findItems, hospitals, people, quote, settle, today } from "./desk-city.ts";

/** What the test may look at afterwards: every settlement sent, with its key. */
export type SentSettlements = { readonly key: string; readonly body: string }[];

/** The answers of the desk's server at one hospital. Settlements are kept by key, and sent again under the same key answered the same. */
export function deskReplies(hospitalId: number, sent: SentSettlements = []): Replies {
  const kept = new Map<string, Reply>();
  const settled: string[] = [];
  const hospital = hospitals.filter(({ id }) => id === hospitalId);
  return {
    "/api/session": {
      body: { ...sampleSession, permissions: ["settlement.settle", "settlement.quote", "settlement.list"] },
    },
    "/api/in-tray": { body: { today, nextArrival: null, items: [] } },
    "/api/medical/hospitals": {
      body: { hospitals: hospital.map((one) => ({ ...one, area: "local", designated: true })) },
    },
    "POST /api/medical/people/find": (request) => {
      const { text } = readBody<{ text: string }>(request.postData());
      const found = people.filter((person) => person.name.startsWith(text) || initials[person.id]?.startsWith(text));
      return { body: { people: found.map(foundPerson), more: false } };
    },
    ...Object.fromEntries(
      people.map((person) => [`/api/medical/people/${person.id}/cover`, { body: coverOf(person) }]),
    ),
    "/api/medical/catalogue": (request) => {
      const words = new URL(request.url()).searchParams.get("text") ?? "";
      return { body: { items: findItems(words), more: false } };
    },
    "POST /api/medical/quotes": (request) => {
      const body = readBody<Partial<StayBill> & Omit<StayBill, "invoiceNo">>(request.postData());
      const stay = { ...body, invoiceNo: body.invoiceNo ?? "QUOTE" };
      const outcome = quote(stay, settled);
      return outcome.ok ? { body: outcome.value } : problem(outcome.refusal, 422);
    },
    "POST /api/medical/settlements": (request) => {
      const key = request.headers()["idempotency-key"] ?? "";
      const body = request.postData() ?? "";
      sent.push({ key, body });
      const before = kept.get(key);
      if (before !== undefined) return before;
      const stay = readBody<StayBill>(body);
      const outcome = settle(stay, 3318 + settled.length, settled);
      if (!outcome.ok) return problem(outcome.refusal, outcome.status);
      settled.push(stay.invoiceNo);
      const reply = { status: 201, body: JSON.parse(outcome.body) };
      kept.set(key, reply);
      return reply;
    },
    "/api/medical/settlements/YB-2017-1010-003318/receipt": {
      body: { status: "logged", leafHash: LEAF_HASH, position: 1_531_877, size: 1_531_902 },
    },
  };
}

const initials: Readonly<Record<number, string>> = { 1001: "hxm", 1002: "lqh", 1003: "zwq", 1004: "hxm" };
const LEAF_HASH = "qQxE0nvhDDUeQxZ8VvB1c2V0dGxlZC1pbi10ZXN0IQ==";

function foundPerson({ id, name, sex, birthDate, regionCode, deceasedOn, citizenNumberMasked }: CityPerson) {
  return { id, name, sex, birthDate, regionCode, deceasedOn, citizenNumberMasked };
}

function coverOf({ coverEndsOn, deductibleBorneFen, fundPaidFen }: CityPerson) {
  const isCovered = coverEndsOn !== null;
  return {
    on: today,
    isCovered,
    covers: isCovered ? [{ scheme: "resident", startsOn: "2017-01-01", endsOn: coverEndsOn, path: "ordinary" }] : [],
    referrals: [],
    filings: [],
    year: {
      year: yearOf(today),
      deductibleBorneFen,
      deductibleCapFen: 230_000,
      deductibleCapProvisional: true,
      fundPaidFen,
      fundCapFen: 15_000_000,
    },
  };
}

function problem({ clause, ...refusal }: Refusal, status: number): Reply {
  return { status, body: { ...refusal, ...(clause === undefined ? {} : { article: clause }), status } };
}

function readBody<Body>(text: string | null): Body {
  return JSON.parse(text ?? "{}");
}
