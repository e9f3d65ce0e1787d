// Tampering as superuser with no trigger in the way: every change is found and the first bad position named.

import fc from "fast-check";
import type { ClientBase } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openTestDatabase } from "../../db/index.ts";
import { generateSigner } from "../note/key.ts";
import { appendEntries } from "../store/append.ts";
import { latestCheckpoint } from "../store/checkpoints.ts";
import { migrations } from "../store/migrations.ts";
import { asIntruder, leafHashes, sequenceAll, signer } from "../testing/test-log.ts";
import { checkLog, checkLogWithin } from "./check-log.ts";
import type { Finding } from "./finding.ts";

const { HENGZHENG_SEED } = process.env;
const seed = Number(HENGZHENG_SEED ?? Date.now() % 2 ** 31);
console.log(`Tampering with the audit log: seed ${seed}`);

const size = 301;
const rounds = 20;
const publicKeys = [signer.publicKey];

let database: Database;
let published: string;

beforeAll(async () => {
  database = await openTestDatabase(migrations, "audit_check");
  for (let added = 0; added < size; added += 43) {
    await appendEntries(database.pool, leafHashes(43, `batch ${added}`));
    await sequenceAll(database, 20);
  }
  published = (await latestCheckpoint(database.pool))?.note ?? "";
});
afterAll(() => database.stop());

describe("a sound log", () => {
  it("is found whole, also against a published checkpoint", async () => {
    const whole = { size, pending: 0, finding: undefined };
    expect(await checkLog(database.pool, { publicKeys, published: [published] })).toMatchObject(whole);
    expect(await checkLog(database.pool)).toMatchObject(whole);
  });

  it("a published note of another log is refused", async () => {
    const stranger = [generateSigner("hengyang.example/audit").signer.publicKey];
    await expect(checkLog(database.pool, { publicKeys: stranger, published: [published] })).rejects.toThrow(RangeError);
    expect((await checkLog(database.pool, { publicKeys: stranger })).finding?.kind).toBe("checkpoint_differs");
  });
});

describe("no row is changed, deleted, inserted or swapped unseen", () => {
  const changes: Record<string, (at: Place) => string[]> = {
    "an entry changed": ({ p }) => [`UPDATE audit_entry SET leaf_hash = sha256(leaf_hash) WHERE id = ${entryAt(p)}`],
    "a position's copy changed": ({ p }) => [
      `UPDATE audit_position SET leaf_hash = sha256(leaf_hash) WHERE position = ${p}`,
    ],
    "an entry and its copy changed alike": ({ p }) => [
      `UPDATE audit_entry SET leaf_hash = sha256(leaf_hash) WHERE id = ${entryAt(p)}`,
      `UPDATE audit_position SET leaf_hash = sha256(leaf_hash) WHERE position = ${p}`,
    ],
    "an entry deleted": ({ p }) => [`DELETE FROM audit_entry WHERE id = ${entryAt(p)}`],
    "a position deleted": ({ p }) => [`DELETE FROM audit_position WHERE position = ${p}`],
    "an entry and its position deleted": ({ p }) => [
      `DELETE FROM audit_entry WHERE id = ${entryAt(p)}`,
      `DELETE FROM audit_position WHERE position = ${p}`,
    ],
    "a row deleted and the gap closed": ({ p }) => [
      `DELETE FROM audit_position WHERE position = ${p}`,
      ...shift(p, -1),
    ],
    "a row inserted and the others moved": ({ p }) => [
      ...shift(p, 1),
      "INSERT INTO audit_entry (id, leaf_hash) OVERRIDING SYSTEM VALUE VALUES (900000, sha256('slipped in'))",
      `INSERT INTO audit_position (position, entry_id, leaf_hash) VALUES (${p}, 900000, sha256('slipped in'))`,
    ],
    "two entries swapped": ({ p, q }) => [swap("audit_entry", "id", entryAt(p), entryAt(q))],
    "two positions swapped": ({ p, q }) => [
      `UPDATE audit_position SET position = CASE position WHEN ${p} THEN 1000000 ELSE 1000001 END WHERE position IN (${p}, ${q})`,
      `UPDATE audit_position SET position = CASE position WHEN 1000000 THEN ${q} ELSE ${p} END WHERE position >= 1000000`,
    ],
  };

  for (const [name, statements] of Object.entries(changes)) {
    it(`${name}, ${rounds} times: found each time, at the first bad position`, async () => {
      for (const place of places(name)) {
        const finding = await tamper((client) => runAll(client, statements(place)));
        expect(finding, `${name} at ${place.p}`).toBeDefined();
        expect(finding?.position, `${name} at ${place.p}`).toBeLessThanOrEqual(place.p);
        expect(finding?.until, `${name} at ${place.p}`).toBeGreaterThan(place.p);
        const positions = (finding?.until ?? 0) - (finding?.position ?? 0);
        expect(positions, `${name} at ${place.p}`).toBeLessThanOrEqual(place.p === size - 1 ? 3 : 2);
      }
    });
  }
});

describe("the tree and what was signed cannot be rewritten either", () => {
  it.each([
    ["a node changed", "UPDATE audit_node SET hash = sha256(hash) WHERE level = 3 AND index = 5", "tree_differs", 40],
    ["a node deleted", "DELETE FROM audit_node WHERE level = 1 AND index = 21", "tree_differs", 42],
    ["a node too many", "INSERT INTO audit_node VALUES (1, 150, sha256('x'))", "node_inserted", 300],
    ["a root changed", "UPDATE audit_checkpoint SET root = sha256(root) WHERE size = 43", "checkpoint_differs", 40],
    [
      "a note changed",
      "UPDATE audit_checkpoint SET note = replace(note, E'\\n43\\n', E'\\n44\\n') WHERE size = 43",
      "checkpoint_differs",
      40,
    ],
    ["the last checkpoint deleted", "DELETE FROM audit_checkpoint WHERE size = 301", "checkpoint_missing", 298],
    ["the last position deleted", "DELETE FROM audit_position WHERE position = 300", "tail_cut", 300],
    [
      "an entry slipped in behind the mark",
      "INSERT INTO audit_entry (xact, leaf_hash) VALUES ('5', sha256('x'))",
      "entry_inserted",
      size,
    ],
    [
      "an entry of the future",
      "INSERT INTO audit_entry (xact, leaf_hash) VALUES ('900000000000', sha256('x'))",
      "entry_inserted",
      size,
    ],
  ])("%s is found", async (_, statement, kind, position) => {
    expect(await tamper((client) => client.query(statement))).toMatchObject({ kind, position });
  });

  it("a history rewritten with all its nodes is found by the signature of the next checkpoint", async () => {
    const forge = generateSigner("hengyang.example/audit").signer;
    const finding = await tamper((client) =>
      client.query("UPDATE audit_checkpoint SET note = $1 WHERE size = 301", [forge.publicKey.text]),
    );
    expect(finding).toMatchObject({ kind: "checkpoint_differs", position: 298, until: 301 });
  });

  it("a tail cut off cleanly is found against the last published checkpoint, for every length", async () => {
    for (const kept of [0, 20, 40, 258, 278, 298]) {
      const finding = await tamper((client) => runAll(client, cutTail(kept)));
      expect(finding, `cut to ${kept}`).toMatchObject({ kind: "tail_cut", position: kept, until: size });
    }
  });
});

describe("a growing log", () => {
  it("entries that still wait for a position are counted, not suspected", async () => {
    await appendEntries(database.pool, leafHashes(3, "waiting"));
    const options = { publicKeys, published: [published] };
    expect(await checkLog(database.pool, options)).toMatchObject({ size, pending: 3, finding: undefined });
    await sequenceAll(database);
    expect(await checkLog(database.pool, options)).toMatchObject({ size: size + 3, pending: 0, finding: undefined });
  });
});

type Place = { readonly p: number; readonly q: number };

/** Runs the change as an intruder, checks the log within, and undoes the change. */
async function tamper(change: (client: ClientBase) => Promise<unknown>): Promise<Finding | undefined> {
  let finding: Finding | undefined;
  const undo = new Error("undo");
  const work = async (client: ClientBase) => {
    await change(client);
    finding = (await checkLogWithin(client, { publicKeys, published: [published] })).finding;
    throw undo;
  };
  await expect(asIntruder(database, work)).rejects.toBe(undo);
  return finding;
}

function places(name: string): Place[] {
  const pair = fc.tuple(fc.nat(size - 2), fc.nat(size - 1)).filter(([p, q]) => p < q);
  return fc.sample(pair, { seed: seed + name.length, numRuns: rounds }).map(([p, q]) => ({ p, q }));
}

async function runAll(client: ClientBase, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await client.query(statement);
}

function entryAt(position: number): string {
  return `(SELECT entry_id FROM audit_position WHERE position = ${position})`;
}

function shift(from: number, by: number): string[] {
  return [
    `UPDATE audit_position SET position = position + 1000000 WHERE position >= ${from}`,
    `UPDATE audit_position SET position = position - 1000000 + ${by} WHERE position >= 1000000`,
  ];
}

function swap(table: string, key: string, one: string, other: string): string {
  return `UPDATE ${table} AS mine SET leaf_hash = theirs.leaf_hash FROM ${table} AS theirs
           WHERE (mine.${key}, theirs.${key}) IN ((${one}, ${other}), (${other}, ${one}))`;
}

function cutTail(kept: number): string[] {
  return [
    `DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM audit_position WHERE position >= ${kept})`,
    `DELETE FROM audit_position WHERE position >= ${kept}`,
    `DELETE FROM audit_node WHERE (index + 1) << level > ${kept}`,
    `DELETE FROM audit_checkpoint WHERE size > ${kept}`,
  ];
}
