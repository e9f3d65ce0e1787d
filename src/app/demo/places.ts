// Where the people of the demo city live: the county units with their rough share of the population.

import { countyUnits, isPlaceOfRegistration, type Township, townshipsOf } from "../../kernel/identifiers/index.ts";

/** Rough shares of the 12 county units in percent; they need not add up to 100. */
const shares: Readonly<Record<string, number>> = {
  "430405": 4.5,
  "430406": 3.5,
  "430407": 3.6,
  "430408": 5.2,
  "430412": 1.0,
  "430421": 14.5,
  "430422": 12.5,
  "430423": 5.4,
  "430424": 9.0,
  "430426": 12.8,
  "430481": 16.5,
  "430482": 11.5,
};

/** The townships in which people are registered, by county unit. */
export const registrationPlaces: ReadonlyMap<string, readonly Township[]> = new Map(
  countyUnits.map((unit) => [unit.code, townshipsOf(unit.code).filter(isPlaceOfRegistration)]),
);

/** The weights by which a household falls into a county unit. */
export const countyShares: Readonly<Record<string, number>> = Object.fromEntries(
  countyUnits.map((unit) => [unit.code, shares[unit.code] ?? fail(unit.code)]),
);

function fail(code: string): never {
  throw new RangeError(`no share for ${code}`);
}
