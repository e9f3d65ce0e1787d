// Bad input of every kind: each is refused in words that name the field, quickly, and nothing is half-written.

import { chanceFrom } from "../../../src/app/demo/random.ts";
import type { PromiseCity } from "../city/promise-city.ts";
import { findCityFaults } from "../invariants/find-city-faults.ts";
import { fingerprint } from "../invariants/fingerprint.ts";
import { type HttpClient, httpClient, type Reply } from "../load/http-client.ts";
import { settleStay, stayBody } from "../load/stays.ts";
import { definePromise } from "../promise.ts";
import { type BadRequest, type Ground, sent } from "./bad-requests/bad-request.ts";
import { badEnvelopes } from "./bad-requests/envelopes.ts";
import { readRefusal } from "./bad-requests/read-refusal.ts";
import { badSettlements } from "./bad-requests/settlements.ts";
import { badWires } from "./bad-requests/wires.ts";

const slowMilliseconds = 2_000;

export const badInput = definePromise({
  name: "bad-input",
  title: {
    zh: "错的输入都被说清楚地拒绝:哪一栏、哪一条、怎么办;什么也不会写一半",
    en: "Bad input is refused naming the field, the article and what to do next; nothing is half-written",
  },
  source: "test/promises/harnesses/bad-input.ts",
  doses: { full: { batchLines: 10_000 }, small: { batchLines: 1_000 } },
  mostMinutes: 5,
  run: async ({ dose, seed, city: openCity }) => {
    const city = await openCity();
    const ground = await prepareGround(city, { seed, batchLines: dose.batchLines });
    // What was settled just now must have its place in the log before rows are counted.
    const faults = await findCityFaults(city);
    const before = await fingerprint(city);
    const client = httpClient(city.address, 4);
    const requests = [...badSettlements(ground), ...badEnvelopes(ground), ...badWires(ground)];
    let slowest = 0;
    for (const request of requests) {
      const reply = await client.send(request.call).catch((error: unknown) => String(error));
      if (typeof reply !== "string" && request.isLarge !== true) slowest = Math.max(slowest, reply.milliseconds);
      faults.push(...faultsOf(request, reply));
    }
    faults.push(...(await uncoveredFaults(client, ground)));
    client.close();
    const after = await fingerprint(city);
    for (const table of before.keys())
      if (before.get(table) !== after.get(table)) faults.push(`the table ${table} was written to`);
    const figure = `${requests.length} bad requests refused, the slowest small one in ${Math.round(slowest)} ms; ${before.size} tables untouched`;
    return { value: requests.length - faults.length, unit: "bad requests refused well", figure, faults };
  },
});

async function prepareGround(
  { address, facts, takeStays }: PromiseCity,
  { seed, batchLines }: { readonly seed: number; readonly batchLines: number },
): Promise<Ground> {
  const chance = chanceFrom(seed);
  const make = (number: number, name: string) => stayBody({ facts, number, chance, invoiceNo: `BAD-${seed}-${name}` });
  const [fresh, settled] = [make(takeStays(1), "fresh"), make(takeStays(1), "settled")];
  const first = takeStays(batchLines);
  // A batch is of one hospital; the one that sends all the other requests.
  const many = Array.from({ length: batchLines }, (_, place) => ({
    ...make(first + place, `many-${place}`),
    hospitalId: fresh.hospitalId,
  }));
  const own = { ...settled, hospitalId: fresh.hospitalId };
  const key = `bad-settled-${seed}`;
  const client = httpClient(address, 1);
  const { status, text } = await client.send(settleStay(facts, own, key).call);
  client.close();
  if (status !== 201) throw new Error(`the ground of this harness was refused: ${text}`);
  return { facts, fresh, settled: { body: own, key }, many };
}

/** Someone without cover is no mistake of the sender: the law decides that the fund pays nothing, and cites the gate. */
async function uncoveredFaults(client: HttpClient, ground: Ground): Promise<string[]> {
  const quote = sent(ground, "/api/medical/quotes", { ...ground.fresh, personId: ground.facts.uncovered });
  const { status, text } = await client.send(quote);
  const isDecided = status === 200 && /"fundFen":0[,}]/.test(text) && text.includes('"medical.14.1"');
  return isDecided ? [] : [`a person without cover: ${status} ${text.slice(0, 300)}`];
}

/** What is wrong with a refusal; nothing when it is as it should be. */
function faultsOf(
  { what, status, fields = [], article, form = "problem", isLarge }: BadRequest,
  reply: Reply | string,
): string[] {
  if (typeof reply === "string") return [`${what}: ${reply}`];
  if (reply.status !== status)
    return [`${what}: status ${reply.status} instead of ${status}: ${reply.text.slice(0, 300)}`];
  const slow =
    isLarge !== true && reply.milliseconds > slowMilliseconds
      ? [`${what}: took ${Math.round(reply.milliseconds)} ms`]
      : [];
  try {
    const refusal = readRefusal(reply, form);
    const unnamed = fields.filter((field) => !refusal.fields.includes(field));
    const others = form === "batch" && refusal.fields.length !== fields.length;
    return [
      ...slow,
      ...(unnamed.length > 0 || others
        ? [`${what}: names ${refusal.fields.join(", ")} instead of ${fields.join(", ")}`]
        : []),
      ...(article !== undefined && refusal.article !== article
        ? [`${what}: cites ${refusal.article} instead of ${article}`]
        : []),
      ...(refusal.saysWhy ? [] : [`${what}: does not say in both languages what is wrong`]),
      ...(refusal.saysNext ? [] : [`${what}: does not say in both languages what to do next`]),
    ];
  } catch (error) {
    return [`${what}: ${error instanceof Error ? error.message : String(error)}`];
  }
}
