// Binds a database to its keys, so that other keys are noticed before anything is read or written with them.
import { createHash } from "node:crypto";
import type { Queryable } from "../../db/index.ts";
import { accept, type Outcome, refuse } from "../../refusal/index.ts";
import { secretsDoNotFit, secretsOfDemoDatabase } from "./secret-refusals.ts";
import { keyedHash, type Secrets } from "./secrets.ts";

/** Remembers a fingerprint of the keys on the first start and compares it on every later one. Call it before serving. */
export async function bindSecrets(queryable: Queryable, secrets: Secrets): Promise<Outcome<Secrets>> {
  const fingerprint = fingerprintOf(secrets);
  await queryable.query("INSERT INTO identity_secret (fingerprint, is_demo) VALUES ($1, $2) ON CONFLICT DO NOTHING", [
    fingerprint,
    secrets.mode === "demo",
  ]);
  const { rows } = await queryable.query<{ fingerprint: Buffer; is_demo: boolean }>(
    "SELECT fingerprint, is_demo FROM identity_secret",
  );
  const bound = rows[0];
  if (bound === undefined) throw new Error("the fingerprint of the keys was not kept");
  if (bound.is_demo && secrets.mode === "production") return refuse(secretsOfDemoDatabase);
  return bound.fingerprint.equals(fingerprint) ? accept(secrets) : refuse(secretsDoNotFit);
}

/** Covers the keys that stored data depend on; the session key may change, which only ends sessions. */
function fingerprintOf({ encryption, lookUp }: Secrets): Buffer {
  const parts = [encryption, lookUp].map((key) => keyedHash(key, "fingerprint", ""));
  return createHash("sha256").update(Buffer.concat(parts)).digest();
}
