// One pass of the sequencer: entries get their positions, the tree grows, and the new checkpoint is signed.

import type { ClientBase, Pool } from "pg";
import { errorCode, inTransaction } from "../../db/index.ts";
import { maximumEntriesPerPass } from "../limits.ts";
import { edgeRoot, emptyEdge, extendEdge, type RightEdge } from "../merkle/edge.ts";
import type { Hash } from "../merkle/hash.ts";
import { consistencyNodes, consistencyProof } from "../merkle/proof.ts";
import { perfectSubtrees } from "../merkle/subtree.ts";
import { verifyConsistency } from "../merkle/verify.ts";
import { type Checkpoint, signCheckpoint } from "../note/checkpoint.ts";
import type { PublicKey, Signer } from "../note/key.ts";
import { AuditLogBroken } from "./broken.ts";
import { readLogState } from "./log-state.ts";
import { readNodes, writeNodes } from "./nodes.ts";
import { type PlacedEntries, placeEntries } from "./place-entries.ts";

/**
 * `pool` is the owner's: the application may not write positions. `formerKeys` are keys that this log signed with before.
 * `witnessed` is a checkpoint remembered outside the database: nothing is signed that does not extend it.
 */
export type SequenceOptions = {
  readonly pool: Pool;
  readonly signer: Signer;
  readonly formerKeys?: readonly PublicKey[];
  readonly witnessed?: Checkpoint | undefined;
  readonly maximumEntries?: number;
};

/** What a pass signed. `isFull` when it stopped at the limit and more entries wait. */
export type SequencedPass = { readonly checkpoint: Checkpoint; readonly added: number; readonly isFull: boolean };

/**
 * Gives positions to all entries that are safe to place and signs the new checkpoint, in one transaction. Gives undefined
 * when there is nothing to place or another sequencer is at work.
 *
 * The order is not the order of commits, which PostgreSQL does not record in the row, but that of transaction numbers.
 * These are handed out when a transaction first writes, so one with a low number may commit after one with a higher
 * number. Placing whatever is visible would then leave an earlier entry to be squeezed in later. Therefore an entry is
 * placed only when its transaction (`xact`) is older than every transaction that still runs
 * (`pg_snapshot_xmin(pg_current_snapshot())`): then all its elders have ended and can add nothing more. A long writing
 * transaction, in any database of the server, so delays receipts, but can never change the order.
 *
 * Throws {@link AuditLogBroken} when the stored rows do not extend what was signed before.
 */
export async function sequence(options: SequenceOptions): Promise<SequencedPass | undefined> {
  try {
    return await inTransaction(options.pool, (client) => extendLog(client, options));
  } catch (error) {
    if (errorCode(error) !== uniqueViolation) throw error;
    throw new AuditLogBroken("rows stand where the next entries belong", { cause: error });
  }
}

async function extendLog(client: ClientBase, options: SequenceOptions): Promise<SequencedPass | undefined> {
  if (!(await takeTurn(client))) return undefined;
  const state = await readLogState(client, [options.signer.publicKey, ...(options.formerKeys ?? [])]);
  const placed = await placeEntries(client, state, options.maximumEntries ?? maximumEntriesPerPass);
  const isMoved = state.signed !== undefined && placed.readOn !== state.readOn;
  if (placed.leafHashes.length === 0 && !isMoved) return undefined;
  const grown = await growTree(client, state.signed?.size ?? 0, placed.leafHashes);
  for (const earlier of [state.signed, options.witnessed]) await assertExtends(client, earlier, grown);
  await publish(client, { grown, placed, signer: options.signer });
  const checkpoint = { origin: options.signer.publicKey.name, ...grown };
  return { checkpoint, added: placed.leafHashes.length, isFull: placed.isFull };
}

/** Only one sequencer is at work at a time, so a position that is taken was not given by one. */
const uniqueViolation = "23505";

type TreeHead = { readonly size: number; readonly root: Hash };

/** The lock lasts until the transaction ends; whoever does not get it has nothing to do. */
async function takeTurn(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>("SELECT pg_try_advisory_xact_lock($1) AS taken", [turnLock]);
  return rows[0]?.taken === true;
}

const turnLock = 4_862_197_320;

async function growTree(client: ClientBase, size: number, leafHashes: readonly Hash[]): Promise<TreeHead> {
  const { edge, nodes } = extendEdge(await readEdge(client, size), leafHashes);
  await writeNodes(client, nodes);
  return { size: edge.size, root: edgeRoot(edge) };
}

async function readEdge(client: ClientBase, size: number): Promise<RightEdge> {
  if (size === 0) return emptyEdge;
  const addresses = perfectSubtrees({ start: 0, end: size });
  return { size, hashes: addresses.map(await readNodes(client, addresses)) };
}

/** Proves, from what is now stored, that the new tree begins with the earlier one. A log must never sign two that contradict. */
async function assertExtends(client: ClientBase, earlier: Checkpoint | undefined, grown: TreeHead): Promise<void> {
  if (earlier === undefined || earlier.size === 0) return;
  const sizes = { smaller: earlier.size, larger: grown.size };
  if (earlier.size > grown.size)
    throw new AuditLogBroken(`the log shrank from ${earlier.size} entries to ${grown.size}`);
  const proof = consistencyProof(sizes, await readNodes(client, consistencyNodes(sizes)));
  const isExtended = verifyConsistency({ ...sizes, smallerRoot: earlier.root, largerRoot: grown.root, proof });
  if (!isExtended)
    throw new AuditLogBroken(`the stored log does not extend the checkpoint signed at ${earlier.size} entries`);
}

type Publication = { readonly grown: TreeHead; readonly placed: PlacedEntries; readonly signer: Signer };

async function publish(client: ClientBase, { grown, placed, signer }: Publication): Promise<void> {
  await client.query({
    name: "audit-publish",
    text: `INSERT INTO audit_checkpoint (size, root, note, server, read_xact, read_id)
           VALUES ($1, $2, $3, $4::bigint, $5::xid8, $6)`,
    values: [grown.size, grown.root, signCheckpoint(grown, signer), placed.readOn, placed.read.xact, placed.read.id],
  });
}
