// Following a log from outside: a monitor or a second office keeps its last checkpoint and accepts only what extends it.

import type { Hash } from "../merkle/hash.ts";
import { verifyConsistency } from "../merkle/verify.ts";
import { type Checkpoint, openCheckpoint } from "./checkpoint.ts";
import type { PublicKey } from "./key.ts";

/** Two notes of one log, the kept one first, and the proof that the second extends the first. */
export type Step = { readonly kept: string; readonly offered: string; readonly proof: readonly Hash[] };

/**
 * The offered checkpoint when both notes carry the log's signature and the offered log begins with the kept one.
 * Undefined otherwise: then the log shows two faces, and both notes together are the evidence.
 */
export function followCheckpoint({ kept, offered, proof }: Step, publicKey: PublicKey): Checkpoint | undefined {
  const [before, after] = [openCheckpoint(kept, publicKey), openCheckpoint(offered, publicKey)];
  if (before === undefined || after === undefined) return undefined;
  const claim = { smaller: before.size, larger: after.size, smallerRoot: before.root, largerRoot: after.root, proof };
  return verifyConsistency(claim) ? after : undefined;
}
