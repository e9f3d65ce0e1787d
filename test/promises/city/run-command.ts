// Runs a command of the command line in a process of its own, as a person would.

import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { projectRoot } from "../../../src/app/project-root.ts";

/** How a command ended, and everything that it said. */
export type Ended = { readonly status: number | null; readonly said: string };

/** Runs a command; `environment` says for which city. */
export async function runCommand(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Ended> {
  const program = `${projectRoot}/src/app/command-line.ts`;
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), program, ...words], {
    cwd: projectRoot,
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env["PATH"], TMPDIR: process.env["TMPDIR"], ...environment },
  });
  const status = new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { status: await status, said: `${output}${errors}` };
}
