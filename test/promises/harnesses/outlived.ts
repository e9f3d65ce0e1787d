// What must be true of a city that was killed again and again while hospitals settled.

import type { PromiseCity } from "../city/promise-city.ts";
import { findCityFaults } from "../invariants/find-city-faults.ts";
import type { Settled } from "../load/keep-settling.ts";
import type { Outcome } from "../promise.ts";

/** What was done to the city, and what the hospitals and the witness outside hold of it. */
export type Ordeal = {
  readonly name: string;
  readonly kills: readonly { readonly awayMilliseconds: number }[];
  readonly settled: Settled;
  readonly published: readonly string[];
};

/** Looks at the city afterwards: nothing lost, nothing doubled, everything sound, ready again. */
export async function judge(city: PromiseCity, { name, kills, settled, published }: Ordeal): Promise<Outcome> {
  const { answers, repeated, journey } = settled;
  const faults = [...settled.faults, ...(await findCityFaults(city, { answers, published }))];
  const booked = await countBooked(city, name);
  if (booked !== answers.size) faults.push(`${answers.size} keys were answered and ${booked} bookings stand`);
  if (answers.size === 0) faults.push("nothing was settled, so nothing was tried");
  const longest = Math.max(...kills.map(({ awayMilliseconds }) => awayMilliseconds)) / 1_000;
  const retried = journey.broken + (journey.statuses.get(503) ?? 0);
  const figure = `${kills.length} kills, ${answers.size} bookings, ${repeated} repeated, ${retried} sent again: ${faults.length === 0 ? "0 lost, 0 doubled" : "broken"}; ready again within ${longest.toFixed(1)} s`;
  return { value: booked - answers.size, unit: "bookings lost or doubled", figure, faults };
}

async function countBooked(city: PromiseCity, name: string): Promise<number> {
  const database = await city.openDatabase();
  const { rows } = await database.owner.query<{ booked: number }>(
    "SELECT count(*) AS booked FROM medical_settlement WHERE invoice_no LIKE $1",
    [`${name}-%`],
  );
  await database.stop();
  return rows[0]?.booked ?? 0;
}
