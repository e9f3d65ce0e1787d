// Starts the server's process and waits until it takes connections.
import { type ChildProcess, spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { embeddedLimits } from "../limits.ts";
import { runAs } from "./account.ts";
import { serverEnvironment } from "./cluster.ts";
import type { Placement } from "./placement.ts";
import { isAlive, isDefunct, readPostmaster } from "./postmaster.ts";

/** A launched server: its process, and what it wrote before its log took over. */
export type LaunchedServer = { readonly process: ChildProcess; readonly pid: number };

// After a kill the dead server's lock file or memory can linger for a moment.
const lingering = /lock file .* already exists|shared memory block .* is still in use/;

/** Starts the server, again while the remains of a killed one linger; resolves when it is ready. */
export async function launchServer(placement: Placement, settings: readonly string[]): Promise<LaunchedServer> {
  for (let attempt = 1; ; attempt += 1) {
    await removeDeadLock(placement.data);
    const launched = await launchOnce(placement, settings);
    if (typeof launched !== "string") return launched;
    if (!lingering.test(launched) || attempt >= embeddedLimits.startAttempts) {
      throw new Error(`the database server did not start: ${launched}`);
    }
    await delay(embeddedLimits.startRetryMilliseconds);
  }
}

/** Resolves to the launched server, or to its last words when it ended instead. */
async function launchOnce(placement: Placement, settings: readonly string[]): Promise<LaunchedServer | string> {
  // Its own process group: a ctrl-C in the terminal must reach the application only, which then stops the server last.
  const child = spawn(join(placement.binaries, "bin", "postgres"), serverArguments(placement, settings), {
    ...runAs(placement.account),
    cwd: placement.data,
    env: serverEnvironment,
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-embeddedLimits.outputTailCharacters);
  });
  const ended = new Promise<string>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => resolve(said.trim() || `status ${status}`));
  });
  const { pid } = child;
  if (pid === undefined) return ended;
  const settled = await Promise.race([ended, becomesReady(placement.data, pid)]);
  return typeof settled === "string" ? settled : { process: child, pid };
}

/** Polls until the server says it is ready; gives up quietly when it has ended, for then `ended` speaks. */
async function becomesReady(dataFolder: string, pid: number): Promise<true> {
  const end = Date.now() + embeddedLimits.startMilliseconds;
  while (Date.now() < end) {
    const postmaster = await readPostmaster(dataFolder);
    if (postmaster?.pid === pid && postmaster.ready) return true;
    if (!isAlive(pid)) return new Promise<true>(() => {});
    await delay(embeddedLimits.readyPollMilliseconds);
  }
  throw new Error(`the database server (process ${pid}) was not ready within ${embeddedLimits.startMilliseconds} ms`);
}

/** The server honours a lock file while its process is listed; a dead one that nobody collects would block it for ever. */
async function removeDeadLock(dataFolder: string): Promise<void> {
  const postmaster = await readPostmaster(dataFolder);
  if (postmaster !== undefined && isDefunct(postmaster.pid))
    await rm(join(dataFolder, "postmaster.pid"), { force: true });
}

function serverArguments(placement: Placement, settings: readonly string[]): string[] {
  return ["-D", placement.data, ...settings.flatMap((setting) => ["-c", setting])];
}
