// Exactly once: a caller's key is claimed, its answer stored, and a repeated request gets the same bytes back.
import { createHash } from "node:crypto";
import type pg from "pg";
import { databaseLimits } from "./limits.ts";
import type { DatabaseRefusal } from "./refusal.ts";

/** A key as its caller sent it. `personId` is 0 for a request about no person; `bodyHash` has 32 bytes ({@link hashBody}). */
export type IdempotencyKey = {
  readonly personId: number;
  readonly caller: string;
  readonly key: string;
  readonly bodyHash: Uint8Array;
};

/** What was answered: the HTTP status and the body, kept byte for byte. */
export type StoredAnswer = { readonly status: number; readonly body: string };

/** Do the work; or send this answer again; or refuse with this HTTP status. */
export type KeyOutcome =
  | { readonly outcome: "claimed" }
  | { readonly outcome: "answered"; readonly answer: StoredAnswer }
  | { readonly outcome: "refused"; readonly status: 409 | 422; readonly refusal: DatabaseRefusal };

/** Something that runs statements: a pool, or the client of the transaction that does the work. */
export type Queryable = Pick<pg.ClientBase, "query">;

type OutcomeRow = { outcome: string; status: number | null; answer: string | null };

/** SHA-256 of a request's body as it came. */
export function hashBody(body: string | Uint8Array): Uint8Array {
  return createHash("sha256").update(body).digest();
}

/** Claims a key inside the transaction that does the work and stores its answer, so that all three happen or none. */
export async function claimKey(client: Queryable, claim: IdempotencyKey): Promise<KeyOutcome> {
  const [outcome] = await claimKeys(client, [claim]);
  if (outcome === undefined) throw new Error("the claim of an idempotency key was not answered");
  return outcome;
}

/** Claims many keys in one statement; the outcomes come in the order of the claims. */
export async function claimKeys(client: Queryable, claims: readonly IdempotencyKey[]): Promise<readonly KeyOutcome[]> {
  assertCount(claims.length);
  for (const claim of claims) assertKey(claim);
  const { rows } = await client.query<OutcomeRow>({
    name: "db_claim_keys",
    text: "SELECT outcome, status, answer FROM db_claim_keys($1, $2, $3, $4) ORDER BY ordinal",
    values: [...keyColumns(claims), claims.map(({ bodyHash }) => Buffer.from(bodyHash))],
  });
  return rows.map(readOutcome);
}

/** Stores the answer to a claimed key in the same transaction. */
export async function storeAnswer(client: Queryable, key: IdempotencyKey, answer: StoredAnswer): Promise<void> {
  await storeAnswers(client, [{ key, answer }]);
}

/** Stores many answers in one statement; throws when a key was not claimed. */
export async function storeAnswers(
  client: Queryable,
  stored: readonly { readonly key: IdempotencyKey; readonly answer: StoredAnswer }[],
): Promise<void> {
  assertCount(stored.length);
  for (const { answer } of stored) assertAnswer(answer);
  const statuses = stored.map(({ answer }) => answer.status);
  const bodies = stored.map(({ answer }) => answer.body);
  const { rows } = await client.query<{ count: number }>({
    name: "db_store_answers",
    text: "SELECT db_store_answers($1, $2, $3, $4, $5)::int AS count",
    values: [...keyColumns(stored.map(({ key }) => key)), statuses, bodies],
  });
  if (rows[0]?.count !== stored.length)
    throw new Error("an answer was stored for an idempotency key that nobody claimed");
}

/** Looks up what a key was answered without claiming it; undefined when it is new. */
export async function findAnswer(client: Queryable, key: IdempotencyKey): Promise<KeyOutcome | undefined> {
  assertKey(key);
  const { rows } = await client.query<OutcomeRow>({
    name: "db_find_answer",
    text: `SELECT CASE WHEN body_hash <> $4 OR person_id <> $1 THEN 'reused'
                       WHEN answer IS NULL THEN 'in_flight' ELSE 'answered' END AS outcome, status, answer
             FROM db_idempotency_key WHERE caller = $2 AND key = $3`,
    values: [key.personId, key.caller, key.key, Buffer.from(key.bodyHash)],
  });
  return rows[0] === undefined ? undefined : readOutcome(rows[0]);
}

function keyColumns(keys: readonly IdempotencyKey[]): [number[], string[], string[]] {
  return [keys.map(({ personId }) => personId), keys.map(({ caller }) => caller), keys.map(({ key }) => key)];
}

function readOutcome({ outcome, status, answer }: OutcomeRow): KeyOutcome {
  if (outcome === "claimed") return { outcome };
  if (outcome === "in_flight") return { outcome: "refused", status: 409, refusal: keyInFlight };
  if (outcome === "reused") return { outcome: "refused", status: 422, refusal: keyReused };
  if (status === null || answer === null) throw new Error(`an idempotency key is ${outcome} but holds no answer`);
  return { outcome: "answered", answer: { status, body: answer } };
}

function assertCount(count: number): void {
  if (count <= databaseLimits.idempotencyKeysPerCall) return;
  throw new RangeError(`${count} idempotency keys in one call; at most ${databaseLimits.idempotencyKeysPerCall}`);
}

function assertKey({ caller, key, bodyHash }: IdempotencyKey): void {
  for (const text of [caller, key]) {
    if (text.length === 0 || text.length > databaseLimits.idempotencyKeyCharacters) {
      throw new RangeError(`an idempotency key has 1 to ${databaseLimits.idempotencyKeyCharacters} characters`);
    }
  }
  if (bodyHash.length !== 32) throw new RangeError("the hash of a body has 32 bytes");
}

function assertAnswer({ body }: StoredAnswer): void {
  if (body.length <= databaseLimits.idempotencyAnswerCharacters) return;
  throw new RangeError(`an answer has at most ${databaseLimits.idempotencyAnswerCharacters} characters`);
}

const keyReused: DatabaseRefusal = {
  code: "idempotency_key_reused",
  message: {
    zh: "这个幂等键已用于另一份内容不同的请求。",
    en: "This idempotency key was already used for a request with another body.",
  },
  next: {
    zh: "重发原请求请保持内容逐字一致；新的请求请用新的幂等键。",
    en: "To repeat the first request, send it unchanged; for a new one, use a new key.",
  },
};

const keyInFlight: DatabaseRefusal = {
  code: "idempotency_key_in_flight",
  message: {
    zh: "同一请求正在处理中。",
    en: "The same request is being worked on right now.",
  },
  next: {
    zh: "请稍候用同一幂等键重发，即可得到结果。",
    en: "Send it again with the same key in a moment to get its answer.",
  },
};
