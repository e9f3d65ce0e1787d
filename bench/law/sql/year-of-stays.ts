// Stays as a city sees them in a year: most are covered, local and plain, a few stop at a gate or have a third party.

import { type Input, seededRandom } from "../../../src/kernel/law/index.ts";
import { facts } from "../../../src/regulations/medical-insurance/articles/inpatient-facts.ts";

/** The columns of so many stays with an id and a day of discharge in 2017 (days since 1970-01-01); the same seed, the same stays. */
export function yearOfStays(count: number, seed: number): Record<string, Int32Array> {
  const random = seededRandom(seed);
  const names = ["id", "dischargedOn", ...Object.values(facts).map((fact) => nameOf(fact))];
  const columns = Object.fromEntries(names.map((name) => [name, new Int32Array(count)]));
  for (let place = 0; place < count; place++) {
    const stay: Record<string, number> = {
      id: place,
      dischargedOn: FIRST_DAY + Math.floor(random() * 365),
      ...oneStay(random),
    };
    for (const name of names) {
      const column = columns[name];
      if (column !== undefined) column[place] = stay[name] ?? 0;
    }
  }
  return columns;
}

/** 2017-01-01. */
const FIRST_DAY = 17_167;

function nameOf(fact: { readonly op: string; readonly input?: Input }): string {
  if (fact.input === undefined) throw new TypeError(`a fact that is a ${fact.op}`);
  return fact.input.name;
}

function oneStay(random: () => number): Record<string, number> {
  const whole = (most: number): number => Math.floor(random() * (most + 1));
  const oneIn = (number: number): number => Number(random() < 1 / number);
  const critical = oneIn(20);
  const classAFen = Math.floor(Math.exp(10 + 5 * random()));
  const classBFen = (1 - oneIn(3)) * Math.floor(classAFen * random());
  const thirdParty = oneIn(50) * (1 + whole(1));
  return {
    hospitalLevel: pick(random(), [0.3, 0.15, 0.33, 0.2, 0.02]),
    designated: 1 - oneIn(50),
    area: pick(random(), [0.9, 0.06, 0.04]),
    referral: pick(random(), [0.8, 0.15, 0.05]),
    outOfAreaFiling: pick(random(), [0.1, 0.02, 0.88]),
    critical,
    emergencyFiledOnWorkday: critical * (1 - oneIn(10)) * (whole(5) + 1) - 1,
    covered: 1 - oneIn(50),
    exclusion: oneIn(50) * (1 + whole(3)),
    classAFen,
    classBFen,
    classBOwnShareBp: classBFen === 0 ? 0 : 1000 * (1 + whole(2)),
    outOfCatalogueFen: Math.floor(classAFen * random() * 0.2),
    emergencyInScopeFen: oneIn(20) * whole(300_000),
    bedDays: 2 + whole(14),
    bedFeePerDayFen: 500 + 100 * whole(39),
    deductibleBorneThisYearFen: oneIn(2) * 20_000 * whole(11),
    fundPaidThisYearFen: oneIn(2) * whole(15_500_000),
    "thirdParty.mode": thirdParty,
    "thirdParty.shareBp": thirdParty === 0 ? 0 : 1000 * (1 + whole(9)),
  };
}

/** The place of the share into which a number from 0 up to 1 falls. */
function pick(at: number, shares: readonly number[]): number {
  let rest = at;
  for (const [place, share] of shares.entries()) {
    if (rest < share) return place;
    rest -= share;
  }
  return shares.length - 1;
}
