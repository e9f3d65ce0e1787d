// Duplicate storm: each key sent many times at once to two servers, half of the senders gone before the reply.

import { type Chance, chanceFrom } from "../../../src/app/demo/random.ts";
import type { PromiseCity } from "../city/promise-city.ts";
import { findCityFaults } from "../invariants/find-city-faults.ts";
import { type HttpClient, httpClient } from "../load/http-client.ts";
import { newJourney, sendSurely } from "../load/send-surely.ts";
import { type Sending, settleStay, stayBody } from "../load/stays.ts";
import { definePromise } from "../promise.ts";

const connections = 128;
const keysAtOnce = 40;
const hangUpWithinMilliseconds = 20;

export const duplicateStorm = definePromise({
  name: "duplicate-storm",
  title: {
    zh: "同一幂等键同时发很多遍,只办一次,答复逐字节相同",
    en: "However often a key is sent at once, it has one effect and one answer, byte for byte",
  },
  source: "test/promises/harnesses/duplicate-storm.ts",
  doses: { full: { keys: 1_000, sends: 20, reused: 200 }, small: { keys: 20, sends: 5, reused: 5 } },
  mostMinutes: 10,
  run: async ({ dose, seed, city: openCity }) => {
    const city = await openCity();
    const addresses = [city.address, await city.twinAddress()];
    const clients = addresses.map((address) => httpClient(address, connections));
    const chance = chanceFrom(seed);
    const first = city.takeStays(dose.keys);
    const sendings = Array.from({ length: dose.keys }, (_, place) =>
      stormSending(city, { number: first + place, seed, chance }),
    );
    const storm: Storm = { clients, chance, answers: new Map(), faults: [] };
    for (let sent = 0; sent < sendings.length; sent += keysAtOnce) {
      const wave = sendings.slice(sent, sent + keysAtOnce);
      await Promise.all(wave.map((sending) => sendMany(sending, dose.sends, storm)));
    }
    for (const sending of sendings.slice(0, dose.reused)) await reuse(sending, storm);
    for (const client of clients) client.close();
    const effects = await countEffects(city, seed);
    const faults = [...storm.faults, ...(await findCityFaults(city, { answers: storm.answers }))];
    if (effects !== dose.keys) faults.push(`${dose.keys} keys had ${effects} effects`);
    const sent = dose.keys * dose.sends;
    const figure = `${sent} sends of ${dose.keys} keys to 2 servers: ${effects} effects; ${dose.reused} keys with another body refused`;
    return { value: effects, unit: "effects", figure, faults };
  },
});

type Storm = {
  readonly clients: readonly HttpClient[];
  readonly chance: Chance;
  readonly answers: Map<string, string>;
  readonly faults: string[];
};

function stormSending(
  { facts }: PromiseCity,
  { number, seed, chance }: { readonly number: number; readonly seed: number; readonly chance: Chance },
): Sending {
  return settleStay(
    facts,
    stayBody({ facts, number, chance, invoiceNo: invoiceOf(seed, number) }),
    `storm-${seed}-${number}`,
  );
}

const invoiceOf = (seed: number, number: number): string => `STORM-${seed}-${number}`;

/** Sends all copies at once, then once more to learn the answer that all of them must have had. */
async function sendMany(sending: Sending, sends: number, { clients, chance, answers, faults }: Storm): Promise<void> {
  const plans = Array.from({ length: sends }, (_, copy) => ({
    client: chance.pick(clients),
    hangsUpAfter: copy % 2 === 1 ? chance.whole(0, hangUpWithinMilliseconds) : null,
  }));
  const replies = await Promise.all(
    plans.map(async ({ client, hangsUpAfter }) => {
      if (hangsUpAfter === null) return client.send(sending.call).catch(() => null);
      await client.hangUp(sending.call, hangsUpAfter);
      return null;
    }),
  );
  const last = await sendSurely(chance.pick(clients), sending.call, newJourney());
  answers.set(sending.key, last.text);
  if (last.status !== 201) faults.push(`${sending.key}: status ${last.status} in the end: ${last.text}`);
  for (const reply of replies) {
    if (reply === null || reply.status === 409) continue;
    if (reply.status !== 201 || reply.text !== last.text)
      faults.push(`${sending.key}: status ${reply.status}, other than the answer`);
  }
}

/** The same key with another body must be refused. */
async function reuse({ key, call }: Sending, { clients, chance, faults }: Storm): Promise<void> {
  const other = { ...call, body: String(call.body).replace('"amountFen":2500', '"amountFen":2600') };
  const { status, text } = await sendSurely(chance.pick(clients), other, newJourney());
  if (status !== 422 || !text.includes("idempotency_key_reused"))
    faults.push(`${key}: another body gave ${status}: ${text}`);
}

async function countEffects(city: PromiseCity, seed: number): Promise<number> {
  const database = await city.openDatabase();
  const { rows } = await database.owner.query<{ effects: number }>(
    "SELECT count(*) AS effects FROM medical_settlement WHERE invoice_no LIKE $1",
    [`STORM-${seed}-%`],
  );
  await database.stop();
  return rows[0]?.effects ?? 0;
}
