// Writing entries: one insert in the transaction of the thing that is recorded, with no lock and no position yet.

import type { ClientBase, Pool } from "pg";
import type { Hash } from "../merkle/hash.ts";

/** Appends one entry inside the caller's transaction (its own, given a pool) and gives its id. */
export async function appendEntry(client: ClientBase | Pool, leafHash: Hash): Promise<number> {
  const [id] = await appendEntries(client, [leafHash]);
  if (id === undefined) throw new Error("the database gave no id for an audit entry");
  return id;
}

/** Appends many entries in one statement; ids come in the order of the leaf hashes. */
export async function appendEntries(client: ClientBase | Pool, leafHashes: readonly Hash[]): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>({
    name: "audit-append",
    text: `INSERT INTO audit_entry (leaf_hash)
           SELECT hash FROM unnest($1::bytea[]) WITH ORDINALITY AS given (hash, place) ORDER BY place
           RETURNING id`,
    values: [leafHashes],
  });
  return rows.map((row) => row.id).sort((left, right) => left - right);
}
