// What the sequencer finds when it begins: how far the log is signed and which entries are safe to place.

import type { ClientBase } from "pg";
import { type Checkpoint, openCheckpoint } from "../note/checkpoint.ts";
import type { PublicKey } from "../note/key.ts";
import { AuditLogBroken } from "./broken.ts";

/** A place in the order of entries: transaction first (as text, it has 64 bits), then id. */
export type ReadMark = { readonly xact: string; readonly id: number };

/**
 * `oldestRunning`: no transaction before it is still under way. `server`: which cluster counts the transactions.
 * `signed`: the last checkpoint, absent in an empty log. `readOn`, `read`: which server had been read how far by then.
 */
export type LogState = {
  readonly oldestRunning: string;
  readonly server: string;
  readonly signed: Checkpoint | undefined;
  readonly readOn: string;
  readonly read: ReadMark;
};

type StateRow = {
  readonly oldest_running: string;
  readonly server: string;
  readonly note: string | null;
  readonly read_on: string | null;
  readonly read_xact: string | null;
  readonly read_id: number | null;
};

/** The mark before every entry. */
export const beforeAllEntries: ReadMark = { xact: "0", id: 0 };

/** Reads the state. Throws {@link AuditLogBroken} when none of these keys signed the last checkpoint. */
export async function readLogState(client: ClientBase, keys: readonly PublicKey[]): Promise<LogState> {
  const { rows } = await client.query<StateRow>(
    `SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS oldest_running,
            control.system_identifier::text AS server,
            last.note, last.server::text AS read_on, last.read_xact::text, last.read_id
       FROM pg_control_system() AS control
       LEFT JOIN (SELECT * FROM audit_checkpoint ORDER BY size DESC, at DESC LIMIT 1) AS last ON true`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error("the database did not say which server it is");
  return {
    oldestRunning: row.oldest_running,
    server: row.server,
    signed: row.note === null ? undefined : openSigned(row.note, keys),
    readOn: row.read_on ?? "0",
    read: { xact: row.read_xact ?? beforeAllEntries.xact, id: row.read_id ?? beforeAllEntries.id },
  };
}

function openSigned(note: string, keys: readonly PublicKey[]): Checkpoint {
  for (const key of keys) {
    const checkpoint = openCheckpoint(note, key);
    if (checkpoint !== undefined) return checkpoint;
  }
  throw new AuditLogBroken("the last checkpoint is not signed by this log's key");
}
