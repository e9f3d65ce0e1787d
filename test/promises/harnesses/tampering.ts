// Tampering as superuser with no trigger in the way: every change of the audit log is found, and money stops until it is right.

import type { ClientBase } from "pg";
import { type Chance, chanceFrom } from "../../../src/app/demo/random.ts";
import { checkLogWithin } from "../../../src/kernel/audit/check/check-log.ts";
import type { PublicKey } from "../../../src/kernel/audit/index.ts";
import { asIntruder } from "../../../src/kernel/audit/testing/test-log.ts";
import type { Database } from "../../../src/kernel/db/index.ts";
import { findCityFaults } from "../invariants/find-city-faults.ts";
import { readCheckpoint, readPublicKey } from "../invariants/witness.ts";
import { settleMany } from "../load/settle-many.ts";
import { definePromise } from "../promise.ts";
import { type LogChange, logChanges } from "./changes-of-the-log.ts";
import { stopsMoney } from "./stops-money.ts";

export const tampering = definePromise({
  name: "tampering",
  title: {
    zh: "有人以最高权限改存证,必被发现,并指出最早一处;资金业务停下来",
    en: "Whoever changes the audit log with all rights is found out, at the first bad place, and money stops",
  },
  source: "test/promises/harnesses/tampering.ts",
  doses: { full: { rows: 1_000, entries: 400 }, small: { rows: 40, entries: 60 } },
  mostMinutes: 10,
  run: async ({ dose, seed, city: openCity }) => {
    const city = await openCity();
    const chance = chanceFrom(seed);
    await settleMany(city, { name: `tampering-${seed}`, count: dose.entries, chance });
    const faults = await findCityFaults(city);
    const publicKey = await readPublicKey(city.address);
    const { note, size } = await readCheckpoint(city.address);
    const database = await city.openDatabase();
    const log: Log = { database, publicKey, note: note ?? "", size };
    let found = 0;
    for (let trial = 0; trial < dose.rows; trial += 1) {
      const change = logChanges[trial % logChanges.length];
      const fault = change === undefined ? null : await tamper(log, change, chance);
      if (fault === null) found += 1;
      else faults.push(fault);
    }
    await database.stop();
    faults.push(...(await stopsMoney(city, `tampering-${seed}-stop`)));
    const figure = `${found} of ${dose.rows} changes found in a log of ${size}, by ${logChanges.length} kinds; money stopped`;
    return { value: found, unit: "changes found", figure, faults };
  },
});

type Log = { readonly database: Database; readonly publicKey: PublicKey; readonly note: string; readonly size: number };

/** A row and its copy changed alike are seen by the tree above them, which names two rows, at the end of the log three. */
const widestFinding = 3;

/** Makes a change in a transaction that is undone, and gives what the check of the log missed; null when it missed nothing. */
async function tamper(log: Log, { kind, statements }: LogChange, chance: Chance): Promise<string | null> {
  const p = chance.whole(0, log.size - 2);
  const places = { p, q: chance.whole(p + 1, log.size - 1), size: log.size };
  const undo = new Error("undo");
  let fault: string | null = `${kind} at ${p} of ${log.size}: not tried`;
  const work = async (client: ClientBase) => {
    for (const statement of statements(places)) await client.query(statement);
    const { finding } = await checkLogWithin(client, { publicKeys: [log.publicKey], published: [log.note] });
    const isNamed = finding !== undefined && finding.position <= p && p < finding.until;
    const isClose = finding?.kind === "tail_cut" || (finding?.until ?? 0) - (finding?.position ?? 0) <= widestFinding;
    fault = isNamed && isClose ? null : `${kind} at ${p} of ${log.size}: ${finding?.message.en ?? "not found"}`;
    throw undo;
  };
  await asIntruder(log.database, work).catch((error: unknown) => {
    if (error !== undo) throw error;
  });
  return fault;
}
