// A small city with pages over real HTTP: one insured person with a name, one settled stay, an audit log being sequenced.
import { randomBytes } from "node:crypto";
import { generateSigner, sequence } from "../../../../kernel/audit/index.ts";
import type { Queryable } from "../../../../kernel/db/index.ts";
import { bindRoutes, createHttpServer, type Route } from "../../../../kernel/http/index.ts";
import {
  type Actor,
  migrations as identityMigrations,
  loadSecrets,
  publicActor,
  type Secrets,
  storePeople,
} from "../../../../kernel/identity/index.ts";
import { createSettler, readAnswer } from "../../actions/index.ts";
import { keepCatalogue } from "../../store/catalogue.ts";
import { day, homeCounty, line, openTestCity, requestOf, type TestCity } from "../../testing/test-city.ts";
import type { PageServices } from "../page-services.ts";

/** A reply as a browser gets it. */
export type PageReply = {
  readonly status: number;
  readonly html: string;
  readonly headers: Readonly<Record<string, unknown>>;
};

/** The city; `get` asks for a page in someone's name, nobody's when none is given. */
export type PageCity = {
  readonly pool: Queryable;
  readonly personId: number;
  readonly hospitalId: number;
  /** The number of the settled stay, and the salt of its record. */
  readonly number: string;
  readonly salt: Buffer;
  readonly resident: Actor;
  readonly settle: (invoiceNo: string, from: string, until: string) => Promise<string>;
  readonly sequence: () => Promise<void>;
  readonly get: (address: string, actor?: Actor) => Promise<PageReply>;
  readonly stop: () => Promise<void>;
};

/** Opens the city with these pages. The day is 2017-10-10. */
export async function openPageCity(name: string, pages: readonly Route<PageServices>[]): Promise<PageCity> {
  const city = await openTestCity(name, identityMigrations);
  const secrets = await testSecrets();
  const { signer } = generateSigner("hengyang.example/audit");
  const clock = () => new Date("2017-10-10T08:20:08Z");
  const settler = createSettler({ database: city.database, clock });
  const personId = await addPerson(city, secrets);
  const hospitalId = city.hospital({ level: "level3" });
  const settle = async (invoiceNo: string, from: string, until: string): Promise<string> => {
    const bill = [line.a(1_975_000), line.bed(2, 4_000)];
    const dates = { admittedOn: day(from), dischargedOn: day(until) };
    const settled = await settler.settle(requestOf({ personId, hospitalId, bill, invoiceNo, ...dates }));
    if (!settled.ok) throw new Error(JSON.stringify(settled));
    return readAnswer(settled.body).settlement;
  };
  const number = await settle("INV-1", "2017-09-04", "2017-09-14");
  const server = await createHttpServer({
    routes: bindRoutes(pages, {
      database: city.database,
      secrets,
      settler,
      catalogue: keepCatalogue(city.database.pool),
      clock,
      auditLogName: signer.publicKey.name,
      siteAddress: () => "https://hengzheng.example",
    }),
    authenticate: async ({ bearerToken }) => actors.get(bearerToken ?? ""),
    secureCookies: false,
    isMoneyStopped: () => false,
    now: clock,
    log: { stream: { write: () => {} }, onLeak: "throw" },
  });
  const actors = new Map<string, Actor>();
  const { rows } = await city.database.pool.query<{ salt: Buffer }>("SELECT salt FROM medical_settlement");
  return {
    pool: city.database.pool,
    personId,
    hospitalId,
    number,
    salt: rows[0]?.salt ?? Buffer.alloc(0),
    resident: { ...publicActor, role: "insured_resident", subject: "account:1", personId },
    settle,
    sequence: async () => {
      await sequence({ pool: city.database.owner, signer, maximumEntries: 100 });
    },
    get: async (address, actor) => {
      if (actor !== undefined) actors.set(actor.subject.replace(":", "-"), actor);
      const headers = actor === undefined ? {} : { authorization: `Bearer ${actor.subject.replace(":", "-")}` };
      const reply = await server.inject({ method: "GET", url: address, headers });
      return { status: reply.statusCode, html: reply.body, headers: reply.headers };
    },
    stop: async () => {
      await server.close();
      await city.stop();
    },
  };
}

async function testSecrets(): Promise<Secrets> {
  const key = () => randomBytes(32).toString("base64");
  const environment = {
    HENGZHENG_ENCRYPTION_KEY: key(),
    HENGZHENG_LOOKUP_KEY: key(),
    HENGZHENG_SESSION_KEY: key(),
  };
  const loaded = await loadSecrets({ mode: "production", stateFolder: "", environment });
  if (!loaded.ok) throw new Error(loaded.refusal.message.en);
  return loaded.value;
}

async function addPerson({ database, cover }: TestCity, secrets: Secrets): Promise<number> {
  const person = { name: "陆小禾", sex: "female", birthDate: day("1975-06-01"), regionCode: homeCounty } as const;
  const [id = 0] = await storePeople(database.pool, secrets, [{ ...person, citizenNumber: null, cardNumber: null }]);
  await database.pool.query("INSERT INTO medical_insured (person_id, county, born_on) VALUES ($1, $2, $3)", [
    id,
    homeCounty,
    person.birthDate,
  ]);
  await cover(id, "2017-01-01", "2017-12-31");
  return id;
}
