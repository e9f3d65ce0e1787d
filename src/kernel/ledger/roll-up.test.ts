// Tests of the promise that balances are rolled up beside the postings, and that a change behind their back is found.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toIsoDate } from "../calendar/index.ts";
import { type Database, inTransaction, openTestDatabase } from "../db/index.ts";
import { checkLedger } from "./check.ts";
import { exampleAccounts, exampleEntry } from "./example-fund.ts";
import { migrations } from "./migrations/index.ts";
import { postEntries } from "./post-entries.ts";
import { proveLedger } from "./proof.ts";
import { rollUpBalances } from "./roll-up.ts";
import { storeAccounts } from "./store-accounts.ts";
import { readTrialBalance } from "./trial-balance.ts";

const at = new Date("2017-10-10T01:41:07Z");
const batch = { fund: "example", at, entries: [exampleEntry()] };

describe("rollUpBalances", () => {
  let database: Database;

  beforeAll(async () => {
    database = await openTestDatabase(migrations, "roll_up");
    await storeAccounts(database.owner, exampleAccounts);
  });
  afterAll(() => database.stop());

  const benefits = async () => {
    const { lines } = await readTrialBalance(database.pool, { fund: "example", asOf: toIsoDate("2017-12-31") });
    return lines.find(({ code }) => code === "5001")?.closingFen;
  };

  it("has nothing to do in an empty ledger and takes the first entry after that", async () => {
    expect(await rollUpBalances(database.pool)).toEqual({ transfers: 0, busy: false });
    await postEntries(database.pool, batch);
    expect(await rollUpBalances(database.pool)).toEqual({ transfers: 1, busy: false });
    expect(await benefits()).toBe(534_000);
  });

  it("never passes an entry that is posted but not committed, and does nothing while it is", async () => {
    await inTransaction(database.pool, async (client) => {
      await postEntries(client, batch);
      expect(await rollUpBalances(database.pool)).toEqual({ transfers: 0, busy: true });
    });
    expect(await benefits()).toBe(2 * 534_000);
    expect(await rollUpBalances(database.pool)).toEqual({ transfers: 1, busy: false });
    expect(await benefits()).toBe(2 * 534_000);
  });

  it("counts nothing twice when two run at once", async () => {
    await postEntries(database.pool, batch);
    const rounds = await Promise.all([rollUpBalances(database.pool), rollUpBalances(database.pool)]);
    expect(rounds.reduce((sum, { transfers }) => sum + transfers, 0)).toBe(1);
    expect(await benefits()).toBe(3 * 534_000);
    expect(await checkLedger(database.pool)).toEqual([]);
  });
});

describe("checkLedger and proveLedger", () => {
  it("find rows that were changed with the triggers switched off", async () => {
    const database = await openTestDatabase(migrations, "tampered");
    await storeAccounts(database.owner, exampleAccounts);
    await postEntries(database.pool, { fund: "example", at, entries: [exampleEntry(), exampleEntry({ personId: 0 })] });
    await rollUpBalances(database.pool);
    const before = await proveLedger(database.pool);
    expect(before).toMatchObject({ entries: 2, transfers: 2, debitFen: 1_068_000, creditFen: 1_068_000 });
    expect(await proveLedger(database.pool)).toEqual(before);
    const changes = [
      "UPDATE ledger_transfer SET amount_fen = amount_fen + 1 WHERE person_id = 0",
      "UPDATE ledger_transfer SET accounting_date = '2017-10-11' WHERE person_id = 0",
      "DELETE FROM ledger_transfer WHERE person_id = 0",
      "DELETE FROM ledger_entry WHERE person_id = 0",
    ];
    for (const change of changes) {
      const client = await database.owner.connect();
      await client.query("BEGIN; SET LOCAL session_replication_role = replica");
      await client.query(change);
      expect(await checkLedger(client), change).not.toEqual([]);
      expect((await proveLedger(client)).sha256, change).not.toBe(before.sha256);
      await client.query("ROLLBACK");
      client.release();
    }
    await database.stop();
  });

  it("prove a change of words too", async () => {
    const database = await openTestDatabase(migrations, "words");
    await storeAccounts(database.owner, exampleAccounts);
    await postEntries(database.pool, batch);
    const { sha256 } = await proveLedger(database.pool);
    await database.owner.query(
      "SET session_replication_role = replica; UPDATE ledger_entry SET source = 'S-2'; RESET session_replication_role",
    );
    expect((await proveLedger(database.pool)).sha256).not.toBe(sha256);
    await database.stop();
  });
});
