// The registers of the demo city: who is insured and covered, which hospitals there are, what the catalogue holds, which papers exist.
import { addDays, type IsoDate, toIsoDate } from "../../kernel/calendar/index.ts";
import type { Queryable } from "../../kernel/db/index.ts";
import { isSocialSecurityCardNumber, toCitizenNumber } from "../../kernel/identifiers/index.ts";
import { type Secrets, storePeople } from "../../kernel/identity/index.ts";
import {
  type AgreedFilingRow,
  loadAgreedFilings,
  loadCatalogue,
  loadCover,
  loadHospitals,
  loadInsured,
  loadReferrals,
} from "../../regulations/medical-insurance/store/index.ts";
import { catalogueRows } from "./catalogue.ts";
import type { DemoHospital } from "./hospitals.ts";
import type { Span } from "./index.ts";
import type { Staff } from "./load-staff.ts";
import type { DemoPerson } from "./people.ts";
import type { DemoStay } from "./stays.ts";

export type LoadedIds = { readonly people: readonly number[]; readonly hospitals: readonly number[] };

type City = {
  readonly people: readonly DemoPerson[];
  readonly hospitals: readonly DemoHospital[];
  readonly stays: readonly DemoStay[];
  readonly staff: Staff;
  readonly secrets: Secrets;
  readonly span: Span;
  readonly now: Date;
};

const ROWS_AT_ONCE = 5000;
const since = toIsoDate("2016-12-01");

/** Stores everything that a settlement looks up, and gives the ids of people and hospitals in their order. */
export async function loadRegisters(queryable: Queryable, city: City): Promise<LoadedIds> {
  const ids = { people: await loadPeople(queryable, city), hospitals: city.staff.hospitalIds };
  await loadHospitals(
    queryable,
    city.hospitals.map(({ area, countyCode, level, designated }, place) => ({
      id: ids.hospitals[place] ?? 0,
      area,
      county: countyCode,
      level,
      designated,
      since,
    })),
  );
  await loadCatalogue(
    queryable,
    catalogueRows.map(([code, name, unit, itemClass, ownShareBp, priceFen]) => ({
      ...{ code, name, unit, itemClass, ownShareBp, priceFen },
      startsOn: since,
      endsOn: null,
    })),
  );
  await loadPapers(queryable, city, ids);
  return ids;
}

async function loadPeople(queryable: Queryable, { people, secrets, span, now }: City): Promise<number[]> {
  const ids: number[] = [];
  for (let at = 0; at < people.length; at += ROWS_AT_ONCE) {
    const part = people.slice(at, at + ROWS_AT_ONCE);
    const stored = await storePeople(queryable, secrets, part.map(personOf));
    ids.push(...stored);
    const numbered = part.map((person, place) => ({ person, personId: stored[place] ?? 0 }));
    await loadInsured(
      queryable,
      numbered.map(({ person, personId }) => ({
        personId,
        county: person.countyCode,
        bornOn: person.born,
        diedOn: person.died,
        povertyListed: person.povertyListed,
      })),
    );
    const covers = numbered.flatMap(({ person, personId }) =>
      span.years.flatMap((year) => coverOf(person, personId, year)),
    );
    await loadCover(queryable, covers, now);
  }
  return ids;
}

function personOf(person: DemoPerson) {
  const { name, sex, born, countyCode, citizenNumber, cardNumber, died } = person;
  return {
    ...{ name, sex, birthDate: born, regionCode: countyCode, deceasedOn: died },
    citizenNumber: toCitizenNumber(citizenNumber),
    cardNumber: isSocialSecurityCardNumber(cardNumber) ? cardNumber : null,
  };
}

/** Cover of one year: from birth for the newborn, and one person in forty came to the scheme only in the second year. */
function coverOf({ scheme, born }: DemoPerson, personId: number, year: number) {
  const endsOn = toIsoDate(`${year}-12-31`);
  if (scheme === "none" || born > endsOn) return [];
  const first = toIsoDate(`${year}-01-01`);
  return [{ personId, scheme, startsOn: born > first ? born : first, endsOn }];
}

async function loadPapers(
  queryable: Queryable,
  { stays, hospitals, people, staff, now }: City,
  ids: LoadedIds,
): Promise<void> {
  const sender = new Map<string, number>();
  for (const [place, { level, area, countyCode }] of hospitals.entries()) {
    if (area === "local" && level === "level2" && !sender.has(countyCode))
      sender.set(countyCode, ids.hospitals[place] ?? 0);
  }
  const referrals = stays.flatMap((stay) => {
    const from = sender.get(people[stay.person]?.countyCode ?? "");
    if (!stay.hasReferral || from === undefined) return [];
    const personId = ids.people[stay.person] ?? 0;
    const issuedOn = addDays(stay.admittedOn, -2);
    const toHospitalId = ids.hospitals[stay.hospital] ?? 0;
    return [
      {
        personId,
        number: `ZZ${stay.invoiceNo.slice(2)}`,
        fromHospitalId: from,
        toHospitalId,
        issuedOn,
        endsOn: addDays(issuedOn, 30),
      },
    ];
  });
  await loadReferrals(queryable, referrals, now);
  const filings = stays.flatMap((stay) => filingsOf(stay, ids));
  await loadAgreedFilings(queryable, filings, { at: now, decidedBy: staff.agencyPost });
}

function filingsOf(stay: DemoStay, ids: LoadedIds): AgreedFilingRow[] {
  const personId = ids.people[stay.person] ?? 0;
  const hospitalId = ids.hospitals[stay.hospital] ?? 0;
  const { admittedOn, dischargedOn } = stay;
  const outOfArea: AgreedFilingRow[] =
    stay.filing === "agreed"
      ? [
          {
            personId,
            kind: "out_of_area",
            hospitalId: null,
            startsOn: addDays(admittedOn, -10),
            endsOn: dischargedOn,
            submittedOn: addDays(admittedOn, -12),
          },
        ]
      : [];
  const submittedOn: IsoDate | null = stay.emergencyFiledOn;
  return submittedOn === null
    ? outOfArea
    : [...outOfArea, { personId, kind: "emergency", hospitalId, startsOn: admittedOn, endsOn: null, submittedOn }];
}
