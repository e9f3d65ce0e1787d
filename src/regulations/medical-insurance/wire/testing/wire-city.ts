// A small city with people who have numbers and hospitals that have keys, for tests of whole messages.
import { migrations as auditMigrations } from "../../../../kernel/audit/index.ts";
import { toIsoDate } from "../../../../kernel/calendar/index.ts";
import { type Database, openTestDatabase } from "../../../../kernel/db/index.ts";
import { citizenNumber } from "../../../../kernel/identifiers/index.ts";
import {
  type Actor,
  addOrganisation,
  migrations as identityMigrations,
  loadSecrets,
  type Secrets,
  storePeople,
} from "../../../../kernel/identity/index.ts";
import { migrations as ledgerMigrations, storeAccounts } from "../../../../kernel/ledger/index.ts";
import { createSettler } from "../../actions/settler.ts";
import { accounts } from "../../postings.ts";
import type { MedicalServices } from "../../routes/services.ts";
import { keepCatalogue } from "../../store/catalogue.ts";
import { migrations } from "../../store/migrations/index.ts";

export type WireCity = MedicalServices & {
  readonly database: Database;
  /** A level-2 hospital of the home county. */
  readonly hospitalId: number;
  /** A clerk of that hospital, and one of another. */
  readonly clerk: Actor;
  readonly stranger: Actor;
  /** Covered people, with the citizen number of each. */
  readonly addPeople: (count: number) => Promise<{ readonly id: number; readonly citizenNumber: string }[]>;
  /** Covered people who are known by our id alone: quick to make in thousands. */
  readonly addInsured: (count: number) => Promise<number[]>;
  readonly stop: () => Promise<void>;
};

/** The moment at which everything in the city happens. */
export const wireNow = new Date("2017-10-20T02:00:00Z");
const county = "430408";
const born = toIsoDate("1975-06-01");

/** Opens a fresh database with the city in it. */
export async function openWireCity(name: string): Promise<WireCity> {
  const all = [...auditMigrations, ...identityMigrations, ...ledgerMigrations, ...migrations];
  const database = await openTestDatabase(all, name);
  await storeAccounts(database.owner, accounts);
  const hospitalId = await addHospital(database, "level2_430408");
  const otherId = await addHospital(database, "level2_430421");
  await addCatalogue(database);
  const loaded = await loadSecrets({ mode: "production", stateFolder: "", environment: testKeys });
  if (!loaded.ok) throw new Error(loaded.refusal.message.en);
  const secrets = loaded.value;
  let people = 0;
  return {
    database,
    secrets,
    hospitalId,
    settler: createSettler({ database, clock: () => wireNow }),
    catalogue: keepCatalogue(database.pool),
    clock: () => wireNow,
    auditLogName: "hengyang.test/log",
    clerk: clerkOf(hospitalId),
    stranger: clerkOf(otherId),
    addPeople: async (count) => {
      const numbers = Array.from({ length: count }, (_, place) => numberOf(people + place));
      people += count;
      return addPeople(database, secrets, numbers);
    },
    addInsured: async (count) => {
      const ids = Array.from({ length: count }, (_, place) => FIRST_INSURED + people + place);
      people += count;
      await addCover(database, ids);
      return ids;
    },
    stop: () => database.stop(),
  };
}

const testKeys = {
  HENGZHENG_ENCRYPTION_KEY: "1a2b".repeat(16),
  HENGZHENG_LOOKUP_KEY: "3c4d".repeat(16),
  HENGZHENG_SESSION_KEY: "5e6f".repeat(16),
};

const clerkOf = (organisationId: number): Actor => ({
  role: "hospital_clerk",
  subject: `account:${organisationId}`,
  postId: organisationId,
  organisationId,
  regionCode: county,
  personId: null,
});

/** Citizen numbers of different townspeople: 999 sequences a birth date, then the next day. */
function numberOf(place: number): { readonly number: ReturnType<typeof citizenNumber>; readonly born: typeof born } {
  const day = toIsoDate(`19${String(60 + (Math.floor(place / 999) % 40))}-06-01`);
  return { number: citizenNumber(county, day, (place % 999) + 1), born: day };
}

async function addPeople(database: Database, secrets: Secrets, numbers: readonly ReturnType<typeof numberOf>[]) {
  const ids = await storePeople(
    database.pool,
    secrets,
    numbers.map(({ number, born: birthDate }) => ({
      name: "陆禾",
      sex: Number(number[16]) % 2 === 1 ? "male" : "female",
      birthDate,
      regionCode: county,
      citizenNumber: number,
      cardNumber: null,
    })),
  );
  await addCover(database, ids);
  return ids.map((id, place) => ({ id, citizenNumber: numbers[place]?.number ?? "" }));
}

async function addCover(database: Database, ids: readonly number[]): Promise<void> {
  await database.pool.query(
    "INSERT INTO medical_insured (person_id, county, born_on) SELECT unnest($1::bigint[]), $2, $3",
    [ids, county, born],
  );
  await database.pool.query(
    `INSERT INTO medical_cover (person_id, scheme, starts_on, ends_on, path, at)
     SELECT unnest($1::bigint[]), 'resident', '2017-01-01', '2017-12-31', 'ordinary', now()`,
    [ids],
  );
}

/** Ids far from those that the register of people gives at random. */
const FIRST_INSURED = 1_000_000;

async function addHospital(database: Database, key: string): Promise<number> {
  const name = { zh: "县人民医院", en: "County hospital" };
  const organisation = { key, parentId: null, kind: "medical_institution" as const, name, regionCode: county };
  const id = await addOrganisation(database.pool, organisation);
  await database.pool.query("INSERT INTO medical_hospital (id, area, county) VALUES ($1, 'local', $2)", [id, county]);
  await database.pool.query(
    "INSERT INTO medical_hospital_period (hospital_id, starts_on, level, designated) VALUES ($1, '2016-01-01', 'level2', true)",
    [id],
  );
  return id;
}

async function addCatalogue(database: Database): Promise<void> {
  await database.pool.query(
    `INSERT INTO medical_catalogue (code, starts_on, name, class, own_share_bp)
     VALUES ('A1', '2016-01-01', 'class A', 'a', 0), ('B10', '2016-01-01', 'class B', 'b', 1000),
       ('B20', '2016-01-01', 'class B', 'b', 2000), ('C1', '2016-01-01', 'class C', 'c', 0), ('BED', '2016-01-01', 'bed', 'bed', 0)`,
  );
}
