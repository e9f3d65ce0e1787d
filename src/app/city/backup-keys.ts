// The keys of a demo city travel beside its backup; those of production stay where its operator keeps them.

import { copyFile, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Configuration } from "../configuration.ts";

const keyFiles = ["demo-secrets.json", "audit-key"] as const;
const keysSchema = z.record(z.enum(keyFiles), z.string());

/** The file that holds the keys of a backup. */
export function keysBeside(backupFile: string): string {
  return `${backupFile}.keys`;
}

/** Writes the keys of a demo beside its backup; false in production. */
export async function writeKeys({ mode, stateFolder }: Configuration, backupFile: string): Promise<boolean> {
  if (mode !== "demo") return false;
  const texts = await Promise.all(
    keyFiles.map(async (name) => [name, await readFile(join(stateFolder, name), "utf8")] as const),
  );
  await writeFile(keysBeside(backupFile), JSON.stringify(Object.fromEntries(texts)), { mode: 0o600 });
  return true;
}

/** Puts the keys beside a backup into the state folder; keys that are there already are kept aside under `.before`. */
export async function readKeys({ mode, stateFolder }: Configuration, backupFile: string): Promise<void> {
  const text = mode === "demo" ? await readFile(keysBeside(backupFile), "utf8").catch(() => null) : null;
  if (text === null) return;
  await mkdir(stateFolder, { recursive: true });
  for (const [name, key] of Object.entries(keysSchema.parse(JSON.parse(text)))) {
    const file = join(stateFolder, name);
    if (await exists(file)) await copyFile(file, `${file}.before`);
    await writeFile(file, key, { mode: 0o600 });
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
