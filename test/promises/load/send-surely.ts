// Sends a request as a hospital's system has to: the same bytes under the same key, until there is an answer.

import { setTimeout as delay } from "node:timers/promises";
import type { Call, HttpClient, Reply } from "./http-client.ts";

/** What was met on the way: how often each status came, how many connections broke, how long the slowest reply took. */
export type Journey = { readonly statuses: Map<number, number>; broken: number; slowestMilliseconds: number };

export function newJourney(): Journey {
  return { statuses: new Map(), broken: 0, slowestMilliseconds: 0 };
}

const firstPauseMilliseconds = 25;
const longestPauseMilliseconds = 400;
const mostTries = 600;

/** Retries broken connections, 409 of a twin under way and every 5xx; gives the first reply that says what became of it. */
export async function sendSurely(client: HttpClient, call: Call, journey: Journey): Promise<Reply> {
  let last = "";
  for (let tries = 0; tries < mostTries; tries += 1) {
    const reply = await client.send(call).catch((error: unknown) => {
      last = String(error);
      return null;
    });
    if (reply === null) {
      journey.broken += 1;
    } else {
      journey.statuses.set(reply.status, (journey.statuses.get(reply.status) ?? 0) + 1);
      journey.slowestMilliseconds = Math.max(journey.slowestMilliseconds, reply.milliseconds);
      if (reply.status < 500) return reply;
      last = `${reply.status} ${reply.text}`;
    }
    await delay(Math.min(firstPauseMilliseconds * 2 ** tries, longestPauseMilliseconds));
  }
  throw new Error(`${call.method} ${call.path} had no answer after ${mostTries} tries, at last ${last}`);
}
