// The keys the system works with, and what they are good for.
import { createHmac, createSecretKey, type KeyObject } from "node:crypto";

/** How the system runs: `demo` for trying it out with invented people, `production` for a city. */
export type Mode = "demo" | "production";

/** The keys; they print as nothing in logs. `encryption` seals citizen numbers, `lookUp` finds them, `session` hashes tokens. */
export type Secrets = {
  readonly mode: Mode;
  readonly encryption: KeyObject;
  readonly lookUp: KeyObject;
  readonly session: KeyObject;
};

/** The names of the keys. */
export const secretNames = ["encryption", "lookUp", "session"] as const;

/** The name of one key. */
export type SecretName = (typeof secretNames)[number];

/** How long each key is. */
export const secretBytes = 32;

/** What every demo key begins with, so that it is known wherever it is copied to. */
export const demoMark: Buffer = Buffer.from("hengzheng demo ");

/** Makes the key objects from three keys of 32 bytes. */
export function makeSecrets(mode: Mode, keys: Readonly<Record<SecretName, Uint8Array>>): Secrets {
  return {
    mode,
    encryption: createSecretKey(keys.encryption),
    lookUp: createSecretKey(keys.lookUp),
    session: createSecretKey(keys.session),
  };
}

/** Whether a key was made for the demo. */
export function isDemoKey(key: Uint8Array): boolean {
  return demoMark.equals(Buffer.from(key).subarray(0, demoMark.length));
}

/** HMAC-SHA-256 of a text for one purpose: the same text under another purpose gives another hash. */
export function keyedHash(key: KeyObject, purpose: string, text: string): Buffer {
  return createHmac("sha256", key).update(`${purpose}\0${text}`).digest();
}
