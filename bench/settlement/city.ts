// The city that the settlement bench settles for: people with cover, hospitals, a catalogue, and bills of eleven lines.
import { addDays, type IsoDate, toIsoDate } from "../../src/kernel/calendar/index.ts";
import { type Database, hashBody } from "../../src/kernel/db/index.ts";
import { seededRandom } from "../../src/kernel/law/index.ts";
import { storeAccounts } from "../../src/kernel/ledger/index.ts";
import type { BillLine, SettlementRequest } from "../../src/regulations/medical-insurance/actions/index.ts";
import { accounts } from "../../src/regulations/medical-insurance/postings.ts";

const hospitals = 200;
const items = 2_000;
const levels = ["township", "level1", "level2", "level3"];

/** Loads people (ids from 1), their cover for 2017, hospitals (ids from 1) and the catalogue, and analyses the tables. */
export async function loadCity({ owner }: Pick<Database, "owner">, residents: number): Promise<void> {
  await storeAccounts(owner, accounts);
  await owner.query(
    `INSERT INTO medical_insured (person_id, county, born_on) SELECT n, '430408', '1975-06-01' FROM generate_series(1, $1::int) AS n`,
    [residents],
  );
  await owner.query(
    `INSERT INTO medical_cover (person_id, scheme, starts_on, ends_on, path, at)
     SELECT n, 'resident', '2017-01-01', '2017-12-31', 'ordinary', '2016-12-01' FROM generate_series(1, $1::int) AS n`,
    [residents],
  );
  await owner.query(
    "INSERT INTO medical_hospital (id, area, county) SELECT n, 'local', '430408' FROM generate_series(1, $1::int) AS n",
    [hospitals],
  );
  await owner.query(
    `INSERT INTO medical_hospital_period (hospital_id, starts_on, level, designated)
     SELECT n, '2016-01-01', ($2::text[])[n % 4 + 1], true FROM generate_series(1, $1::int) AS n`,
    [hospitals, levels],
  );
  await owner.query(
    `INSERT INTO medical_catalogue (code, starts_on, name, class, own_share_bp)
     SELECT 'X' || n, date '2016-01-01', 'item ' || n, (ARRAY['a', 'a', 'a', 'b', 'c'])[n % 5 + 1], CASE WHEN n % 5 = 3 THEN 1000 ELSE 0 END
     FROM generate_series(1, $1::int) AS n UNION ALL SELECT 'BED', date '2016-01-01', 'bed', 'bed', 0`,
    [items],
  );
  // Recording a contribution opens the year that it covers.
  await owner.query(
    `INSERT INTO medical_year_total (person_id, year, version, deductible_borne_fen, deductible_cap_fen, fund_paid_fen, fund_cap_fen,
       serious_illness_borne_fen, serious_illness_paid_fen)
     SELECT n, 2017, 1, 0, 230000, 0, 15000000, 0, 0 FROM generate_series(1, $1::int) AS n`,
    [residents],
  );
  await owner.query("ANALYZE");
}

/** Makes requests without end: a random person, the next free days of that person, a random hospital, eleven lines. */
export function requestMaker(residents: number, seed: number): () => SettlementRequest {
  const random = seededRandom(seed);
  const whole = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const nextDay = new Map<number, IsoDate>();
  let made = 0;
  return () => {
    made += 1;
    const personId = personWithRoom(nextDay, () => whole(1, residents));
    const admittedOn = nextDay.get(personId) ?? FIRST_DAY;
    const nights = whole(2, 6);
    const dischargedOn = addDays(admittedOn, nights);
    nextDay.set(personId, addDays(dischargedOn, 1));
    const body = {
      personId,
      hospitalId: whole(1, hospitals),
      invoiceNo: `B${seed}-${made}`,
      admittedOn,
      dischargedOn,
      critical: false,
      exclusion: null,
      thirdParty: null,
      bill: billOf(whole, nights),
      byPost: 1,
    };
    const key = `${seed}-${made}`;
    return { ...body, key: { caller: "bench", key, bodyHash: hashBody(key) } };
  };
}

const FIRST_DAY = toIsoDate("2017-01-01");
const LAST_DAY = toIsoDate("2017-12-20");

function personWithRoom(nextDay: ReadonlyMap<number, IsoDate>, pick: () => number): number {
  for (let tries = 0; tries < 100; tries += 1) {
    const personId = pick();
    if ((nextDay.get(personId) ?? FIRST_DAY) <= LAST_DAY) return personId;
  }
  throw new Error("the year of the bench's residents is full: give it more residents");
}

function billOf(whole: (low: number, high: number) => number, nights: number): readonly BillLine[] {
  const lines = Array.from({ length: 10 }, () => ({ code: `X${whole(1, items)}`, amountFen: whole(500, 60_000) }));
  return [...lines, { code: "BED", amountFen: nights * 2_500, quantity: nights }];
}
