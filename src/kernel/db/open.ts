// Opens the city's database: the embedded server by default, any PostgreSQL 15 or later by its address.
import pg from "pg";
import { checkServer } from "./check-server.ts";
import { outliveBreaking } from "./client.ts";
import { roles } from "./embedded/cluster.ts";
import { prepareServer } from "./embedded/prepare.ts";
import { type EmbeddedServerOptions, startEmbeddedServer } from "./embedded/server.ts";
import { databaseLimits } from "./limits.ts";
import { columnTypes } from "./type-parsers.ts";

/** An open database. `pool` acts as the application's role; `owner` is for migrations and the sequencer. */
export type Database = {
  readonly pool: pg.Pool;
  readonly owner: pg.Pool;
  readonly connectionOptions: ConnectionOptions;
  /** Closes the connections and stops the embedded server, if it was started here. */
  readonly stop: () => Promise<void>;
};

/** How to connect as the application's role and as the owner. */
export type ConnectionOptions = {
  readonly application: pg.ClientConfig;
  readonly owner: pg.ClientConfig;
};

/** `url` chooses a server (DATABASE_URL); without it the embedded server of the state folder is started. */
export type OpenDatabaseOptions = EmbeddedServerOptions & { readonly url?: string | undefined };

const databaseName = "hengzheng";

/** Opens the database; it is not migrated yet. Throws {@link DatabaseRefused} when a person has to act first. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Database> {
  if (options.url !== undefined) return openServer(connectByUrl(options.url), { report: options.report });
  const server = await startEmbeddedServer(options);
  try {
    await prepareServer(server.ownerConnection(), databaseName);
    const connections = {
      application: server.applicationConnection(databaseName),
      owner: server.ownerConnection(databaseName),
    };
    return await openServer(connections, { afterwards: () => server.stop(), report: options.report });
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** `afterwards` runs when the database is stopped; `report` hears of broken idle connections (default: standard error). */
export type Surroundings = {
  readonly afterwards?: () => Promise<void>;
  readonly report?: ((message: string) => void) | undefined;
};

/** Connects both pools and checks the server. */
export async function openServer(connections: ConnectionOptions, surroundings: Surroundings = {}): Promise<Database> {
  const report = surroundings.report ?? ((message: string) => console.error(message));
  const connectionOptions = {
    application: { ...sessionSettings(), application_name: "hengzheng application", ...connections.application },
    owner: { ...sessionSettings(), application_name: "hengzheng owner", ...connections.owner },
  };
  const pool = openPool(connectionOptions.application, databaseLimits.applicationConnections, report);
  const owner = openPool(connectionOptions.owner, databaseLimits.ownerConnections, report);
  const close = async () => {
    await Promise.all([pool.end(), owner.end()]);
  };
  try {
    await checkServer(owner);
  } catch (error) {
    await close();
    throw error;
  }
  const stop = async () => {
    await close();
    await surroundings.afterwards?.();
  };
  return {
    pool,
    owner,
    connectionOptions,
    stop,
  };
}

/** The same address twice: as it stands for the owner, and acting as the application's role. */
export function connectByUrl(url: string): ConnectionOptions {
  const application = new URL(url);
  const given = application.searchParams.get("options") ?? "";
  application.searchParams.set("options", `${given} -c role=${roles.application}`.trim());
  return { application: { connectionString: application.href }, owner: { connectionString: url } };
}

function openPool(connection: pg.ClientConfig, max: number, report: (message: string) => void): pg.Pool {
  const pool = new pg.Pool({ ...connection, max, idleTimeoutMillis: databaseLimits.idleConnectionMilliseconds });
  pool.on("connect", outliveBreaking);
  // An idle connection that breaks has no caller to tell; the next query opens a new one or fails aloud.
  pool.on("error", (error) => {
    if (!pool.ending) report(`An idle database connection broke: ${error.message}`);
  });
  return pool;
}

function sessionSettings(): pg.ClientConfig {
  return {
    types: columnTypes(),
    connectionTimeoutMillis: databaseLimits.connectMilliseconds,
    statement_timeout: databaseLimits.statementMilliseconds,
    lock_timeout: databaseLimits.lockMilliseconds,
    idle_in_transaction_session_timeout: databaseLimits.idleInTransactionMilliseconds,
  };
}
