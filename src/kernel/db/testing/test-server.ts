// One throw-away server for a run of tests: the run's own when it offers one, else one for this process.
import { createConnection } from "node:net";
import { text } from "node:stream/consumers";
import type pg from "pg";
import { roles } from "../embedded/cluster.ts";
import { socketConnection, startEmbeddedServer } from "../embedded/server.ts";
import { makeStateFolder } from "./state-folder.ts";

/** How to reach the server as owner and as application, and how to let go of it. */
export type TestServer = {
  readonly ownerConnection: (database: string) => pg.ClientConfig;
  readonly applicationConnection: (database: string) => pg.ClientConfig;
  readonly release: () => Promise<void>;
};

/** Name of the environment variable that holds the socket where the run's server is asked for. */
export const testServerVariable = "HENGZHENG_TEST_SERVER";

type OwnServer = { users: number; readonly started: Promise<StartedServer> };
type StartedServer = { readonly socketFolder: string; readonly stop: () => Promise<void> };

let own: OwnServer | undefined;

/** Reaches the run's server, or starts one for this process and stops it when the last user lets go. */
export async function reachTestServer(): Promise<TestServer> {
  const address = process.env[testServerVariable];
  if (address !== undefined) return describeServer(await text(createConnection(address)), async () => {});
  own ??= { users: 0, started: startThrowawayServer() };
  own.users += 1;
  const { socketFolder } = await own.started;
  return describeServer(socketFolder, releaseOwn);
}

/** Starts a server whose data are deleted when it stops. */
export async function startThrowawayServer(): Promise<StartedServer> {
  const { stateFolder, remove } = await makeStateFolder();
  const server = await startEmbeddedServer({ stateFolder, durability: "throwaway" });
  const stop = async () => {
    await server.stop();
    await remove();
  };
  return { socketFolder: server.socketFolder, stop };
}

async function releaseOwn(): Promise<void> {
  if (own === undefined) return;
  own.users -= 1;
  if (own.users > 0) return;
  const { started } = own;
  own = undefined;
  await (await started).stop();
}

function describeServer(socketFolder: string, release: () => Promise<void>): TestServer {
  return {
    ownerConnection: (database) => socketConnection(socketFolder, roles.owner, database),
    applicationConnection: (database) => socketConnection(socketFolder, roles.application, database),
    release,
  };
}
