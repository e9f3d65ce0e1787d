// The end of the log: nothing signed may be missing, nothing may stand beyond it, and no entry may hide before it.

import type { ClientBase } from "pg";
import type { Checkpoint } from "../note/checkpoint.ts";
import type { SoundPart } from "./check-page.ts";
import { type Finding, finding } from "./finding.ts";

/** Looks at what lies around the end of a log whose positions are sound. `pending` entries wait for their position. */
export async function checkTail(
  client: ClientBase,
  sound: SoundPart,
  published: readonly Checkpoint[],
): Promise<{ pending: number; finding: Finding | undefined }> {
  const { size } = sound.edge;
  const signed = await readSignedSize(client);
  const longest = Math.max(signed, ...published.map((checkpoint) => checkpoint.size));
  const { pending, hidden } = await readUnplaced(client);
  if (longest > size) return { pending, finding: finding("tail_cut", size, longest) };
  if (signed < size) return { pending, finding: finding("checkpoint_missing", signed, size) };
  if (hidden !== null) return { pending, finding: finding("entry_inserted", size, size + 1, hidden) };
  return { pending, finding: await findStrangeNode(client, size) };
}

async function readSignedSize(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ size: number }>("SELECT coalesce(max(size), 0) AS size FROM audit_checkpoint");
  return rows[0]?.size ?? 0;
}

/** Entries without a position, and the first of them that hides: behind the sequencer's mark, or in a transaction yet to come. */
async function readUnplaced(client: ClientBase): Promise<{ pending: number; hidden: number | null }> {
  const { rows } = await client.query<{ pending: number; hidden: number | null }>(
    `SELECT count(*) AS pending,
            min(entry.id) FILTER (
              WHERE last.server IS NOT NULL
                AND ((entry.xact, entry.id) <= (last.read_xact, last.read_id)
                     OR entry.xact >= pg_snapshot_xmax(pg_current_snapshot()))
            ) AS hidden
       FROM audit_entry AS entry
       LEFT JOIN (SELECT * FROM audit_checkpoint ORDER BY size DESC, at DESC LIMIT 1) AS last
         ON last.server = (SELECT system_identifier FROM pg_control_system())
      WHERE NOT EXISTS (SELECT FROM audit_position WHERE entry_id = entry.id)`,
  );
  return rows[0] ?? { pending: 0, hidden: null };
}

async function findStrangeNode(client: ClientBase, size: number): Promise<Finding | undefined> {
  const { rows } = await client.query<{ level: number; index: number }>(
    `SELECT level, index FROM audit_node WHERE index >= $1::bigint >> level ORDER BY level, index LIMIT 1`,
    [size],
  );
  const [node] = rows;
  return node && finding("node_inserted", node.index * 2 ** node.level, (node.index + 1) * 2 ** node.level);
}
