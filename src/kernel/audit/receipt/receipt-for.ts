// Making the receipt of an entry.

import type { Pool } from "pg";
import { sameBytes } from "../merkle/hash.ts";
import { inclusionNodes, inclusionProof } from "../merkle/proof.ts";
import { encodeBase64 } from "../note/base64.ts";
import type { CanonicalValue } from "../record/canonical-json.ts";
import { saltedLeafHash } from "../record/salted-leaf.ts";
import { AuditLogBroken } from "../store/broken.ts";
import { readNodes } from "../store/nodes.ts";
import { type Receipt, receiptFormat } from "./receipt.ts";

/** An entry with the record and salt that its caller kept, and the name of the log's key. */
export type RecordedEntry = {
  readonly entryId: number;
  readonly record: CanonicalValue;
  readonly salt: Uint8Array;
  readonly logName: string;
};

type EntryRow = { leaf_hash: Buffer; position: number | null; size: number | null; note: string | null };

/**
 * The receipt of an entry. Once logged it never changes: it is proved against the first checkpoint that covers it.
 * Throws RangeError for an unknown entry and {@link AuditLogBroken} when the record is not the one that was logged.
 */
export async function receiptFor(pool: Pool, entry: RecordedEntry): Promise<Receipt> {
  const row = await readEntry(pool, entry.entryId);
  const leafHash = saltedLeafHash(entry.record, entry.salt);
  if (!sameBytes(row.leaf_hash, leafHash))
    throw new AuditLogBroken(`audit entry ${entry.entryId} is of another record`);
  const { position, size, note } = row;
  const sealed = {
    format: receiptFormat,
    logName: entry.logName,
    record: entry.record,
    salt: encodeBase64(entry.salt),
    leafHash: encodeBase64(leafHash),
  } as const;
  if (position === null || size === null || note === null) return { ...sealed, status: "pending" };
  const hashAt = await readNodes(pool, inclusionNodes({ position, size }));
  const proof = inclusionProof({ position, size }, hashAt).map(encodeBase64);
  return { ...sealed, status: "logged", position, size, proof, checkpoint: note };
}

async function readEntry(pool: Pool, entryId: number): Promise<EntryRow> {
  const { rows } = await pool.query<EntryRow>({
    name: "audit-read-entry",
    text: `SELECT entry.leaf_hash, placed.position, covering.size, covering.note
             FROM audit_entry AS entry
             LEFT JOIN audit_position AS placed ON placed.entry_id = entry.id
             LEFT JOIN LATERAL (
               SELECT size, note FROM audit_checkpoint WHERE size > placed.position ORDER BY size, at LIMIT 1
             ) AS covering ON true
            WHERE entry.id = $1`,
    values: [entryId],
  });
  const [row] = rows;
  if (row === undefined) throw new RangeError(`there is no audit entry ${entryId}`);
  return row;
}
