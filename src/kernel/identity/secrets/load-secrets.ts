// Brings in the keys: from the environment in production, made at random in the state folder for the demo.
import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { accept, type Outcome, refuse } from "../../refusal/index.ts";
import { secretDemo, secretMissing, secretsEqual, secretsFileUnreadable } from "./secret-refusals.ts";
import {
  demoMark,
  isDemoKey,
  type Mode,
  makeSecrets,
  type SecretName,
  type Secrets,
  secretBytes,
  secretNames,
} from "./secrets.ts";

/** Where keys may come from. */
export type SecretSources = {
  readonly mode: Mode;
  readonly stateFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

/** The environment variable of each key: 32 bytes in base64 or hexadecimal. */
export const secretVariables: Readonly<Record<SecretName, string>> = {
  encryption: "HENGZHENG_ENCRYPTION_KEY",
  lookUp: "HENGZHENG_LOOKUP_KEY",
  session: "HENGZHENG_SESSION_KEY",
};

/**
 * Loads the keys. In demo mode they are made on the first start and kept in the state folder, readable by this user
 * alone. In production mode they must stand in the environment; missing, malformed, equal and demo keys are refused.
 */
export async function loadSecrets({ mode, stateFolder, environment }: SecretSources): Promise<Outcome<Secrets>> {
  return mode === "demo" ? loadDemoSecrets(stateFolder) : readSecrets(environment);
}

function readSecrets(environment: SecretSources["environment"]): Outcome<Secrets> {
  const keys = new Map<SecretName, Buffer>();
  for (const name of secretNames) {
    const key = decodeKey(environment[secretVariables[name]] ?? "");
    if (key === undefined) return refuse(secretMissing(secretVariables[name]));
    if (isDemoKey(key)) return refuse(secretDemo(secretVariables[name]));
    keys.set(name, key);
  }
  if (new Set([...keys.values()].map((key) => key.toString("hex"))).size < secretNames.length)
    return refuse(secretsEqual);
  return accept(
    makeSecrets(
      "production",
      keysOf((name) => keys.get(name)),
    ),
  );
}

async function loadDemoSecrets(stateFolder: string): Promise<Outcome<Secrets>> {
  const file = join(stateFolder, "demo-secrets.json");
  await mkdir(stateFolder, { recursive: true });
  await writeNewDemoKeys(file);
  const stored: unknown = JSON.parse(await readFile(file, "utf8"));
  const keys = new Map(secretNames.map((name) => [name, storedKey(stored, name)]));
  if ([...keys.values()].some((key) => key === undefined || !isDemoKey(key)))
    return refuse(secretsFileUnreadable(file));
  return accept(
    makeSecrets(
      "demo",
      keysOf((name) => keys.get(name)),
    ),
  );
}

/** Writes the file unless it is there; of two programs starting at once, one writes. */
async function writeNewDemoKeys(file: string): Promise<void> {
  const keys = keysOf(() => Buffer.concat([demoMark, randomBytes(secretBytes - demoMark.length)]));
  const text = JSON.stringify(
    Object.fromEntries(secretNames.map((name) => [name, keys[name].toString("base64")])),
    null,
    2,
  );
  try {
    await writeFile(file, `${text}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}

function storedKey(stored: unknown, name: SecretName): Buffer | undefined {
  if (typeof stored !== "object" || stored === null) return undefined;
  const value: unknown = new Map<string, unknown>(Object.entries(stored)).get(name);
  return typeof value === "string" ? decodeKey(value) : undefined;
}

function keysOf(find: (name: SecretName) => Buffer | undefined): Readonly<Record<SecretName, Buffer>> {
  const key = (name: SecretName) => {
    const found = find(name);
    if (found === undefined) throw new Error(`the ${name} key is missing`);
    return found;
  };
  return { encryption: key("encryption"), lookUp: key("lookUp"), session: key("session") };
}

/** Reads 32 bytes; a key of one repeated byte is a placeholder, not a key. */
function decodeKey(text: string): Buffer | undefined {
  const written = text.trim();
  const key = /^[0-9a-fA-F]{64}$/.test(written) ? Buffer.from(written, "hex") : Buffer.from(written, "base64");
  return key.length === secretBytes && new Set(key).size > 1 ? key : undefined;
}
