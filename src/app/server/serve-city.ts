// Puts an open city on the network: sequencer, watch over books and deadlines, settler, routes, screens.

import type { FastifyInstance } from "fastify";
import { startSequencer } from "../../kernel/audit/index.ts";
import { workCalendar } from "../../kernel/calendar/index.ts";
import { type Credentials, createHttpServer } from "../../kernel/http/index.ts";
import {
  type Actor,
  forgetSessions,
  redact,
  resolveMachineToken,
  resolveSession,
} from "../../kernel/identity/index.ts";
import { procedures } from "../../regulations/investment/procedures/index.ts";
import { keepOrganisations } from "../../regulations/investment/store/index.ts";
import { createSettler } from "../../regulations/medical-insurance/actions/index.ts";
import { keepCatalogue } from "../../regulations/medical-insurance/store/index.ts";
import { superiorsOf } from "../../regulations/organisation/index.ts";
import type { City } from "../city/open-city.ts";
import { watchBooks } from "../city/watch-books.ts";
import { watchDeadlines } from "../city/watch-deadlines.ts";
import { applicationLimits } from "../limits.ts";
import { findOwn } from "../routes/file-routes.ts";
import { type AllServices, allRoutes } from "../routes/index.ts";
import { siteServicesOf } from "../routes/site-services.ts";
import { listen } from "./listen.ts";

/** How a city is served. `screens` is the folder of the built pages; `log` takes finished log lines. */
export type ServeOptions = {
  readonly screens?: string | undefined;
  readonly host: string;
  /** The port to take; null: the first free one from 8080 on. */
  readonly port: number | null;
  readonly log: (line: string) => void;
  readonly clock?: () => Date;
  /** Personal data in a log line: dropped in operation, an error in tests. */
  readonly onLeak?: "drop" | "throw";
};

/** A city being served. `stop` lets requests under way end, then stops everything but the database. */
export type ServedCity = {
  readonly address: string;
  readonly services: AllServices;
  readonly stop: () => Promise<void>;
};

/** Serves the city until it is stopped. */
export async function serveCity(city: City, options: ServeOptions): Promise<ServedCity> {
  const clock = options.clock ?? (() => new Date());
  const report = (error: unknown) => options.log(`${JSON.stringify({ level: 50, error: redact(error) })}\n`);
  const sequencer = startSequencer({ pool: city.database.owner, signer: city.signer, report });
  const books = watchBooks(city, sequencer, report);
  const housekeeping = keepHouse(city, clock, report);
  const { pool } = city.database;
  const deadlines = watchDeadlines({ pool, procedures, calendar: workCalendar(), clock, superiorsOf }, report);
  let address = "";
  const siteAddress = () => city.configuration.siteAddress ?? address;
  const services = servicesOf(city, { clock, booksState: books.state, siteAddress });
  const server = await createHttpServer({
    routes: allRoutes(services),
    authenticate: (credentials, at) => authenticate(city, credentials, at),
    secureCookies: city.configuration.mode === "production",
    isMoneyStopped: books.isMoneyStopped,
    now: clock,
    screens: options.screens,
    log: { stream: { write: options.log }, onLeak: options.onLeak ?? "drop" },
  });
  const stop = async () => {
    await closeServer(server);
    // A settlement under way whose hospital has left is still booked, or refused, before the database goes.
    await services.medical.settler.whenIdle();
    clearInterval(housekeeping);
    await deadlines.stop();
    await Promise.all([sequencer.stop(), books.stop()]);
  };
  try {
    address = await listen(server, options);
    return { address, services, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Around = {
  readonly clock: () => Date;
  readonly booksState: AllServices["city"]["booksState"];
  readonly siteAddress: () => string;
};

function servicesOf({ database, secrets, signer }: City, { clock, booksState, siteAddress }: Around): AllServices {
  const { publicKey } = signer;
  const services = { database, secrets, auditKey: publicKey, booksState, secureCookies: secrets.mode === "production" };
  return {
    city: services,
    site: siteServicesOf(services, clock),
    files: { database, findReadable: async (actor, records) => findOwn(actor, records) },
    investment: {
      ...{ database, clock, procedures, calendar: workCalendar() },
      organisations: keepOrganisations(database.pool, clock),
    },
    medical: {
      database,
      secrets,
      settler: createSettler({ database, clock }),
      catalogue: keepCatalogue(database.pool),
      clock,
      auditLogName: publicKey.name,
      siteAddress,
    },
  };
}

async function authenticate(
  { database, secrets }: City,
  { bearerToken, sessionToken }: Credentials,
  at: Date,
): Promise<Actor | undefined> {
  if (bearerToken !== null) return resolveMachineToken(database.pool, secrets, { token: bearerToken, at });
  if (sessionToken === null) return undefined;
  return (await resolveSession(database.pool, secrets, { token: sessionToken, at }))?.actor;
}

/** Sessions that ended long ago are forgotten; the records of signing in stay. */
function keepHouse({ database }: City, clock: () => Date, report: (error: unknown) => void): NodeJS.Timeout {
  const forget = () => {
    const before = new Date(clock().getTime() - applicationLimits.sessionsForgottenAfterDays * 86_400_000);
    forgetSessions(database.pool, before).catch(report);
  };
  return setInterval(forget, applicationLimits.sessionsForgottenEveryMilliseconds).unref();
}

/** Connections that do not end by themselves are closed, so that a reader who left a page open delays nobody. */
async function closeServer(server: FastifyInstance): Promise<void> {
  const impatience = setTimeout(() => server.server.closeAllConnections(), applicationLimits.stopMilliseconds / 2);
  await server.close();
  clearTimeout(impatience);
}
