// Reads the server's own note about the process that runs it, and waits for processes to end.
import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { embeddedLimits } from "../limits.ts";

/** The running server as its `postmaster.pid` tells it. */
export type Postmaster = {
  readonly pid: number;
  readonly socketFolder: string;
  readonly ready: boolean;
};

/** Reads `postmaster.pid`; undefined when there is none or it is only half written. */
export async function readPostmaster(dataFolder: string): Promise<Postmaster | undefined> {
  const text = await readNote(join(dataFolder, "postmaster.pid"));
  const lines = text.split("\n").map((line) => line.trim());
  const pid = Number.parseInt(lines[0] ?? "", 10);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, socketFolder: lines[4] ?? "", ready: lines[7] === "ready" };
}

/** True while a process of this number runs, whoever owns it; one that is dead but not yet collected by its parent does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isDefunct(pid);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM" && !isDefunct(pid);
  }
}

/** Linux keeps a dead process listed until its parent has asked for it; in a container nobody may ever ask. */
export function isDefunct(pid: number): boolean {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return false;
  const text = readFileSync(path, "latin1");
  return text.slice(text.lastIndexOf(")") + 2).startsWith("Z");
}

/** Sends the server its "fast" stop, then its immediate one when it does not obey; resolves when it has gone. */
export async function stopProcess(pid: number): Promise<void> {
  if (signal(pid, "SIGINT") && (await hasEnded(pid, embeddedLimits.stopMilliseconds))) return;
  if (signal(pid, "SIGQUIT") && (await hasEnded(pid, embeddedLimits.stopHardMilliseconds))) return;
  if (isAlive(pid)) throw new Error(`the database server (process ${pid}) does not stop`);
}

async function hasEnded(pid: number, withinMilliseconds: number): Promise<boolean> {
  const end = Date.now() + withinMilliseconds;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await delay(embeddedLimits.readyPollMilliseconds);
  }
  return true;
}

/** True when the process was there to receive it. */
function signal(pid: number, name: "SIGINT" | "SIGQUIT"): boolean {
  try {
    return process.kill(pid, name);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ESRCH") return false;
    throw error;
  }
}

async function readNote(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}
