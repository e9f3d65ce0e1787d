// A small city for tests: hospitals of every level at home and elsewhere, a catalogue, and people made on demand.
import { migrations as auditMigrations } from "../../../kernel/audit/index.ts";
import { type IsoDate, toIsoDate } from "../../../kernel/calendar/index.ts";
import { type Database, hashBody, type Migration, openTestDatabase } from "../../../kernel/db/index.ts";
import { migrations as ledgerMigrations, storeAccounts } from "../../../kernel/ledger/index.ts";
import { accounts } from "../postings.ts";
import type { Area, HospitalLevel } from "../settlement/facts.ts";
import type { BillLine, RequestKey, SettlementRequest } from "../settlement/request.ts";
import { migrations } from "../store/migrations/index.ts";

/** All migrations that medical insurance stands on. */
export const testMigrations = [...auditMigrations, ...ledgerMigrations, ...migrations];

/** The county where everybody in the test city lives. */
export const homeCounty = "430408";

export type TestCity = {
  readonly database: Database;
  /** The id of the hospital of a level: designated or not, at home or elsewhere. */
  readonly hospital: (of: { level: HospitalLevel; area?: Area; designated?: boolean }) => number;
  readonly person: (of?: NewPerson) => Promise<number>;
  /** An id for somebody who is not in the register yet. */
  readonly newPersonId: () => number;
  readonly cover: (personId: number, from: string, until: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};

export type NewPerson = {
  readonly born?: string;
  readonly died?: string;
  readonly povertyListed?: boolean;
  readonly covered?: boolean;
};

const levels: readonly HospitalLevel[] = ["township", "level1", "level2", "level3", "provincial"];
const areas: readonly Area[] = ["local", "in_province_other", "out_of_province"];

/** Opens a fresh database with the city in it. `rooms` are migrations of rooms beyond those that settling needs. */
export async function openTestCity(name: string, rooms: readonly Migration[] = []): Promise<TestCity> {
  const database = await openTestDatabase([...testMigrations, ...rooms], name);
  await storeAccounts(database.owner, accounts);
  const ids = new Map<string, number>();
  for (const area of areas) {
    for (const level of levels) {
      for (const designated of [true, false]) {
        ids.set(`${area} ${level} ${designated}`, await addHospital(database, ids.size + 1, area, level, designated));
      }
    }
  }
  await addCatalogue(database);
  let persons = 0;
  return {
    database,
    hospital: ({ level, area = "local", designated = true }) => ids.get(`${area} ${level} ${designated}`) ?? 0,
    person: async ({ born = "1975-06-01", died, povertyListed = false, covered = true } = {}) => {
      persons += 1;
      await database.pool.query(
        "INSERT INTO medical_insured (person_id, county, born_on, died_on, poverty_listed) VALUES ($1, $2, $3, $4, $5)",
        [persons, homeCounty, born, died ?? null, povertyListed],
      );
      if (covered) await addCover(database, persons, "2017-01-01", "2017-12-31");
      return persons;
    },
    newPersonId: () => ++persons,
    cover: (personId, from, until) => addCover(database, personId, from, until),
    stop: () => database.stop(),
  };
}

/** A request with a key of its own; the body hash is that of the request itself. */
export function requestOf(
  stay: Partial<SettlementRequest> & Pick<SettlementRequest, "personId" | "hospitalId" | "bill">,
): SettlementRequest {
  const made = ++keys;
  const body = {
    invoiceNo: `INV-${made}`,
    admittedOn: day("2017-10-01"),
    dischargedOn: day("2017-10-10"),
    critical: false,
    exclusion: null,
    thirdParty: null,
    byPost: 1,
    ...stay,
  };
  return { key: keyOf(body, `key-${made}`), ...body };
}

/** A key for a body, as the HTTP room makes it. */
export function keyOf(body: unknown, key: string, caller = "test"): RequestKey {
  return { caller, key, bodyHash: hashBody(JSON.stringify(body)) };
}

/** A date of a test. */
export const day = (text: string): IsoDate => toIsoDate(text);

/** Bill lines of the test catalogue: classes A and C, class B with an own share in whole percent, beds by day. */
export const line = {
  a: (amountFen: number): BillLine => ({ code: "A1", amountFen }),
  b: (amountFen: number, ownPercent: number): BillLine => ({ code: `B${ownPercent}`, amountFen }),
  c: (amountFen: number): BillLine => ({ code: "C1", amountFen }),
  bed: (days: number, feeFen: number): BillLine => ({ code: "BED", amountFen: days * feeFen, quantity: days }),
  rescue: (amountFen: number): BillLine => ({ code: "A1", amountFen, isRescue: true }),
};

let keys = 0;

async function addHospital(database: Database, id: number, area: Area, level: HospitalLevel, designated: boolean) {
  await database.pool.query("INSERT INTO medical_hospital (id, area, county) VALUES ($1, $2, $3)", [
    id,
    area,
    area === "local" ? homeCounty : "430100",
  ]);
  await database.pool.query(
    "INSERT INTO medical_hospital_period (hospital_id, starts_on, level, designated) VALUES ($1, '2016-01-01', $2, $3)",
    [id, level, designated],
  );
  return id;
}

async function addCover(database: Database, personId: number, from: string, until: string): Promise<void> {
  await database.pool.query(
    `INSERT INTO medical_cover (person_id, scheme, starts_on, ends_on, path, at)
     VALUES ($1, 'resident', $2, $3, 'ordinary', now())`,
    [personId, from, until],
  );
}

async function addCatalogue(database: Database): Promise<void> {
  const shares = Array.from({ length: 101 }, (_, percent) => percent);
  await database.pool.query(
    `INSERT INTO medical_catalogue (code, starts_on, name, class, own_share_bp)
     SELECT 'B' || share, '2016-01-01', 'class B', 'b', share * 100 FROM unnest($1::int[]) AS share
     UNION ALL VALUES ('A1', date '2016-01-01', 'class A', 'a', 0), ('C1', date '2016-01-01', 'class C', 'c', 0),
       ('BED', date '2016-01-01', 'bed', 'bed', 0)`,
    [shares],
  );
}
