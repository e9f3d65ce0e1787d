// What the log has published, and the proofs that a monitor asks for.

import type { ClientBase, Pool } from "pg";
import type { Hash } from "../merkle/hash.ts";
import { consistencyNodes, consistencyProof } from "../merkle/proof.ts";
import { readNodes } from "./nodes.ts";

/** A checkpoint as it was stored. `at` is the database's clock when it was signed; the signature does not cover it. */
export type PublishedCheckpoint = {
  readonly size: number;
  readonly root: Buffer;
  readonly note: string;
  readonly at: Date;
};

/** The newest checkpoint; undefined while the log is empty. */
export async function latestCheckpoint(database: ClientBase | Pool): Promise<PublishedCheckpoint | undefined> {
  const { rows } = await database.query<PublishedCheckpoint>(
    "SELECT size, root, note, at FROM audit_checkpoint ORDER BY size DESC, at DESC LIMIT 1",
  );
  return rows[0];
}

/** The proof that the log of `smaller` entries is the beginning of the log of `larger` entries. Throws RangeError for sizes out of order. */
export async function proveConsistency(
  database: ClientBase | Pool,
  sizes: { readonly smaller: number; readonly larger: number },
): Promise<Hash[]> {
  return consistencyProof(sizes, await readNodes(database, consistencyNodes(sizes)));
}
