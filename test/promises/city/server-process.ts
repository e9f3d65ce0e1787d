// A server in a process of its own, which can be killed at any moment.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { projectRoot } from "../../../src/app/project-root.ts";
import type { CityPlan } from "./city-facts.ts";

/** Where and what a process serves. `databaseUrl` null: it starts the embedded server of the state folder. */
export type ServerPlan = {
  readonly stateFolder: string;
  readonly port: number;
  readonly databaseUrl: string | null;
  readonly city: CityPlan;
};

/** `complaints` are its last log lines of level warning and above, and whatever else it wrote to standard error. */
export type ServerProcess = {
  readonly address: string;
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly complaints: () => readonly string[];
};

const startSeconds = 120;
const keptComplaints = 200;

/** Starts a process and waits until it listens. */
export async function startServerProcess(plan: ServerPlan): Promise<ServerProcess> {
  const child = launch(plan);
  const complaints: string[] = [];
  createInterface({ input: child.stderr ?? process.stdin }).on("line", (line) => {
    complaints.push(line);
    if (complaints.length > keptComplaints) complaints.shift();
  });
  const ended = once(child, "exit");
  const address = await Promise.race([firstLine(child), ended.then(() => null), silence()]);
  if (address === null) {
    child.kill("SIGKILL");
    throw new Error(`the server did not start: ${complaints.slice(-30).join("\n")}`);
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return { address, kill: () => end("SIGKILL"), stop: () => end("SIGTERM"), complaints: () => complaints };
}

/** A port of the loopback that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return address.port;
}

function launch({ stateFolder, port, databaseUrl, city }: ServerPlan): ChildProcess {
  const program = new URL("../serve-program.ts", import.meta.url).pathname;
  const words = ["--import", import.meta.resolve("tsx"), program, String(city.residents), String(city.people)];
  return spawn(process.execPath, words, {
    cwd: projectRoot,
    stdio: ["pipe", "pipe", "pipe"],
    env: {
      PATH: process.env["PATH"],
      TMPDIR: process.env["TMPDIR"],
      HENGZHENG_MODE: "demo",
      HENGZHENG_STATE: stateFolder,
      HOST: "127.0.0.1",
      PORT: String(port),
      ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
    },
  });
}

async function firstLine({ stdout }: ChildProcess): Promise<string | null> {
  if (stdout === null) return null;
  for await (const line of createInterface({ input: stdout })) return line;
  return null;
}

function silence(): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), startSeconds * 1000).unref();
  });
}
