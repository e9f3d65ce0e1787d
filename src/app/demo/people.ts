// The people of the demo city: families in real townships, with invented names, numbers that pass their checks, and cover.

import { addDays, epochDay, fromEpochDay, type IsoDate, toIsoDate, yearOf } from "../../kernel/calendar/index.ts";
import { citizenNumber } from "../../kernel/identifiers/index.ts";
import { countyShares, registrationPlaces } from "./places.ts";
import type { Chance } from "./random.ts";
import { familyNames, givenFirst, givenSecond } from "./words.ts";

export type DemoPerson = {
  readonly name: string;
  readonly sex: "female" | "male";
  readonly born: IsoDate;
  readonly citizenNumber: string;
  readonly cardNumber: string;
  readonly countyCode: string;
  readonly townshipCode: string;
  readonly household: number;
  readonly died: IsoDate | null;
  /** Residents' cover of the current year; the others are in the employees' scheme or have none. */
  readonly scheme: "resident" | "employee" | "none";
  readonly category: "rural" | "unemployed_urban" | "student";
  readonly povertyListed: boolean;
};

/** So many persons, family by family, as of a day. Two calls with the same chance give the same people. */
export function makePeople(chance: Chance, count: number, today: IsoDate): DemoPerson[] {
  const people: DemoPerson[] = [];
  const taken = new Map<string, number>();
  for (let household = 1; people.length < count; household++) {
    const family = makeFamily(chance, household, { today, taken });
    people.push(...family.slice(0, count - people.length));
  }
  return people;
}

/** How many registered so far: by day and county unit for citizen numbers, in all for cards. */
type Taken = Map<string, number>;

function makeFamily(
  chance: Chance,
  household: number,
  { today, taken }: { today: IsoDate; taken: Taken },
): DemoPerson[] {
  const countyCode = chance.weighted(countyShares);
  const township = chance.pick(registrationPlaces.get(countyCode) ?? []);
  const familyName = chance.weighted(familyNames);
  const povertyListed = chance.happens(0.04);
  const place = { countyCode, townshipCode: township.code, household, povertyListed };
  const ages = familyAges(chance);
  return ages.map((age) => makePerson(chance, { age, familyName, place, today, taken }));
}

/** One to six persons of up to three generations. */
function familyAges(chance: Chance): number[] {
  const shape = chance.weighted({ single: 10, couple: 18, young: 34, three: 30, old: 8 });
  const parent = chance.whole(24, 52);
  switch (shape) {
    case "single":
      return [chance.whole(19, 88)];
    case "couple":
      return [parent + 8, parent + 6];
    case "old":
      return [chance.whole(62, 94), chance.whole(60, 90)];
    case "young":
      return [parent, parent - 2, ...children(chance, parent)];
    case "three":
      return [parent + 26, parent + 24, parent, parent - 1, ...children(chance, parent)];
  }
}

function children(chance: Chance, parent: number): number[] {
  return Array.from({ length: chance.whole(1, 2) }, () => chance.whole(0, Math.max(0, Math.min(22, parent - 22))));
}

type Plan = {
  readonly age: number;
  readonly familyName: string;
  readonly place: Pick<DemoPerson, "countyCode" | "townshipCode" | "household" | "povertyListed">;
  readonly today: IsoDate;
  readonly taken: Taken;
};

function makePerson(chance: Chance, { age, familyName, place, today, taken }: Plan): DemoPerson {
  const sex = chance.pick(["female", "male"] as const);
  const born = addDays(toIsoDate(`${yearOf(today) - age}-01-01`), chance.whole(0, 364));
  const bornByToday = born > today ? addDays(today, -chance.whole(1, 200)) : born;
  const dies = chance.happens(age > 70 ? 0.02 : 0.0005);
  return {
    ...place,
    name: familyName + chance.pick(givenFirst) + (chance.happens(0.85) ? chance.pick(givenSecond) : ""),
    sex,
    born: bornByToday,
    citizenNumber: nextCitizenNumber(place.countyCode, bornByToday, { sex, taken }),
    cardNumber: cardNumberOf(taken),
    died: dies ? fromEpochDay(Math.max(epochDay(bornByToday), epochDay(today) - chance.whole(20, 300))) : null,
    scheme: chance.weighted({ resident: 91, employee: age >= 19 && age <= 60 ? 6 : 0, none: 3 }),
    category:
      age >= 18 && age <= 22 && chance.happens(0.5) ? "student" : chance.weighted({ rural: 72, unemployed_urban: 28 }),
  };
}

/** Card numbers look random but never repeat: a step that shares no factor with the number of cards visits each once. */
function cardNumberOf(taken: Taken): string {
  const place = taken.get("cards") ?? 0;
  taken.set("cards", place + 1);
  return `A${String((place * CARD_STEP) % CARDS).padStart(8, "0")}`;
}

const CARDS = 100_000_000;
const CARD_STEP = 61_803_399;

/** The sequence of a citizen number is odd for men; each is given once for a day and county unit. */
function nextCitizenNumber(
  countyCode: string,
  born: IsoDate,
  { sex, taken }: { sex: DemoPerson["sex"]; taken: Taken },
): string {
  const key = `${countyCode} ${born} ${sex}`;
  const place = taken.get(key) ?? 0;
  taken.set(key, place + 1);
  return citizenNumber(countyCode, born, 2 * (place % 490) + (sex === "male" ? 11 : 12));
}
