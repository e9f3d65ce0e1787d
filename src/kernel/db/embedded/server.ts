// The embedded PostgreSQL server: started, guarded, brought back after a crash, stopped.
import { existsSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { basename } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type pg from "pg";
import { errorCode, isUnavailable } from "../errors.ts";
import { embeddedLimits } from "../limits.ts";
import { DatabaseRefused } from "../refusal.ts";
import { initialiseCluster, roles, writeAccessRules } from "./cluster.ts";
import { type GuardAttempt, takeGuard } from "./guard.ts";
import { type LaunchedServer, launchServer } from "./launch.ts";
import { makeSocketFolder, type Placement, settlePlacement } from "./placement.ts";
import { isAlive, readPostmaster, stopProcess } from "./postmaster.ts";
import { type Durability, serverSettings } from "./settings.ts";

/** How to start it; `report` hears what went wrong while it runs (default: standard error). */
export type EmbeddedServerOptions = {
  readonly stateFolder: string;
  readonly durability?: Durability;
  readonly report?: ((message: string) => void) | undefined;
};

/** Starts the embedded server of a state folder. Refuses beside a live one; an orphan left by a killed application is stopped first. */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const placement = await settlePlacement(options.stateFolder);
  await initialiseCluster(placement);
  await yieldToOther(placement);
  await writeAccessRules(placement);
  const socketFolder = await makeSocketFolder(placement.account, placement.home);
  const server = new EmbeddedServer(placement, socketFolder, options);
  await server.start();
  return server;
}

/** Holds the server's process and the guard connection. */
export class EmbeddedServer {
  readonly placement: Placement;
  readonly socketFolder: string;
  readonly #settings: readonly string[];
  readonly #report: (message: string) => void;
  readonly #endWithProcess = () => this.#signalAtExit();
  #launched: LaunchedServer | undefined;
  #guard: pg.Client | undefined;
  readonly #stopping = new AbortController();
  #recovery: Promise<void> = Promise.resolve();

  constructor(placement: Placement, socketFolder: string, options: EmbeddedServerOptions) {
    this.placement = placement;
    this.socketFolder = socketFolder;
    this.#settings = serverSettings(socketFolder, options.durability ?? "lasting");
    this.#report = options.report ?? ((message) => console.error(message));
  }

  /** Process number of the server. */
  get pid(): number {
    if (this.#launched === undefined) throw new Error("the database server is not running");
    return this.#launched.pid;
  }

  /** How to connect as the schema's owner; give `database` to choose another. */
  ownerConnection(database = "postgres"): pg.ClientConfig {
    return socketConnection(this.socketFolder, roles.owner, database);
  }

  /** How to connect as the application's role. */
  applicationConnection(database: string): pg.ClientConfig {
    return socketConnection(this.socketFolder, roles.application, database);
  }

  async start(): Promise<void> {
    process.once("exit", this.#endWithProcess);
    try {
      await this.#launch();
      await this.#holdGuard();
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** Stops the server cleanly; connections still open are ended by it. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#recovery;
    await this.#guard?.end();
    this.#guard = undefined;
    if (this.#launched !== undefined) await stopProcess(this.#launched.pid);
    this.#launched = undefined;
    process.off("exit", this.#endWithProcess);
    await rm(this.socketFolder, { recursive: true, force: true });
  }

  async #launch(): Promise<void> {
    const launched = await launchServer(this.placement, this.#settings);
    this.#launched = launched;
    launched.process.once("exit", () => this.#comeBack());
    if (launched.process.exitCode !== null || launched.process.signalCode !== null) this.#comeBack();
  }

  /** Called when the server's process ended although nobody asked it to. */
  #comeBack(): void {
    if (this.#stopping.signal.aborted || this.#launched === undefined) return;
    this.#launched = undefined;
    this.#report("The database server ended unexpectedly; it is being started again.");
    this.#recovery = this.#launchUntilStopped();
  }

  /** A full disk, say, may forbid starting for a while: tries on, ever more slowly, until it starts or is no longer wanted. */
  async #launchUntilStopped(): Promise<void> {
    let wait: number = embeddedLimits.recoveryFirstDelayMilliseconds;
    while (!this.#stopping.signal.aborted) {
      try {
        return await this.#launch();
      } catch (error) {
        this.#report(`The database server could not be started again: ${String(error)}`);
      }
      await this.#pause(wait);
      wait = Math.min(wait * 2, embeddedLimits.recoveryLongestDelayMilliseconds);
    }
  }

  /** Waits, or returns at once when the server is being stopped. */
  async #pause(milliseconds: number): Promise<void> {
    const { signal } = this.#stopping;
    try {
      await delay(milliseconds, undefined, { ref: false, signal });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  async #holdGuard(): Promise<void> {
    const attempt = await takeGuard(this.ownerConnection());
    if (!attempt.held) throw new DatabaseRefused(alreadyRunning(this.pid, attempt.holder));
    this.#guard = attempt.client;
    attempt.client.once("end", () => void this.#regainGuard());
  }

  /** After a crash the guard's connection is gone; takes it again as soon as the server answers. */
  async #regainGuard(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      try {
        return await this.#holdGuard();
      } catch (error) {
        if (!isUnavailable(error)) this.#report(`The database guard is not held: ${String(error)}`);
      }
      await this.#pause(embeddedLimits.guardRetryMilliseconds);
    }
  }

  /** Last resort when the application ends without `stop`: the server must not outlive it. */
  #signalAtExit(): void {
    if (this.#launched !== undefined && isAlive(this.#launched.pid)) process.kill(this.#launched.pid, "SIGINT");
    rmSync(this.socketFolder, { recursive: true, force: true });
  }
}

/** Refuses when another application uses the data; stops a server whose application was killed. */
async function yieldToOther(placement: Placement): Promise<void> {
  const other = await readPostmaster(placement.data);
  if (other === undefined) return;
  if (isAlive(other.pid) && existsSync(other.socketFolder)) {
    const attempt = await askOther(socketConnection(other.socketFolder, roles.owner, "postgres"));
    if (attempt?.held === false) throw new DatabaseRefused(alreadyRunning(other.pid, attempt.holder));
    if (attempt !== undefined) await stopProcess(other.pid);
  }
  if (basename(other.socketFolder).startsWith("hengzheng-"))
    await rm(other.socketFolder, { recursive: true, force: true });
}

/** Undefined when nobody answers at the socket: the process number then belongs to something else by now. */
async function askOther(connection: pg.ClientConfig): Promise<GuardAttempt | undefined> {
  const end = Date.now() + embeddedLimits.startMilliseconds;
  for (;;) {
    try {
      return await takeGuard(connection);
    } catch (error) {
      const code = errorCode(error);
      if (code === "ECONNREFUSED" || code === "ENOENT") return undefined;
      if (code !== "57P03" || Date.now() > end) throw error; // 57P03: it is still starting or stopping.
      await delay(embeddedLimits.guardRetryMilliseconds);
    }
  }
}

/** Connects over the socket in `host`; the operating system vouches for who we are. */
export function socketConnection(host: string, user: string, database: string): pg.ClientConfig {
  return { host, port: 5432, user, database };
}

function alreadyRunning(serverPid: number, applicationPid: number | undefined) {
  const process = applicationPid ?? serverPid;
  return {
    code: "already_running",
    message: {
      zh: `衡政已在运行：进程 ${process} 正在使用这些数据（数据库服务器进程 ${serverPid}）。`,
      en: `Hengzheng is already running: process ${process} uses these data (database server ${serverPid}).`,
    },
    next: {
      zh: "请使用已运行的那个，或先用 ctrl-C 停止它。",
      en: "Use the one that runs, or stop it first with ctrl-C.",
    },
  };
}
