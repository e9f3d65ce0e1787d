// State folders for tests: deleted afterwards, also when the run before was killed.
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findHome } from "../embedded/placement.ts";
import { isAlive, readPostmaster, stopProcess } from "../embedded/postmaster.ts";

const prefix = "hengzheng-test-";

/** Makes an empty state folder; `remove` deletes it and the data. */
export async function makeStateFolder(): Promise<{ stateFolder: string; remove: () => Promise<void> }> {
  await clearOrphans();
  const stateFolder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  return { stateFolder, remove: () => clear(stateFolder) };
}

/** Stops the servers and deletes the folders of test processes that no longer live. */
async function clearOrphans(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (Number.isInteger(owner) && !isAlive(owner)) await clear(join(tmpdir(), name));
  }
}

async function clear(stateFolder: string): Promise<void> {
  const home = (await findHome(stateFolder)) ?? stateFolder;
  const postmaster = await readPostmaster(join(home, "postgresql"));
  if (postmaster !== undefined && isAlive(postmaster.pid)) await stopProcess(postmaster.pid);
  if (postmaster !== undefined) await rm(postmaster.socketFolder, { recursive: true, force: true });
  await rm(home, { recursive: true, force: true });
  await rm(stateFolder, { recursive: true, force: true });
}
