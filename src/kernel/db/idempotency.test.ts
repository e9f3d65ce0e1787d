// Tests of the promise that a repeated request has one effect and one answer.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  claimKey,
  claimKeys,
  findAnswer,
  hashBody,
  type IdempotencyKey,
  storeAnswer,
  storeAnswers,
} from "./idempotency.ts";
import { databaseLimits } from "./limits.ts";
import type { Migration } from "./migration.ts";
import type { Database } from "./open.ts";
import { openTestDatabase } from "./testing/test-database.ts";
import { inTransaction } from "./transaction.ts";

const migrations: readonly Migration[] = [{ id: "2026-11-20-effect", sql: "CREATE TABLE effect (key text NOT NULL)" }];
const answer = { status: 201, body: '{"金额": 8460.00,  "spaces": "kept"}\n' };

describe("idempotency keys", () => {
  let database: Database;
  let made = 0;

  beforeAll(async () => {
    database = await openTestDatabase(migrations, "idempotency");
  });
  afterAll(() => database.stop());

  const makeKey = (changes: Partial<IdempotencyKey> = {}): IdempotencyKey => {
    made += 1;
    return { personId: 7, caller: "hospital-1", key: `key-${made}`, bodyHash: hashBody("body"), ...changes };
  };
  const request = (key: IdempotencyKey) =>
    inTransaction(database.pool, async (client) => {
      const claimed = await claimKey(client, key);
      if (claimed.outcome !== "claimed") return claimed;
      await client.query("INSERT INTO effect VALUES ($1)", [key.key]);
      await storeAnswer(client, key, answer);
      return claimed;
    });

  it("answers the same key and body with the stored answer, byte for byte", async () => {
    const key = makeKey();
    expect(await request(key)).toEqual({ outcome: "claimed" });
    expect(await request(key)).toEqual({ outcome: "answered", answer });
    expect(await findAnswer(database.pool, key)).toEqual({ outcome: "answered", answer });
  });

  it("refuses the same key with another body, or for another person", async () => {
    const key = makeKey();
    await request(key);
    const refused = { outcome: "refused", status: 422, refusal: { code: "idempotency_key_reused" } };
    expect(await request({ ...key, bodyHash: hashBody("other") })).toMatchObject(refused);
    expect(await request({ ...key, personId: 8 })).toMatchObject(refused);
    expect(await findAnswer(database.pool, { ...key, bodyHash: hashBody("other") })).toMatchObject(refused);
  });

  it("keeps the keys of two callers apart", async () => {
    const key = makeKey();
    await request(key);
    expect(await request({ ...key, caller: "hospital-2" })).toEqual({ outcome: "claimed" });
  });

  it("tells a twin in flight so at once, and gives it the answer afterwards", async () => {
    const key = makeKey();
    await inTransaction(database.pool, async (client) => {
      await claimKey(client, key);
      expect(await request(key)).toMatchObject({ outcome: "refused", status: 409 });
      await storeAnswer(client, key, answer);
    });
    expect(await request(key)).toEqual({ outcome: "answered", answer });
  });

  it("frees a key whose work was rolled back", async () => {
    const key = makeKey();
    const work = inTransaction(database.pool, async (client) => {
      await claimKey(client, key);
      throw new Error("no");
    });
    await expect(work).rejects.toThrow("no");
    expect(await findAnswer(database.pool, key)).toBeUndefined();
    expect(await request(key)).toEqual({ outcome: "claimed" });
  });

  it("has exactly one effect for each of 40 keys sent 20 times at once", async () => {
    const keys = Array.from({ length: 40 }, () => makeKey({ caller: "storm" }));
    const sends = keys.flatMap((key) => Array.from({ length: 20 }, () => request(key)));
    const outcomes = (await Promise.all(sends)).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === "claimed")).toHaveLength(40);
    const { rows } = await database.pool.query("SELECT count(*)::int AS effects FROM effect WHERE key = ANY ($1)", [
      keys.map(({ key }) => key),
    ]);
    expect(rows).toEqual([{ effects: 40 }]);
  });

  it("claims many in one statement: new, repeated, reused and twins, each with its own outcome", async () => {
    const [old, fresh] = [makeKey(), makeKey()];
    await request(old);
    const outcomes = await inTransaction(database.pool, async (client) => {
      const claims = [fresh, old, { ...old, bodyHash: hashBody("other") }, fresh];
      const claimed = await claimKeys(client, claims);
      await storeAnswers(client, [{ key: fresh, answer }]);
      return claimed;
    });
    expect(outcomes).toMatchObject([
      { outcome: "claimed" },
      { outcome: "answered", answer },
      { outcome: "refused", status: 422 },
      { outcome: "refused", status: 409 },
    ]);
  });

  it("lets SQL claim a key together with its answer", async () => {
    const key = makeKey();
    const values = [[key.personId], [key.caller], [key.key], [Buffer.from(key.bodyHash)], [200], ["done"]];
    const claim = "SELECT outcome FROM db_claim_keys($1, $2, $3, $4, $5, $6)";
    expect((await database.pool.query(claim, values)).rows).toEqual([{ outcome: "claimed" }]);
    expect(await request(key)).toEqual({ outcome: "answered", answer: { status: 200, body: "done" } });
  });

  it("never changes or loses an answer", async () => {
    const key = makeKey();
    await request(key);
    await expect(storeAnswer(database.pool, key, { status: 200, body: "other" })).rejects.toThrow("never changes");
    await expect(database.pool.query("DELETE FROM db_idempotency_key")).rejects.toMatchObject({ code: "42501" });
    await expect(database.pool.query("UPDATE db_idempotency_key SET key = 'x'")).rejects.toMatchObject({
      code: "42501",
    });
  });

  it("stores no answer for a key that nobody claimed", async () => {
    await expect(storeAnswer(database.pool, makeKey(), answer)).rejects.toThrow("nobody claimed");
  });

  it("keeps to its limits", async () => {
    const many = Array.from({ length: databaseLimits.idempotencyKeysPerCall + 1 }, () => makeKey());
    await expect(claimKeys(database.pool, many)).rejects.toThrow(RangeError);
    await expect(claimKey(database.pool, makeKey({ key: "" }))).rejects.toThrow(RangeError);
    await expect(claimKey(database.pool, makeKey({ key: "x".repeat(256) }))).rejects.toThrow(RangeError);
    await expect(claimKey(database.pool, makeKey({ bodyHash: new Uint8Array(31) }))).rejects.toThrow(RangeError);
  });
});
