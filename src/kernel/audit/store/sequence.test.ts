// The sequencer against a real database: the order of the log, what it signs, and when it stops.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openTestDatabase } from "../../db/index.ts";
import { checkLog } from "../check/check-log.ts";
import { treeHead } from "../merkle/edge.ts";
import { openCheckpoint } from "../note/checkpoint.ts";
import { generateSigner } from "../note/key.ts";
import { asIntruder, leafHashes, sequenceAll, signer } from "../testing/test-log.ts";
import { appendEntries, appendEntry } from "./append.ts";
import { AuditLogBroken } from "./broken.ts";
import { latestCheckpoint } from "./checkpoints.ts";
import { migrations } from "./migrations.ts";
import { sequence } from "./sequence.ts";
import { startSequencer } from "./sequencer.ts";

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase(migrations, "audit_sequence");
});
afterAll(() => database.stop());

describe("the sequencer gives entries their order", () => {
  it("signs nothing while the log is empty", async () => {
    expect(await sequence({ pool: database.owner, signer })).toBeUndefined();
    expect(await latestCheckpoint(database.pool)).toBeUndefined();
  });

  it("gives consecutive positions and signs the root over them", async () => {
    expect(await appendEntries(database.pool, leafHashes(50))).toHaveLength(50);
    await sequenceAll(database);
    expect(await loggedHashes()).toEqual(leafHashes(50));
    const checkpoint = openCheckpoint((await latestCheckpoint(database.pool))?.note ?? "", signer.publicKey);
    expect(checkpoint).toMatchObject({ origin: "hengyang.example/audit", size: 50 });
    expect(checkpoint?.root).toEqual(treeHead(leafHashes(50)));
  });

  it("places no entry before all transactions that began writing earlier have ended", async () => {
    const [early, late] = leafHashes(2, "order");
    if (early === undefined || late === undefined) throw new Error("two leaf hashes are needed");
    const client = await database.pool.connect();
    await client.query("BEGIN");
    const earlyId = await appendEntry(client, early);
    const lateId = await appendEntry(database.pool, late);
    await sequence({ pool: database.owner, signer });
    expect(await positionOf(lateId)).toBeUndefined();
    await client.query("COMMIT");
    client.release();
    await sequenceAll(database);
    expect([await positionOf(earlyId), await positionOf(lateId)]).toEqual([50, 51]);
  });

  it("an entry of a transaction that was rolled back leaves no trace in the log", async () => {
    const client = await database.pool.connect();
    await client.query("BEGIN");
    await appendEntries(client, leafHashes(3, "undone"));
    await client.query("ROLLBACK");
    client.release();
    await appendEntries(database.pool, leafHashes(1, "after"));
    await sequenceAll(database);
    expect(await checkLog(database.pool, { publicKeys: [signer.publicKey] })).toMatchObject({
      size: 53,
      finding: undefined,
    });
  });

  it("a pass at its limit goes on where it stopped, also within one transaction", async () => {
    await appendEntries(database.pool, leafHashes(25, "limit"));
    const passes = [];
    for (let added = 0; added < 25; ) {
      const pass = await sequence({ pool: database.owner, signer, maximumEntries: 10 });
      added += pass?.added ?? 0;
      if (pass !== undefined) passes.push(pass.isFull);
    }
    expect(passes).toEqual([true, true, false]);
    expect((await loggedHashes()).slice(53)).toEqual(leafHashes(25, "limit"));
  });

  it("two sequencers at once take turns: every entry is placed once", async () => {
    await Promise.all(
      Array.from({ length: 40 }, async (_, round) => {
        await appendEntries(database.pool, leafHashes(5, `turns ${round}`));
        await sequence({ pool: database.owner, signer });
      }),
    );
    await sequenceAll(database);
    expect(await checkLog(database.pool)).toMatchObject({ size: 278, pending: 0, finding: undefined });
  });

  it("after a restore onto a server that counts transactions anew, old and new entries are all placed", async () => {
    await appendEntries(database.pool, leafHashes(4, "unplaced at backup"));
    await asIntruder(database, async (client) => {
      await client.query("UPDATE audit_entry SET xact = (xact::text::bigint + 1000000000000)::text::xid8");
      await client.query(
        "UPDATE audit_checkpoint SET server = 7, read_xact = (read_xact::text::bigint + 1000000000000)::text::xid8",
      );
    });
    await appendEntries(database.pool, leafHashes(5, "first on the new server"));
    await sequenceAll(database, 3);
    await appendEntries(database.pool, leafHashes(2, "later on the new server"));
    await sequenceAll(database);
    expect(await loggedHashes()).toHaveLength(289);
    expect(await checkLog(database.pool)).toMatchObject({ size: 289, pending: 0, finding: undefined });
  });
});

describe("a log never signs two inconsistent checkpoints", () => {
  it("refuses to go on when a stored node of the past was changed", async () => {
    await appendEntries(database.pool, leafHashes(1, "next"));
    const change = "UPDATE audit_node SET hash = sha256(hash) WHERE level = 8 AND index = 0";
    await asIntruder(database, (client) => client.query(change));
    await expect(sequencePending()).rejects.toThrow(AuditLogBroken);
    await asIntruder(database, (client) => restoreNode(client));
    await sequenceAll(database);
  });

  it("refuses when another key signed the last checkpoint, unless it is named as a former key", async () => {
    const { signer: next } = generateSigner("hengyang.example/audit");
    await appendEntries(database.pool, leafHashes(1, "rotated"));
    await expect(sequence({ pool: database.owner, signer: next })).rejects.toThrow(AuditLogBroken);
    const former = { pool: database.owner, signer: next, formerKeys: [signer.publicKey] };
    await expect.poll(() => sequence(former), { timeout: 20_000 }).toMatchObject({ added: 1 });
    await appendEntries(database.pool, leafHashes(1, "rotated back"));
    const back = { pool: database.owner, signer, formerKeys: [next.publicKey] };
    await expect.poll(() => sequence(back), { timeout: 20_000 }).toMatchObject({ added: 1 });
  });

  it("refuses when the database no longer holds what was signed before", async () => {
    const last = openCheckpoint((await latestCheckpoint(database.pool))?.note ?? "", signer.publicKey);
    if (last === undefined) throw new Error("a checkpoint is needed");
    await appendEntries(database.pool, leafHashes(1, "witness"));
    const forked = { ...last, root: treeHead(leafHashes(3)) };
    const longer = { ...last, size: last.size + 100 };
    for (const witnessed of [forked, longer]) {
      await expect(sequencePending(witnessed)).rejects.toThrow(AuditLogBroken);
    }
    await sequenceAll(database);
  });

  it("a row that stands where the next entry belongs stops the log", async () => {
    const row = "SELECT max(position) + 1, 1000000, sha256('x') FROM audit_position";
    await asIntruder(database, (client) =>
      client.query(`INSERT INTO audit_position (position, entry_id, leaf_hash) ${row}`),
    );
    await appendEntries(database.pool, leafHashes(1, "blocked"));
    await expect(sequencePending()).rejects.toThrow(AuditLogBroken);
    await asIntruder(database, (client) => client.query("DELETE FROM audit_position WHERE entry_id = 1000000"));
    await sequenceAll(database);
  });
});

describe("the sequencer in the background", () => {
  it("logs what is appended within a second and stops when told", async () => {
    const errors: unknown[] = [];
    const sequencer = startSequencer({ pool: database.owner, signer, report: (error) => errors.push(error) });
    const id = await appendEntry(database.pool, leafHashes(1, "background")[0] ?? Buffer.alloc(0));
    await expect.poll(() => positionOf(id), { timeout: 20_000, interval: 20 }).toBeDefined();
    await sequencer.stop();
    expect(errors).toEqual([]);
    expect(sequencer.failure()).toBeUndefined();
  });

  it("reports a broken log and works no further", async () => {
    const errors: unknown[] = [];
    const { signer: stranger } = generateSigner("hengyang.example/audit");
    const options = { pool: database.owner, signer: stranger, report: (error: unknown) => errors.push(error) };
    const sequencer = startSequencer({ ...options, intervalMilliseconds: 10 });
    await expect.poll(() => sequencer.failure(), { timeout: 20_000 }).toBeInstanceOf(AuditLogBroken);
    await sequencer.stop();
    expect(errors).toHaveLength(1);
  });

  it("keeps trying after an error of another kind", async () => {
    const errors: unknown[] = [];
    const options = { pool: database.pool, signer, report: (error: unknown) => errors.push(error) };
    await appendEntries(database.pool, leafHashes(1, "without rights"));
    const sequencer = startSequencer({ ...options, intervalMilliseconds: 5 });
    await expect.poll(() => errors.length, { timeout: 20_000 }).toBeGreaterThan(1);
    await sequencer.stop();
    expect(sequencer.failure()).toBeUndefined();
    await sequenceAll(database);
  });
});

/** A pass that finds the entries already appended, however long a transaction elsewhere holds them back. */
async function sequencePending(witnessed?: Parameters<typeof sequence>[0]["witnessed"]): Promise<void> {
  for (let pass = await sequence({ pool: database.owner, signer, witnessed }); pass === undefined; ) {
    pass = await sequence({ pool: database.owner, signer, witnessed });
  }
}

async function restoreNode(client: { query: (text: string) => Promise<unknown> }): Promise<void> {
  await client.query(`UPDATE audit_node SET hash = sha256('\\x01'::bytea || below.hashes)
    FROM (SELECT string_agg(hash, '' ORDER BY index) AS hashes FROM audit_node WHERE level = 7 AND index < 2) AS below
    WHERE level = 8 AND index = 0`);
}

async function loggedHashes(): Promise<Buffer[]> {
  const { rows } = await database.pool.query<{ leaf_hash: Buffer }>(
    "SELECT leaf_hash FROM audit_position ORDER BY position",
  );
  return rows.map((row) => row.leaf_hash);
}

async function positionOf(entryId: number): Promise<number | undefined> {
  const text = "SELECT position FROM audit_position WHERE entry_id = $1";
  const { rows } = await database.pool.query<{ position: number }>(text, [entryId]);
  return rows[0]?.position;
}
