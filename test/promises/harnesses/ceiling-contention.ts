// Money under contention: many workers settle and take back stays of few persons who are near their yearly ceilings.

import { type Chance, chanceFrom } from "../../../src/app/demo/random.ts";
import { formatYuan, toFen } from "../../../src/kernel/money/index.ts";
import { readAnswer } from "../../../src/regulations/medical-insurance/actions/index.ts";
import type { CityFacts } from "../city/city-facts.ts";
import { findCityFaults } from "../invariants/find-city-faults.ts";
import { ceilingFen } from "../invariants/row-checks.ts";
import { type HttpClient, httpClient } from "../load/http-client.ts";
import { type Journey, newJourney, sendSurely } from "../load/send-surely.ts";
import { nightOf, nightsPerYear, reverseSettlement, type Sending, settleStay } from "../load/stays.ts";
import { definePromise } from "../promise.ts";

export const ceilingContention = definePromise({
  name: "ceiling-contention",
  title: {
    zh: "许多窗口同时办同几个人,基金一年付给一人的绝不超过 15 万元",
    en: "However many desks settle for one person at once, the fund never pays more than 150,000 yuan a year",
  },
  source: "test/promises/harnesses/ceiling-contention.ts",
  doses: {
    full: { persons: 8, workers: 64, operations: 1_600 },
    small: { persons: 8, workers: 64, operations: 120 },
  },
  mostMinutes: 10,
  run: async ({ dose, seed, city: openCity }) => {
    const city = await openCity();
    const clients = [city.address, await city.twinAddress()].map((address) => httpClient(address, dose.workers));
    const desk: Desk = {
      facts: city.facts,
      chance: chanceFrom(seed),
      seed,
      clients,
      persons: [],
      answers: new Map(),
      faults: [],
      journey: newJourney(),
      left: dose.operations,
    };
    for (const personId of city.facts.crowded.slice(0, dose.persons))
      desk.persons.push({ personId, nights: 0, standing: [] });
    await Promise.all(Array.from({ length: dose.workers }, () => work(desk)));
    for (const client of clients) client.close();
    const highest = Math.max(...[...desk.answers.values()].map((text) => readAnswer(text).totals.fundPaidFen));
    const faults = [...desk.faults, ...(await findCityFaults(city, { answers: desk.answers }))];
    if (highest !== ceilingFen)
      faults.push(`the highest total was ${highest} fen: nobody reached the ceiling, so nothing was tried`);
    const reversals = [...desk.answers.keys()].filter((key) => key.includes("-back-")).length;
    const busy = desk.journey.statuses.get(503) ?? 0;
    const figure = `${desk.answers.size} bookings (${reversals} reversals) of ${dose.persons} persons by ${dose.workers} workers at 2 servers: at most ${formatYuan(toFen(highest))} yuan; ${busy} asked to come again`;
    return { value: highest, unit: "fen", figure, faults };
  },
});

type Person = {
  readonly personId: number;
  nights: number;
  readonly standing: { number: string; hospitalId: number }[];
};

type Desk = {
  readonly facts: CityFacts;
  readonly chance: Chance;
  readonly seed: number;
  readonly clients: readonly HttpClient[];
  readonly persons: Person[];
  readonly answers: Map<string, string>;
  readonly faults: string[];
  readonly journey: Journey;
  left: number;
};

async function work(desk: Desk): Promise<void> {
  while (desk.left > 0) {
    desk.left -= 1;
    const person = desk.chance.pick(desk.persons);
    const takenBack = desk.chance.happens(0.35) ? person.standing.shift() : undefined;
    const sending = takenBack === undefined ? nextStay(desk, person) : takeBack(desk, person, takenBack);
    if (sending === null) continue;
    const { status, text } = await sendSurely(desk.chance.pick(desk.clients), sending.call, desk.journey);
    if (status !== 201) {
      desk.faults.push(`${sending.key}: ${status} ${text}`);
      continue;
    }
    desk.answers.set(sending.key, text);
    const { kind, settlement: number, hospitalId } = readAnswer(text);
    if (kind === "settle") person.standing.push({ number, hospitalId });
  }
}

/** A stay of up to 60,000 yuan: three or four of them reach the ceiling. Null when the year is full. */
function nextStay({ facts, chance, seed }: Desk, person: Person): Sending | null {
  if (person.nights >= nightsPerYear) return null;
  const night = person.nights++;
  const body = {
    personId: person.personId,
    hospitalId: chance.pick(facts.hospitals).id,
    invoiceNo: `CEILING-${seed}-${person.personId}-${night}`,
    ...nightOf(facts.year, night),
    bill: [{ code: "1101", amountFen: chance.whole(100_000, 6_000_000) }],
  };
  return settleStay(facts, body, body.invoiceNo);
}

function takeBack({ facts, seed }: Desk, { personId }: Person, of: { number: string; hospitalId: number }): Sending {
  return reverseSettlement(facts, { ...of, personId }, `CEILING-${seed}-back-${of.number}`);
}
