// One event booked exactly once: its key, its effect, its place in the audit log and its answer in one transaction.
import type pg from "pg";
import { appendEntry, type CanonicalValue, canonicalJson } from "../../../kernel/audit/index.ts";
import { claimKey, type Database, inTransaction, storeAnswer } from "../../../kernel/db/index.ts";
import { ledgerRefusal } from "../../../kernel/ledger/index.ts";
import type { Refusal } from "../../../kernel/refusal/index.ts";
import { seal } from "../settlement/booking.ts";
import { notSettled } from "../settlement/refusals.ts";
import type { NotSettled, RequestKey, Settled } from "../settlement/request.ts";

/** Whose event it is and under which key; 201 is the status of its answer. */
export type EventKey = { readonly personId: number; readonly key: RequestKey };

/** The record of an event once it is in the log: its text (canonical JSON), salt, and audit entry. */
export type Recorded = { readonly answer: string; readonly salt: Buffer; readonly auditEntryId: number };

/**
 * Runs `work` in a transaction under a key. It writes the event and gives its record through `record`, or refuses, which
 * undoes everything and leaves the key free. The same key again gets the stored answer.
 */
export async function bookOnce(
  { pool }: Pick<Database, "pool">,
  { personId, key }: EventKey,
  work: (client: pg.PoolClient, record: (of: CanonicalValue) => Promise<Recorded>) => Promise<Recorded | Refusal>,
): Promise<Settled | NotSettled> {
  const claim = { personId, caller: key.caller, key: key.key, bodyHash: key.bodyHash };
  try {
    return await inTransaction(pool, async (client) => {
      const claimed = await claimKey(client, claim);
      if (claimed.outcome === "answered") return { ok: true, ...claimed.answer, isReplay: true };
      if (claimed.outcome === "refused") return { ok: false, status: claimed.status, refusal: claimed.refusal };
      const recorded = await work(client, (of) => recordEvent(client, of));
      if ("code" in recorded) throw new Refused(notSettled(recorded));
      await storeAnswer(client, claim, { status: 201, body: recorded.answer });
      return { ok: true, status: 201, body: recorded.answer, isReplay: false };
    });
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    const refusal = ledgerRefusal(error);
    if (refusal !== undefined) return notSettled(refusal);
    throw error;
  }
}

async function recordEvent(client: pg.PoolClient, of: CanonicalValue): Promise<Recorded> {
  const answer = canonicalJson(of);
  const { salt, leafHash } = seal(answer);
  return { answer, salt, auditEntryId: await appendEntry(client, leafHash) };
}

/** Carries a refusal out of the transaction, which is rolled back by it. */
class Refused extends Error {
  readonly answer: NotSettled;

  constructor(answer: NotSettled) {
    super(answer.refusal.code);
    this.answer = answer;
  }
}
