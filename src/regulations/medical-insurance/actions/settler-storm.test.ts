// Tests of the settlement path under pressure: storms of duplicates, many workers on few persons, two servers on one database.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays } from "../../../kernel/calendar/index.ts";
import { seededRandom } from "../../../kernel/law/index.ts";
import { checkLedger, proveLedger } from "../../../kernel/ledger/index.ts";
import type { NotSettled, Settled, SettlementRequest } from "../settlement/request.ts";
import { yearsThatDiffer } from "../testing/replay.ts";
import { day, keyOf, line, openTestCity, requestOf, type TestCity } from "../testing/test-city.ts";
import { createSettler, type Settler } from "./settler.ts";

const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);

describe(`the settlement path under pressure (seed ${seed})`, () => {
  let city: TestCity;
  let servers: readonly [Settler, Settler];
  const random = seededRandom(seed);
  const whole = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  beforeAll(async () => {
    city = await openTestCity("storm");
    const options = { database: city.database, clock: () => new Date("2017-12-31T15:00:00+08:00") };
    servers = [createSettler(options), createSettler(options)];
  });
  afterAll(async () => {
    expect(await yearsThatDiffer(city.database.pool)).toEqual([]);
    expect(await checkLedger(city.database.pool)).toEqual([]);
    await city.stop();
  });

  const send = (request: SettlementRequest): Promise<Settled | NotSettled> =>
    servers[whole(0, 1)]?.settle(request) ?? never();
  const countOf = async (condition: string, values: unknown[] = []): Promise<number> => {
    const { rows } = await city.database.pool.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM medical_settlement WHERE ${condition}`,
      values,
    );
    return rows[0]?.count ?? Number.NaN;
  };

  it("has one effect for each of 50 keys sent 20 times at once to two servers, and refuses keys with another body", async () => {
    const requests: SettlementRequest[] = [];
    for (let made = 0; made < 50; made += 1) {
      const bill = [line.a(whole(50_000, 900_000))];
      requests.push(requestOf({ personId: await city.person(), hospitalId: city.hospital({ level: "level1" }), bill }));
    }
    const before = await countOf("true");
    const answers = await Promise.all(requests.flatMap((request) => Array.from({ length: 20 }, () => send(request))));
    const bodies = answers.map((answer) => (answer.ok ? answer.body : JSON.stringify(answer)));
    expect(new Set(bodies).size).toBe(50);
    expect(await countOf("true")).toBe(before + 50);
    const others = requests.slice(0, 20).map((request) => ({ ...request, key: keyOf("other", request.key.key) }));
    const refused = await Promise.all(others.map(send));
    expect(refused.every((answer) => !answer.ok && answer.status === 422)).toBe(true);
  });

  it("settles one bill once, whatever number of keys it comes under", async () => {
    const personId = await city.person();
    const stay = {
      personId,
      hospitalId: city.hospital({ level: "level2" }),
      invoiceNo: "ONE",
      bill: [line.a(300_000)],
    };
    const answers = await Promise.all(Array.from({ length: 40 }, () => send(requestOf(stay))));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.status === 409)).toHaveLength(39);
    expect(await countOf("invoice_no = 'ONE'")).toBe(1);
  });

  it("never pays more than 150,000 yuan: 64 workers at two servers on 8 persons near their ceilings", async () => {
    const persons: number[] = [];
    for (let made = 0; made < 8; made += 1) persons.push(await city.person());
    const nextDay = new Map(persons.map((personId) => [personId, day("2017-01-02")]));
    const next = (): SettlementRequest => {
      const personId = persons[whole(0, 7)] ?? 0;
      const admittedOn = nextDay.get(personId) ?? day("2017-01-02");
      nextDay.set(personId, addDays(admittedOn, 3));
      const hospitalId = city.hospital({ level: (["township", "level2", "level3"] as const)[whole(0, 2)] ?? "level1" });
      return requestOf({
        ...{ personId, hospitalId, admittedOn, dischargedOn: addDays(admittedOn, 2) },
        bill: [line.a(whole(100_000, 4_000_000)), line.b(whole(1, 90_000), whole(0, 40)), line.c(whole(1, 9_000))],
      });
    };
    const work = async (): Promise<void> => {
      for (let turn = 0; turn < 10; turn += 1) expect(await send(next())).toMatchObject({ ok: true });
    };
    await Promise.all(Array.from({ length: 64 }, work));
    const { rows } = await city.database.pool.query<{ paid: number; settlements: number }>(
      `SELECT sum(fund_fen)::bigint AS paid, count(*)::int AS settlements FROM medical_settlement
       WHERE person_id = ANY ($1) GROUP BY person_id`,
      [persons],
    );
    expect(rows.reduce((sum, { settlements }) => sum + settlements, 0)).toBe(640);
    expect(rows.map(({ paid }) => paid)).toEqual(persons.map(() => 15_000_000));
  });

  it("books to the hospitals what the settlements say", async () => {
    const { rows } = await city.database.pool.query<{ fund: number }>(
      "SELECT sum(fund_fen)::bigint AS fund FROM medical_settlement",
    );
    expect(await proveLedger(city.database.pool)).toMatchObject({ debitFen: rows[0]?.fund, creditFen: rows[0]?.fund });
  });
});

function never(): never {
  throw new Error("there are two servers");
}
