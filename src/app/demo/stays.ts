// The stays of the demo city: who falls ill, where they go, how long they stay and what stands on the bill.

import { addDays, daysBetween, type IsoDate } from "../../kernel/calendar/index.ts";
import { catalogueRows } from "./catalogue.ts";
import type { DemoHospital, HospitalLevel } from "./hospitals.ts";
import type { DemoPerson } from "./people.ts";
import type { Chance } from "./random.ts";

export type DemoBillLine = {
  readonly code: string;
  readonly amountFen: number;
  readonly quantity: number;
  readonly isRescue?: boolean;
};

/** A stay by places in the lists of people and hospitals. */
export type DemoStay = {
  readonly person: number;
  readonly hospital: number;
  readonly invoiceNo: string;
  readonly admittedOn: IsoDate;
  readonly dischargedOn: IsoDate;
  readonly critical: boolean;
  readonly hasReferral: boolean;
  readonly filing: "agreed" | "refused" | null;
  readonly emergencyFiledOn: IsoDate | null;
  readonly exclusion: "work_injury" | null;
  readonly thirdParty: { readonly mode: "pays" | "unpaid"; readonly shareBp: number } | null;
  readonly lines: readonly DemoBillLine[];
};

type City = { readonly people: readonly DemoPerson[]; readonly hospitals: readonly DemoHospital[] };

/** How often a resident is admitted in a year, by age. */
const admissionsPerYear = (age: number): number =>
  age < 5 ? 0.14 : age < 40 ? 0.06 : age < 60 ? 0.13 : age < 75 ? 0.28 : 0.42;

/** The stays of all residents discharged from `from` to `to` (both included), in order of discharge. A person's stays do not overlap. */
export function makeStays(
  chance: Chance,
  { people, hospitals }: City,
  { from, to }: { from: IsoDate; to: IsoDate },
): DemoStay[] {
  const years = daysBetween(from, to) / 365;
  const places = placesByLevel(hospitals);
  const found: Omit<DemoStay, "invoiceNo">[] = [];
  for (const [person, one] of people.entries()) {
    if (one.scheme !== "resident") continue;
    const age = daysBetween(one.born, to) / 365;
    const last = one.died === null || one.died > to ? to : one.died;
    let free = one.born > from ? one.born : from;
    for (let admissions = countOf(chance, admissionsPerYear(age) * years); admissions > 0; admissions--) {
      const stay = makeStay(chance, { person, one, places, hospitals, free, last });
      if (stay === null) break;
      found.push(stay);
      free = addDays(stay.dischargedOn, 1);
    }
  }
  found.sort((a, b) =>
    a.dischargedOn < b.dischargedOn ? -1 : a.dischargedOn > b.dischargedOn ? 1 : a.person - b.person,
  );
  return found.map((stay, place) => ({
    ...stay,
    invoiceNo: `FP${stay.dischargedOn.replaceAll("-", "")}${String(place + 1).padStart(7, "0")}`,
  }));
}

type Plan = {
  readonly person: number;
  readonly one: DemoPerson;
  readonly places: Places;
  readonly hospitals: readonly DemoHospital[];
  readonly free: IsoDate;
  readonly last: IsoDate;
};

function makeStay(
  chance: Chance,
  { person, one, places, hospitals, free, last }: Plan,
): Omit<DemoStay, "invoiceNo"> | null {
  const room = daysBetween(free, last);
  if (room < 3) return null;
  const critical = chance.happens(0.04);
  const hospital = chooseHospital(chance, places, one);
  const where = hospitals[hospital];
  if (where === undefined) return null;
  const nights = Math.min(room - 1, Math.max(1, Math.round(chance.skewed(nightsOf[where.level], 0.55))));
  const admittedOn = addDays(free, chance.whole(0, room - nights - 1));
  const needsPaper =
    where.level === "level3" ||
    where.level === "provincial" ||
    where.area !== "local" ||
    where.countyCode !== one.countyCode;
  return {
    person,
    hospital,
    admittedOn,
    dischargedOn: addDays(admittedOn, nights),
    critical,
    hasReferral: needsPaper && chance.happens(0.78),
    filing:
      where.area === "local"
        ? null
        : chance.weighted({ agreed: 70, refused: 6, none: 24 }) === "agreed"
          ? "agreed"
          : null,
    emergencyFiledOn: critical && chance.happens(0.85) ? addDays(admittedOn, chance.whole(0, 8)) : null,
    exclusion: chance.happens(0.004) ? "work_injury" : null,
    thirdParty: chance.happens(0.012)
      ? { mode: chance.pick(["pays", "unpaid"] as const), shareBp: chance.pick([3000, 5000, 7000, 10_000]) }
      : null,
    lines: makeBill(chance, where.level, nights),
  };
}

const nightsOf: Readonly<Record<HospitalLevel, number>> = {
  township: 5,
  level1: 6,
  level2: 8,
  level3: 9,
  provincial: 10,
};

/** The whole bill of an ordinary stay, in fen, by level. */
const billOf: Readonly<Record<HospitalLevel, number>> = {
  township: 160_000,
  level1: 300_000,
  level2: 560_000,
  level3: 1_300_000,
  provincial: 2_400_000,
};

type Places = {
  readonly centres: ReadonlyMap<string, readonly number[]>;
  readonly byCounty: ReadonlyMap<string, readonly number[]>;
  readonly large: readonly number[];
  readonly elsewhere: readonly number[];
};

function placesByLevel(hospitals: readonly DemoHospital[]): Places {
  const centres = new Map<string, number[]>();
  const byCounty = new Map<string, number[]>();
  const large: number[] = [];
  const elsewhere: number[] = [];
  for (const [place, { level, area, townshipCode, countyCode }] of hospitals.entries()) {
    if (area !== "local") elsewhere.push(place);
    else if (level === "level3") large.push(place);
    else if (townshipCode !== null) centres.set(townshipCode, [...(centres.get(townshipCode) ?? []), place]);
    else byCounty.set(countyCode, [...(byCounty.get(countyCode) ?? []), place]);
  }
  return { centres, byCounty, large, elsewhere };
}

function chooseHospital(chance: Chance, places: Places, one: DemoPerson): number {
  const nearest = places.centres.get(one.townshipCode) ?? [];
  switch (chance.weighted({ centre: 26, county: 48, large: 20, elsewhere: 6 })) {
    case "centre":
      return chance.pick(nearest);
    case "county":
      return chance.pick(places.byCounty.get(one.countyCode) ?? nearest);
    case "large":
      return chance.pick(places.large);
    case "elsewhere":
      return chance.pick(places.elsewhere);
  }
}

type Item = { readonly code: string; readonly priceFen: number; readonly isDaily: boolean };

const items: Readonly<Record<"a" | "b" | "c" | "bed", readonly Item[]>> = {
  a: itemsOf("a"),
  b: itemsOf("b"),
  c: itemsOf("c"),
  bed: itemsOf("bed"),
};

function itemsOf(itemClass: string): Item[] {
  return catalogueRows
    .filter((row) => row[3] === itemClass)
    .map(([code, , unit, , , priceFen]) => ({ code, priceFen, isDaily: unit === "日" }));
}

/** Lines until the bill has about the size that its level and chance give it: most of class A, some B, few outside. */
function makeBill(chance: Chance, level: HospitalLevel, nights: number): DemoBillLine[] {
  const target = Math.min(60_000_000, chance.skewed(billOf[level], 0.7));
  const bed = level === "township" ? "1113" : chance.pick(["1109", "1109", "1111", "1110"]);
  const lines: DemoBillLine[] = [lineOf(itemNamed(bed), nights), lineOf(itemNamed("1107"), nights)];
  let total = lines.reduce((sum, line) => sum + line.amountFen, 0);
  const used = new Set(lines.map((line) => line.code));
  for (let tries = 0; total < target && tries < MOST_TRIES; tries++) {
    const itemClass = chance.weighted({ a: 66, b: level === "township" ? 10 : 24, c: level === "township" ? 4 : 9 });
    const item = chance.pick(items[itemClass]);
    if (item.priceFen > target || used.has(item.code)) continue;
    used.add(item.code);
    const line = lineOf(
      item,
      item.isDaily
        ? nights
        : Math.max(1, Math.round(Math.min(40, (target * 0.12) / item.priceFen) * chance.whole(2, 10) * 0.1)),
    );
    lines.push(line);
    total += line.amountFen;
  }
  return lines;
}

const MOST_TRIES = 120;

function itemNamed(code: string): Item {
  const row = catalogueRows.find((one) => one[0] === code);
  if (row === undefined) throw new RangeError(`${code} is not in the catalogue`);
  return { code, priceFen: row[5], isDaily: row[2] === "日" };
}

const lineOf = ({ code, priceFen }: Item, quantity: number): DemoBillLine => ({
  code,
  quantity,
  amountFen: priceFen * quantity,
});

/** A whole number of times with the given mean. */
function countOf(chance: Chance, mean: number): number {
  const whole = Math.floor(mean);
  return whole + (chance.happens(mean - whole) ? 1 : 0) + (chance.happens(mean * 0.15) ? 1 : 0);
}
