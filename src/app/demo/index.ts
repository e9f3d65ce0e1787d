// The demo city: an invented year of hospital stays in Hengyang, settled by the same path that a real hospital uses.
import { addDays, type IsoDate, legalDay, toIsoDate } from "../../kernel/calendar/index.ts";
import { type Database, inTransaction } from "../../kernel/db/index.ts";
import type { Secrets } from "../../kernel/identity/index.ts";
import { storeAccounts } from "../../kernel/ledger/index.ts";
import { accounts } from "../../regulations/medical-insurance/postings.ts";
import { makeHospitals } from "./hospitals.ts";
import { loadRegisters } from "./load-registers.ts";
import { loadStaff } from "./load-staff.ts";
import { makePeople } from "./people.ts";
import { loadProjects } from "./projects/load-projects.ts";
import { addProjectOffices } from "./projects/offices.ts";
import { chanceFrom } from "./random.ts";
import { receiveContributions } from "./receive-contributions.ts";
import { settleStays } from "./settle-stays.ts";
import { makeStays } from "./stays.ts";

export type DemoOptions = {
  readonly database: Database;
  readonly secrets: Secrets;
  readonly residents: number;
  readonly projects?: number;
  readonly seed?: number;
  readonly now: Date;
  /** Hears what is being done, one short line a step. */
  readonly report?: (message: string) => void;
};

export type DemoResult = {
  readonly residents: number;
  readonly hospitals: number;
  readonly settlements: number;
  readonly refused: number;
};

/** Whether the database holds a city already. */
export async function hasCity(database: Pick<Database, "pool">): Promise<boolean> {
  const { rows } = await database.pool.query<{ found: boolean }>(
    "SELECT EXISTS (SELECT FROM identity_organisation) AS found",
  );
  return rows[0]?.found ?? false;
}

/** Builds the city of a seed in an empty, migrated database: stays of last year and of this year up to yesterday. */
export async function loadDemo({
  database,
  secrets,
  residents,
  projects = 40,
  seed = 1,
  now,
  report = () => {},
}: DemoOptions): Promise<DemoResult> {
  const today = legalDay(now);
  const chance = chanceFrom(seed);
  await storeAccounts(database.owner, accounts);
  const hospitals = makeHospitals(chance);
  const people = makePeople(chance, residents, today);
  report(`${residents} residents, ${hospitals.length} hospitals`);
  const span = spanOf(today);
  const stays = makeStays(chance, { people, hospitals }, span);
  const { ids, staff } = await inTransaction(database.pool, async (client) => {
    const staff = await loadStaff(client, hospitals);
    const ids = await loadRegisters(client, { people, hospitals, stays, staff, secrets, span, now });
    await addProjectOffices(client, toIsoDate("2016-12-01"));
    await staff.addResidents({ ids: ids.people, people, stays });
    await receiveContributions(client, { people, years: span.years, today, now });
    return { ids, staff };
  });
  report(`settling ${stays.length} stays`);
  const { settled, refused } = await settleStays(database, { stays, ids, staff });
  report(`${projects} projects`);
  await loadProjects({ database, chance: chanceFrom(seed + 1), projects, today });
  return { residents, hospitals: hospitals.length, settlements: settled, refused };
}

/** The days from which stays are made, and the years in which people are covered. */
export type Span = { readonly from: IsoDate; readonly to: IsoDate; readonly years: readonly number[] };

/** Last year and this year up to yesterday. */
function spanOf(today: string): Span {
  const year = Number(today.slice(0, 4));
  return { from: toIsoDate(`${year - 1}-01-01`), to: addDays(toIsoDate(today), -1), years: [year - 1, year] };
}
