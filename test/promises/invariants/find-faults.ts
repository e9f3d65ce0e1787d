// Everything that must hold after any fault: books, totals, keys, the audit log, and every answer that a hospital was given.

import { setTimeout as delay } from "node:timers/promises";
import { checkLog, type PublicKey } from "../../../src/kernel/audit/index.ts";
import type { Database } from "../../../src/kernel/db/index.ts";
import { checkLedger, proveLedger } from "../../../src/kernel/ledger/index.ts";
import { rowChecks } from "./row-checks.ts";
import { findSettlementFaults } from "./settled-rows.ts";

/** What was seen from outside: the log's key, checkpoints it published, and the answers that hospitals hold, by their keys. */
export type Witnessed = {
  readonly publicKey: PublicKey;
  readonly published?: readonly string[];
  readonly answers?: ReadonlyMap<string, string>;
};

const shownFaults = 20;
const sequencedWithinMilliseconds = 20_000;

/** Gives what contradicts itself or what was witnessed; empty when all is sound. Waits for the log to take in what was written. */
export async function findFaults(database: Database, witnessed: Witnessed): Promise<string[]> {
  const faults = [
    ...(await auditFaults(database, witnessed)),
    ...(await ledgerFaults(database)),
    ...(await rowFaults(database)),
    ...(await findSettlementFaults(database)),
    ...(await answerFaults(database, witnessed.answers ?? new Map())),
  ];
  return faults.slice(0, shownFaults);
}

async function auditFaults({ owner }: Database, { publicKey, published = [] }: Witnessed): Promise<string[]> {
  const end = performance.now() + sequencedWithinMilliseconds;
  for (;;) {
    const { finding, pending } = await checkLog(owner, { publicKeys: [publicKey], published });
    if (finding !== undefined) return [`audit log: ${finding.message.en}`];
    if (pending === 0) return [];
    if (performance.now() > end) return [`audit log: ${pending} entries wait for their positions`];
    await delay(200);
  }
}

async function ledgerFaults({ owner }: Database): Promise<string[]> {
  const { debitFen, creditFen } = await proveLedger(owner);
  const unequal = debitFen === creditFen ? [] : [`ledger: debits ${debitFen}, credits ${creditFen}`];
  return [...(await checkLedger(owner)).map(({ fault, where }) => `ledger: ${fault} ${where}`), ...unequal];
}

async function rowFaults({ owner }: Database): Promise<string[]> {
  const faults: string[] = [];
  for (const { fault, sql } of rowChecks) {
    const { rows } = await owner.query<{ what: unknown }>(`SELECT what FROM (${sql}) AS wrong LIMIT 3`);
    faults.push(...rows.map(({ what }) => `${fault}: ${String(what)}`));
  }
  return faults;
}

/** What each key leads to must be stored as the hospital got it. */
async function answerFaults({ owner }: Database, answers: ReadonlyMap<string, string>): Promise<string[]> {
  const keys = [...answers.keys()];
  const { rows } = await owner.query<{ key: string; answer: string }>(
    `SELECT k.key, s.answer FROM db_idempotency_key AS k
     JOIN medical_settlement AS s ON s.person_id = k.person_id AND s.id::text = k.answer WHERE k.key = ANY ($1)`,
    [keys],
  );
  const stored = new Map(rows.map(({ key, answer }) => [key, answer]));
  return keys.flatMap((key) => {
    const kept = stored.get(key);
    if (kept === undefined) return [`lost: the answer to ${key}`];
    return kept === answers.get(key) ? [] : [`changed: the answer to ${key}`];
  });
}
