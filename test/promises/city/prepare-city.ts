// Fills the city of the promises: the demo city, people who were never ill, and hospitals whose own systems send.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { City } from "../../../src/app/city/open-city.ts";
import { hasCity, loadDemo } from "../../../src/app/demo/index.ts";
import { legalDay, toIsoDate } from "../../../src/kernel/calendar/index.ts";
import { addPost, createMachineToken, storePeople } from "../../../src/kernel/identity/index.ts";
import { loadCover, loadInsured } from "../../../src/regulations/medical-insurance/store/load-registers.ts";
import { type CityFacts, type CityPlan, factsFile, factsSchema } from "./city-facts.ts";

const CROWDED = 8;
const homeCounty = "430408";
const born = toIsoDate("1975-06-01");

/** Fills an empty city and keeps its facts in the state folder; a city that was filled before is left as it is. */
export async function prepareCity(city: City, plan: CityPlan): Promise<CityFacts> {
  const file = join(city.configuration.stateFolder, factsFile);
  const { database, secrets } = city;
  if (await hasCity(database)) return factsSchema.parse(JSON.parse(await readFile(file, "utf8")));
  const now = new Date();
  const year = Number(legalDay(now).slice(0, 4)) - 1;
  await loadDemo({ database, secrets, residents: plan.residents, seed: 1, now });
  const people = await addPeople(city, plan.people, year);
  const crowded = await addPeople(city, CROWDED, year);
  const [uncovered = 0, deceased = 0] = await addPeople(city, 2, null);
  await database.owner.query("UPDATE medical_insured SET died_on = $2 WHERE person_id = $1", [
    deceased,
    `${year}-01-01`,
  ]);
  const hospitals = await addSystems(city, now);
  const facts = { year, people, crowded, uncovered, deceased, hospitals };
  await writeFile(file, JSON.stringify(facts), { mode: 0o600 });
  return facts;
}

/** Adds people of one county, covered throughout a year and the next, or not at all. */
async function addPeople({ database, secrets }: City, count: number, year: number | null): Promise<number[]> {
  const person = { name: "王测试", sex: "female", birthDate: born, regionCode: homeCounty } as const;
  const made = Array.from({ length: count }, () => ({ ...person, citizenNumber: null, cardNumber: null }));
  const ids = [...(await storePeople(database.pool, secrets, made))];
  const insured = { county: homeCounty, bornOn: born, diedOn: null, povertyListed: false };
  await loadInsured(
    database.pool,
    ids.map((personId) => ({ personId, ...insured })),
  );
  if (year === null) return ids;
  const cover = {
    scheme: "resident",
    startsOn: toIsoDate(`${year}-01-01`),
    endsOn: toIsoDate(`${year + 1}-12-31`),
  } as const;
  await loadCover(
    database.pool,
    ids.map((personId) => ({ personId, ...cover })),
    new Date(),
  );
  return ids;
}

/** Gives one designated hospital of each level in the city a post for its own system, with a token. */
async function addSystems({ database, secrets }: City, at: Date): Promise<CityFacts["hospitals"]> {
  const { rows } = await database.pool.query<{ id: number; county: string; level: string }>(
    `SELECT DISTINCT ON (level) id, county, level FROM medical_hospital JOIN medical_hospital_period ON hospital_id = id
     WHERE area = 'local' AND designated ORDER BY level, id`,
  );
  const hospitals: CityFacts["hospitals"] = [];
  for (const row of rows) {
    const title = { zh: "医院信息系统", en: "Hospital system" };
    const postId = await addPost(database.pool, { organisationId: row.id, role: "hospital_system", title });
    const request = { postId, label: "promises", createdBy: "promises", at };
    hospitals.push({ ...row, token: (await createMachineToken(database.pool, secrets, request)).token });
  }
  return hospitals;
}
