// The whole log checked: every row read again, every hash computed again, every signature looked at.

import type { ClientBase, Pool } from "pg";
import { inTransaction } from "../../db/index.ts";
import { checkPageEntries } from "../limits.ts";
import { edgeRoot, emptyEdge } from "../merkle/edge.ts";
import type { Hash } from "../merkle/hash.ts";
import { type Checkpoint, openCheckpoint, parseCheckpoint } from "../note/checkpoint.ts";
import type { PublicKey } from "../note/key.ts";
import { checkPage, type ExpectedRoot, type SoundPart } from "./check-page.ts";
import { checkTail } from "./check-tail.ts";
import type { Finding } from "./finding.ts";
import { type CheckpointRow, readCheckpoints, readNodesBetween, readPositions } from "./read-page.ts";

/**
 * `publicKeys`: the log's keys, present and former; without them stored signatures are not checked. `published`:
 * checkpoint notes kept outside the database; only against them can it be seen that the tail was cut off cleanly.
 */
export type CheckOptions = { readonly publicKeys?: readonly PublicKey[]; readonly published?: readonly string[] };

/** `size` and `root` of the part found sound; the log is whole when `finding` is undefined. `pending` entries wait for a position. */
export type LogCheck = {
  readonly size: number;
  readonly root: Hash;
  readonly pending: number;
  readonly finding: Finding | undefined;
};

/**
 * Recomputes the log in one snapshot and gives the first damage. An entry that the application appends like any other is
 * no damage, whoever wrote it. Throws RangeError for a published note that is no checkpoint of these keys.
 */
export async function checkLog(pool: Pool, options: CheckOptions = {}): Promise<LogCheck> {
  return inTransaction(pool, (client) => checkLogWithin(client, options), {
    isolation: "repeatable read",
    readOnly: true,
  });
}

/** The same inside the caller's transaction, which has to see one snapshot or be the only writer. */
export async function checkLogWithin(client: ClientBase, options: CheckOptions = {}): Promise<LogCheck> {
  const published = (options.published ?? []).map((note) => openPublished(note, options.publicKeys));
  return checkAll(client, published, options.publicKeys);
}

async function checkAll(
  client: ClientBase,
  published: readonly Checkpoint[],
  keys: readonly PublicKey[] | undefined,
): Promise<LogCheck> {
  let sound: SoundPart = { edge: emptyEdge, confirmed: 0 };
  for (;;) {
    const start = sound.edge.size;
    const rows = await readPositions(client, start);
    if (rows.length === 0) break;
    const end = start + checkPageEntries;
    const stored = await readCheckpoints(client, start, end);
    const kept = published.filter(({ size }) => size > start && size <= end);
    const roots = [...stored.map((row) => expectedRoot(row, keys)), ...kept].sort(
      (left, right) => left.size - right.size,
    );
    const checked = checkPage(sound, { rows, nodes: await readNodesBetween(client, start, end), roots });
    if (checked.finding !== undefined) return report(checked.sound, 0, checked.finding);
    sound = checked.sound;
  }
  const { pending, finding } = await checkTail(client, sound, published);
  return report(sound, pending, finding);
}

function report({ edge }: SoundPart, pending: number, finding: Finding | undefined): LogCheck {
  return { size: edge.size, root: edgeRoot(edge), pending, finding };
}

/** The root that the row states, or none when its note does not say the same or bears no signature of these keys. */
function expectedRoot(row: CheckpointRow, keys: readonly PublicKey[] | undefined): ExpectedRoot {
  const noted = openWith(row.note, keys);
  const isTrue = noted?.size === row.size && row.root.equals(noted.root);
  return { size: row.size, root: isTrue ? row.root : undefined };
}

function openPublished(note: string, keys: readonly PublicKey[] | undefined): Checkpoint {
  const checkpoint = openWith(note, keys);
  if (checkpoint === undefined) throw new RangeError("the published note is no checkpoint signed by this log");
  return checkpoint;
}

function openWith(note: string, keys: readonly PublicKey[] | undefined): Checkpoint | undefined {
  if (keys === undefined) return parseCheckpoint(note);
  return keys.map((key) => openCheckpoint(note, key)).find((checkpoint) => checkpoint !== undefined);
}
