// Settles so many stays of the city's people, one after another by several callers, and gives the answers by their keys.

import type { Chance } from "../../../src/app/demo/random.ts";
import type { PromiseCity } from "../city/promise-city.ts";
import { httpClient } from "./http-client.ts";
import { newJourney, sendSurely } from "./send-surely.ts";
import { settleStay, stayBody } from "./stays.ts";

/** `name` begins the keys and the bills' numbers; two loads of one city need different names. */
export type ManyStays = {
  readonly name: string;
  readonly count: number;
  readonly chance: Chance;
};

const callers = 16;

/** Settles stays through the city's server. @throws Error when one is refused */
export async function settleMany(city: PromiseCity, { name, count, chance }: ManyStays): Promise<Map<string, string>> {
  const client = httpClient(city.address, callers);
  const answers = new Map<string, string>();
  const first = city.takeStays(count);
  let next = first;
  const call = async (): Promise<void> => {
    while (next < first + count) {
      const number = next++;
      const key = `${name}-${number}`;
      const body = stayBody({ facts: city.facts, number, chance, invoiceNo: key });
      const { status, text } = await sendSurely(client, settleStay(city.facts, body, key).call, newJourney());
      if (status !== 201) throw new Error(`${key} was refused: ${text}`);
      answers.set(key, text);
    }
  };
  try {
    await Promise.all(Array.from({ length: callers }, call));
  } finally {
    client.close();
  }
  return answers;
}
