// Starts the city as a person does, in a process of its own, and stops it.

import { spawn } from "node:child_process";
import { join } from "node:path";
import { projectRoot } from "../../src/app/project-root.ts";

/** A city in a process of its own. */
export type RunningCity = { readonly address: string; readonly stop: () => Promise<void> };

/** Resolves when the city says that it is ready. @throws Error with what it said when it ends instead */
export function startCity(stateFolder: string): Promise<RunningCity> {
  const environment = { ...process.env, HENGZHENG_STATE: stateFolder, PORT: "0", DATABASE_URL: "" };
  const child = spawn(process.execPath, [join(projectRoot, "bin/run.mjs"), "start"], {
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill("SIGINT");
    await ended;
  };
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (part: Buffer) => {
      said = (said + part.toString("utf8")).slice(-4_000);
    });
    child.stdout.on("data", (part: Buffer) => {
      const [, address] = /ready: (http:\S+)/.exec(part.toString("utf8")) ?? [];
      if (address !== undefined) resolve({ address, stop });
    });
    child.once("error", reject);
    child.once("close", (status) => reject(new Error(`the city ended with status ${status}: ${said}`)));
  });
}
