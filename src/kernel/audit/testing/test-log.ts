// What the tests of this room share: entries to append, a sequencer run to its end, and a hand that rewrites rows.

import { setTimeout as delay } from "node:timers/promises";
import type { ClientBase } from "pg";
import { type Database, inTransaction } from "../../db/index.ts";
import { hashLeaf } from "../merkle/hash.ts";
import { generateSigner } from "../note/key.ts";
import { sequence } from "../store/sequence.ts";

/** The key of the log under test, and the line that holds its secret. */
export const { signer, secret } = generateSigner("hengyang.example/audit");

/** As many different leaf hashes as asked for. */
export function leafHashes(count: number, tag = "entry"): Buffer[] {
  return Array.from({ length: count }, (_, index) => hashLeaf(Buffer.from(`${tag} ${index}`)));
}

/** Sequences until nothing waits. A writing transaction of another test on the same server can hold entries back for a moment. */
export async function sequenceAll({ owner }: Database, maximumEntries = 1_000): Promise<void> {
  for (let attempt = 0; (await countPending(owner)) !== 0; attempt += 1) {
    if (attempt > 1_000) throw new Error("entries still wait for their positions");
    const pass = await sequence({ pool: owner, signer, maximumEntries });
    if (pass === undefined) await delay(10);
  }
}

/** Runs work as a superuser for whom no trigger fires. */
export async function asIntruder(database: Database, work: (client: ClientBase) => Promise<unknown>): Promise<void> {
  await inTransaction(database.owner, async (client) => {
    await client.query("SET LOCAL session_replication_role = replica");
    await work(client);
  });
}

async function countPending(owner: Database["owner"]): Promise<number | undefined> {
  const { rows } = await owner.query<{ pending: number }>(
    "SELECT (SELECT count(*) FROM audit_entry) - (SELECT count(*) FROM audit_position) AS pending",
  );
  return rows[0]?.pending;
}
