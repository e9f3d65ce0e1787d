// Giving entries their positions, in the order of their transactions.

import type { ClientBase } from "pg";
import type { Hash } from "../merkle/hash.ts";
import { beforeAllEntries, type LogState, type ReadMark } from "./log-state.ts";

/** Entries that have just got consecutive positions. `readOn` and `read` belong into the next checkpoint. */
export type PlacedEntries = {
  readonly leafHashes: readonly Hash[];
  readonly isFull: boolean;
  readonly readOn: string;
  readonly read: ReadMark;
};

/**
 * Places at most `limit` entries behind the last one. After a restore onto another server, whose transactions are counted
 * anew, everything without a position is looked for once, whatever its transaction.
 */
export async function placeEntries(client: ClientBase, state: LogState, limit: number): Promise<PlacedEntries> {
  const isKnown = state.readOn === state.server;
  const from = isKnown ? state.read : beforeAllEntries;
  const size = state.signed?.size ?? 0;
  // Unnamed, so that it is planned for these very values: a plan made for any values would read the whole log.
  const { rows } = await client.query<{ position: number; entry_id: number; leaf_hash: Buffer }>(
    isKnown ? placeNext : placeAll,
    [state.oldestRunning, from.xact, from.id, limit, size],
  );
  rows.sort((left, right) => left.position - right.position);
  const leafHashes = rows.map((row) => row.leaf_hash);
  const isFull = rows.length === limit;
  if (!isFull) return { leafHashes, isFull, readOn: state.server, read: { xact: state.oldestRunning, id: 0 } };
  const last = rows.at(-1)?.entry_id ?? 0;
  return isKnown
    ? { leafHashes, isFull, readOn: state.server, read: await markOf(client, last) }
    : { leafHashes, isFull, readOn: state.readOn, read: beforeAllEntries };
}

/**
 * Nothing before `oldestRunning` can still appear, so a later pass never has to insert between positions given now. The
 * few entries since the mark are looked up one by one; the planner would otherwise read all positions of a long log.
 */
const placeNext = placeStatement(`entry.xact < $1::xid8
         AND (SELECT position FROM audit_position WHERE entry_id = entry.id) IS NULL`);

/** A visible entry of a transaction that this server has not reached comes from the server that was backed up. */
const placeAll = placeStatement(`(entry.xact < $1::xid8 OR entry.xact >= pg_snapshot_xmax(pg_current_snapshot()))
         AND NOT EXISTS (SELECT FROM audit_position WHERE entry_id = entry.id)`);

function placeStatement(isToBePlaced: string): string {
  return `
    WITH taken AS MATERIALIZED (
      SELECT id, xact, leaf_hash FROM audit_entry AS entry
       WHERE (xact, id) > ($2::xid8, $3::bigint) AND ${isToBePlaced}
       ORDER BY xact, id LIMIT $4
    )
    INSERT INTO audit_position (position, entry_id, leaf_hash)
    SELECT $5::bigint + row_number() OVER (ORDER BY xact, id) - 1, id, leaf_hash FROM taken
    RETURNING position, entry_id, leaf_hash`;
}

async function markOf(client: ClientBase, entryId: number): Promise<ReadMark> {
  const { rows } = await client.query<ReadMark>("SELECT xact::text, id FROM audit_entry WHERE id = $1", [entryId]);
  const [mark] = rows;
  if (mark === undefined) throw new Error(`audit entry ${entryId} vanished while it was placed`);
  return mark;
}
