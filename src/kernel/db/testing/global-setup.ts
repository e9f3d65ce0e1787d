// Gives a whole run of tests one database server, started when the first test asks for it.
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startThrowawayServer, testServerVariable } from "./test-server.ts";

/** For vitest's `globalSetup`: offers the server at a socket; returns what ends it after the run. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "hengzheng-run-"));
  const address = join(folder, "ask");
  let started: ReturnType<typeof startThrowawayServer> | undefined;
  const desk = createServer((connection) => {
    connection.on("error", () => {}); // A test process that ends while it waits needs no answer.
    started ??= startThrowawayServer();
    started.then(
      ({ socketFolder }) => connection.end(socketFolder),
      (error: Error) => connection.destroy(error),
    );
  });
  await new Promise<void>((resolve) => desk.listen(address, resolve));
  process.env[testServerVariable] = address;
  return async () => {
    desk.close();
    await (await started)?.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
