// Hospitals that never stop: they settle, repeat and take back, and send again under the same key until they are answered.

import type { Chance } from "../../../src/app/demo/random.ts";
import { readAnswer } from "../../../src/regulations/medical-insurance/actions/index.ts";
import type { PromiseCity } from "../city/promise-city.ts";
import { type HttpClient, httpClient } from "./http-client.ts";
import { type Journey, newJourney, sendSurely } from "./send-surely.ts";
import { reverseSettlement, type Sending, settleStay, stayBody } from "./stays.ts";

/** What the hospitals hold in the end: an answer for each key, and what was wrong with any reply. */
export type Settled = {
  readonly answers: ReadonlyMap<string, string>;
  readonly repeated: number;
  readonly journey: Journey;
  readonly faults: readonly string[];
};

/** `name` begins all keys and bill numbers. */
export type Load = { readonly name: string; readonly workers: number; readonly chance: Chance };

type Office = Load & {
  readonly city: PromiseCity;
  readonly client: HttpClient;
  readonly answers: Map<string, string>;
  readonly sent: Sending[];
  readonly standing: { number: string; personId: number; hospitalId: number }[];
  readonly journey: Journey;
  readonly faults: string[];
  repeated: number;
  isOpen: boolean;
};

/** Hospitals at work: `answers` grows; `stop` lets each worker have its last answer. */
export type Settling = {
  readonly answers: ReadonlyMap<string, string>;
  readonly stop: () => Promise<Settled>;
};

/** Starts settling. */
export function keepSettling(city: PromiseCity, load: Load): Settling {
  const office: Office = {
    ...load,
    city,
    client: httpClient(city.address, load.workers),
    answers: new Map(),
    sent: [],
    standing: [],
    journey: newJourney(),
    faults: [],
    repeated: 0,
    isOpen: true,
  };
  const working = Promise.all(Array.from({ length: load.workers }, () => work(office)));
  // Whoever stops the load hears of its errors; until then they wait.
  working.catch(() => {});
  const stop = async (): Promise<Settled> => {
    office.isOpen = false;
    await working.finally(() => office.client.close());
    const { answers, repeated, journey, faults } = office;
    const ours = [...journey.statuses].filter(([status]) => status >= 500 && status !== 503);
    return {
      answers,
      repeated,
      journey,
      faults: [...faults, ...ours.map(([status, times]) => `status ${status}, ${times} times`)],
    };
  };
  return { answers: office.answers, stop };
}

async function work(office: Office): Promise<void> {
  const { chance, client, answers, faults, standing } = office;
  while (office.isOpen) {
    const sending = nextSending(office);
    const { status, text } = await sendSurely(client, sending.call, office.journey);
    const known = answers.get(sending.key);
    if (status !== 201) {
      faults.push(`${sending.key}: ${status} ${text}`);
    } else if (known === undefined) {
      answers.set(sending.key, text);
      office.sent.push(sending);
      const { kind, settlement: number, personId, hospitalId } = readAnswer(text);
      if (kind === "settle" && chance.happens(0.1)) standing.push({ number, personId, hospitalId });
    } else if (known !== text) {
      faults.push(`${sending.key}: sent again it had another answer`);
    }
  }
}

/** Mostly a new stay, sometimes a settlement taken back, sometimes one that was answered long ago. */
function nextSending(office: Office): Sending {
  const { chance, city, name, sent, standing } = office;
  if (sent.length > 0 && chance.happens(0.1)) {
    office.repeated += 1;
    return chance.pick(sent);
  }
  const wrong = standing.pop();
  if (wrong !== undefined) return reverseSettlement(city.facts, wrong, `${name}-back-${wrong.number}`);
  const number = city.takeStays(1);
  const key = `${name}-${number}`;
  return settleStay(city.facts, stayBody({ facts: city.facts, number, chance, invoiceNo: key }), key);
}
