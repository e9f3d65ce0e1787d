// Clears away what test runs left behind that were killed before they could clean up.
import { existsSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAlive, readPostmaster, stopProcess } from "../embedded/postmaster.ts";

const prefix = "hengzheng-test-";

/** Prefix of a throw-away state folder; the process number in it says whose it is. */
export function stateFolderPrefix(): string {
  return join(tmpdir(), `${prefix}${process.pid}-`);
}

/** Stops the servers and deletes the folders of test processes that no longer live. */
export async function clearOrphans(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (Number.isInteger(owner) && !isAlive(owner)) await clear(join(tmpdir(), name));
  }
}

async function clear(stateFolder: string): Promise<void> {
  const note = join(stateFolder, "postgresql.location");
  const home = existsSync(note) ? (await readFile(note, "utf8")).trim() : stateFolder;
  const postmaster = await readPostmaster(join(home, "postgresql"));
  if (postmaster !== undefined && isAlive(postmaster.pid)) await stopProcess(postmaster.pid);
  if (postmaster !== undefined) await rm(postmaster.socketFolder, { recursive: true, force: true });
  await rm(home, { recursive: true, force: true });
  await rm(stateFolder, { recursive: true, force: true });
}
