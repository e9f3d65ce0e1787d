// The invariants of a running city, looked at through a database connection of our own.

import type { PromiseCity } from "../city/promise-city.ts";
import { findFaults, type Witnessed } from "./find-faults.ts";
import { readPublicKey } from "./witness.ts";

/** Gives what contradicts itself in the city, or what hospitals and witnesses hold; empty when all is sound. */
export async function findCityFaults(city: PromiseCity, seen: Omit<Witnessed, "publicKey"> = {}): Promise<string[]> {
  const publicKey = await readPublicKey(city.address);
  const database = await city.openDatabase();
  try {
    return await findFaults(database, { ...seen, publicKey });
  } finally {
    await database.stop();
  }
}
