// A real city for the promises: PostgreSQL that keeps commits as in real use, and servers over HTTP in processes of their own.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { roles } from "../../../src/kernel/db/embedded/cluster.ts";
import { findHome } from "../../../src/kernel/db/embedded/placement.ts";
import { type Postmaster, readPostmaster } from "../../../src/kernel/db/embedded/postmaster.ts";
import { socketConnection } from "../../../src/kernel/db/embedded/server.ts";
import { type Database, openServer } from "../../../src/kernel/db/open.ts";
import { makeStateFolder } from "../../../src/kernel/db/testing/state-folder.ts";
import { type CityFacts, type CityPlan, factsFile, factsSchema } from "./city-facts.ts";
import { freePort, type ServerProcess, startServerProcess } from "./server-process.ts";

/** A city with one server, whose address stays the same when it starts again. */
export type PromiseCity = {
  readonly stateFolder: string;
  /** The address of the running database, as DATABASE_URL takes it. */
  readonly databaseUrl: () => Promise<string>;
  readonly facts: CityFacts;
  readonly address: string;
  readonly server: () => ServerProcess;
  /** The address of a second server on the same database; started when first asked for, gone with the next kill. */
  readonly twinAddress: () => Promise<string>;
  /** Numbers of stays that nobody else of this run has: gives the first of so many. */
  readonly takeStays: (count: number) => number;
  /** Kills the server with SIGKILL; the database server is left behind, as after a real crash. */
  readonly killServer: () => Promise<void>;
  readonly startServer: () => Promise<void>;
  readonly postmaster: () => Promise<Postmaster>;
  /** Opens the running database, as the application and as its owner. */
  readonly openDatabase: () => Promise<Database>;
  readonly close: () => Promise<void>;
};

const databaseName = "hengzheng";
const cityPlan: CityPlan = { residents: 300, people: 600 };

/** The folder of a city, and what deletes it. */
export type CityFolder = { readonly stateFolder: string; readonly remove: () => Promise<void> };

/** Opens a city in a new folder, or the one that a folder holds; `close` stops everything it started and deletes the folder. */
export async function openPromiseCity(folder?: CityFolder): Promise<PromiseCity> {
  const { stateFolder, remove } = folder ?? (await makeStateFolder());
  const port = await freePort();
  const servers: ServerProcess[] = [];
  const start = async (of: { port: number; databaseUrl: string | null }): Promise<ServerProcess> => {
    const server = await startServerProcess({ stateFolder, city: cityPlan, ...of });
    servers.push(server);
    return server;
  };
  const close = async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await remove();
  };
  try {
    let server = await start({ port, databaseUrl: null });
    let twin: ServerProcess | undefined;
    let stays = 0;
    const postmaster = async () => findPostmaster(stateFolder);
    return {
      stateFolder,
      databaseUrl: async () => urlOf(await postmaster()),
      facts: factsSchema.parse(JSON.parse(await readFile(join(stateFolder, factsFile), "utf8"))),
      address: server.address,
      server: () => server,
      twinAddress: async () => {
        twin ??= await start({ port: await freePort(), databaseUrl: urlOf(await postmaster()) });
        return twin.address;
      },
      takeStays: (count) => {
        stays += count;
        return stays - count;
      },
      killServer: async () => {
        await Promise.all([twin?.stop(), server.kill()]);
        twin = undefined;
      },
      startServer: async () => {
        server = await start({ port, databaseUrl: null });
      },
      postmaster,
      openDatabase: async () => openRunning(await postmaster()),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function findPostmaster(stateFolder: string): Promise<Postmaster> {
  const home = (await findHome(stateFolder)) ?? stateFolder;
  const found = await readPostmaster(join(home, "postgresql"));
  if (found === undefined) throw new Error("the database server has left no note");
  return found;
}

async function openRunning({ socketFolder }: Postmaster): Promise<Database> {
  const connect = (role: string) => socketConnection(socketFolder, role, databaseName);
  // Connections that break are what these harnesses are about; the query that meets one says so.
  return openServer({ application: connect(roles.application), owner: connect(roles.owner) }, { report: () => {} });
}

function urlOf({ socketFolder }: Postmaster): string {
  return `postgresql://${roles.owner}@localhost/${databaseName}?host=${encodeURIComponent(socketFolder)}`;
}
