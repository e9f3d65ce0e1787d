// Where a running city can be met: by a person at its address, by a command at its database.

import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Database } from "../../kernel/db/index.ts";
import type { Configuration } from "../configuration.ts";

const runningSchema = z.object({ pid: z.int(), address: z.string(), databaseUrl: z.string() });

/** A city that runs on this machine with this state folder. */
export type Running = z.infer<typeof runningSchema>;

/** Leaves a note that only this user can read. Gives the function that takes it away. */
export async function noteRunning(
  { stateFolder, databaseUrl }: Configuration,
  database: Database,
  address: string,
): Promise<() => Promise<void>> {
  const file = noteIn(stateFolder);
  const note: Running = { pid: process.pid, address, databaseUrl: databaseUrl ?? urlOf(database) };
  await writeFile(file, `${JSON.stringify(note)}\n`, { mode: 0o600 });
  return () => rm(file, { force: true });
}

/** The note of a city that still runs, or undefined. */
export async function findRunning({ stateFolder }: Configuration): Promise<Running | undefined> {
  const text = await readFile(noteIn(stateFolder), "utf8").catch(() => "null");
  const read = runningSchema.safeParse(JSON.parse(text));
  return read.success && isAlive(read.data.pid) ? read.data : undefined;
}

function noteIn(stateFolder: string): string {
  return join(stateFolder, "running.json");
}

/** The embedded server is reached at its socket, as the owner. */
function urlOf({ connectionOptions: { owner } }: Database): string {
  const url = new URL(`postgresql://${owner.user ?? ""}@localhost/${owner.database ?? ""}`);
  url.searchParams.set("host", owner.host ?? "");
  return url.href;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
