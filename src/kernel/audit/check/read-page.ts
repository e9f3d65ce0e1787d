// Reading the log piece by piece for a check: positions with their entries, tree nodes and checkpoints.

import type { ClientBase } from "pg";
import { checkPageEntries } from "../limits.ts";
import type { FullNode } from "../merkle/edge.ts";

/** One position and the leaf hash of its entry; null when the entry is gone. */
export type PositionRow = { readonly position: number; readonly leaf_hash: Buffer; readonly entry_hash: Buffer | null };

/** A checkpoint as stored. */
export type CheckpointRow = { readonly size: number; readonly root: Buffer; readonly note: string };

/** The next positions from `start` on, in order. */
export async function readPositions(client: ClientBase, start: number): Promise<PositionRow[]> {
  const { rows } = await client.query<PositionRow>({
    name: "audit-check-positions",
    text: `SELECT placed.position, placed.leaf_hash, entry.leaf_hash AS entry_hash
             FROM (SELECT * FROM audit_position WHERE position >= $1 ORDER BY position LIMIT $2) AS placed
             LEFT JOIN audit_entry AS entry ON entry.id = placed.entry_id
            ORDER BY placed.position`,
    values: [start, checkPageEntries],
  });
  return rows;
}

/** The stored nodes that become full when the log grows from `start` to `end` entries. */
export async function readNodesBetween(client: ClientBase, start: number, end: number): Promise<FullNode[]> {
  const { rows } = await client.query<FullNode>({
    name: "audit-check-nodes",
    text: `SELECT node.level, node.index, node.hash
             FROM generate_series(1, 52) AS of (level)
             JOIN audit_node AS node ON node.level = of.level
              AND node.index >= $1::bigint >> of.level AND node.index < $2::bigint >> of.level`,
    values: [start, end],
  });
  return rows;
}

/** The checkpoints of sizes above `start` up to `end`, in order. */
export async function readCheckpoints(client: ClientBase, start: number, end: number): Promise<CheckpointRow[]> {
  const { rows } = await client.query<CheckpointRow>({
    name: "audit-check-checkpoints",
    text: "SELECT size, root, note FROM audit_checkpoint WHERE size > $1 AND size <= $2 ORDER BY size, at",
    values: [start, end],
  });
  return rows;
}
