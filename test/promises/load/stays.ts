// Stays to be settled, without end: each of another person or of other days, under a key of its own.

import type { Chance } from "../../../src/app/demo/random.ts";
import { addDays, type IsoDate, toIsoDate } from "../../../src/kernel/calendar/index.ts";
import type { CityFacts } from "../city/city-facts.ts";
import type { Call } from "./http-client.ts";

/** A settlement to be sent: the same `call` each time, byte for byte. */
export type Sending = { readonly key: string; readonly personId: number; readonly call: Call };

/** A stay of one night in the year of the city's people, counted from 0; the days of two numbers do not touch. */
export function nightOf(year: number, number: number): { admittedOn: IsoDate; dischargedOn: IsoDate } {
  const admittedOn = addDays(toIsoDate(`${year}-01-01`), number * 2);
  return { admittedOn, dischargedOn: addDays(admittedOn, 1) };
}

/** How many such stays a year holds for one person. */
export const nightsPerYear = 182;

/** The body of a stay of one night, with a bill of all classes. */
export function stayBody({ facts, number, chance, invoiceNo }: StayPlan): StayBody {
  const { people, hospitals, year } = facts;
  const hospital = hospitals[number % hospitals.length];
  const personId = people[number % people.length] ?? 0;
  const night = Math.floor(number / people.length);
  if (night >= nightsPerYear) throw new RangeError("the year of the city's people is full: give it more people");
  const bill = [
    { code: "1101", amountFen: chance.whole(0, 400_000) },
    { code: "2102", amountFen: chance.whole(0, 200_000) },
    { code: "Z019", amountFen: chance.whole(0, 50_000) },
    { code: "1109", amountFen: 2_500, quantity: 1 },
  ];
  return { personId, hospitalId: hospital?.id ?? 0, invoiceNo, ...nightOf(year, night), bill };
}

export type StayPlan = {
  readonly facts: CityFacts;
  /** Which stay: its person and its days follow from it. */
  readonly number: number;
  readonly chance: Chance;
  readonly invoiceNo: string;
};

export type StayBody = {
  readonly personId: number;
  readonly hospitalId: number;
  readonly invoiceNo: string;
  readonly admittedOn: IsoDate;
  readonly dischargedOn: IsoDate;
  readonly bill: readonly { readonly code: string; readonly amountFen: number; readonly quantity?: number }[];
};

/** The settlement of a stay, sent by the system of its hospital. */
export function settleStay(facts: CityFacts, body: StayBody, key: string): Sending {
  const headers = { authorization: `Bearer ${tokenOf(facts, body.hospitalId)}`, "idempotency-key": key };
  const call = { method: "POST", path: "/api/medical/settlements", headers, body: JSON.stringify(body) };
  return { key, personId: body.personId, call };
}

/** The reversal of a settlement, sent by the system of its hospital. */
export function reverseSettlement(
  facts: CityFacts,
  of: { readonly number: string; readonly personId: number; readonly hospitalId: number },
  key: string,
): Sending {
  const headers = { authorization: `Bearer ${tokenOf(facts, of.hospitalId)}`, "idempotency-key": key };
  const body = JSON.stringify({ reason: "账单有误,重新结算" });
  return {
    key,
    personId: of.personId,
    call: { method: "POST", path: `/api/medical/settlements/${of.number}/reversal`, headers, body },
  };
}

/** The token of a hospital's system. */
export function tokenOf({ hospitals }: CityFacts, hospitalId: number): string {
  const hospital = hospitals.find(({ id }) => id === hospitalId);
  if (hospital === undefined) throw new RangeError(`hospital ${hospitalId} has no system of its own`);
  return hospital.token;
}
