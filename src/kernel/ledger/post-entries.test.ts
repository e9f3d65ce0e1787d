// Tests of the promise that entries are posted whole or not at all, and corrected by counter-entries alone.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toIsoDate } from "../calendar/index.ts";
import { type Database, inTransaction, openTestDatabase } from "../db/index.ts";
import { toFen } from "../money/index.ts";
import { counterEntry, type Entry } from "./entry.ts";
import { exampleAccounts, exampleEntry, examplePostings } from "./example-fund.ts";
import { ledgerErrors } from "./ledger-refusal.ts";
import { ledgerLimits } from "./limits.ts";
import { migrations } from "./migrations/index.ts";
import { postEntries, postingArguments } from "./post-entries.ts";
import { transfersOf } from "./posting-rule.ts";
import { readEntriesOfSource, readEntry } from "./read-entry.ts";
import { storeAccounts } from "./store-accounts.ts";
import { readTrialBalance } from "./trial-balance.ts";

const at = new Date("2017-10-10T01:41:07.123Z");
const personId = exampleEntry().personId;
const correction = { kind: "reverse", accountingDate: toIsoDate("2017-10-11"), source: "S-1 reversed" };

describe("postEntries", () => {
  let database: Database;

  beforeAll(async () => {
    database = await openTestDatabase(migrations, "post");
    await storeAccounts(database.owner, exampleAccounts);
  });
  afterAll(() => database.stop());

  const post = (...entries: Parameters<typeof exampleEntry>) => postBatch(entries.map((entry) => exampleEntry(entry)));
  const postBatch = (entries: ReturnType<typeof exampleEntry>[]) =>
    postEntries(database.pool, { fund: "example", at, entries });
  const read = async (id: number | undefined): Promise<Entry> => {
    const entry = id === undefined ? undefined : await readEntry(database.pool, { personId, fund: "example", id });
    if (entry === undefined) throw new Error(`no entry ${id}`);
    return entry;
  };
  const count = async () => {
    const { rows } = await database.pool.query<{ entries: number; transfers: number }>(
      "SELECT (SELECT count(*) FROM ledger_entry) AS entries, (SELECT count(*) FROM ledger_transfer) AS transfers",
    );
    return rows[0];
  };

  it("writes an entry with all its transfers, to be read back as posted", async () => {
    const transfers = transfersOf(examplePostings, {
      kind: "pay",
      amounts: { paidFen: toFen(350_000_000), keptFen: toFen(1) },
      parties: { hospital: 7 },
    });
    const [id] = await post({ kind: "pay", source: "P-1", transfers });
    expect(await read(id)).toEqual({
      personId,
      fund: "example",
      id,
      kind: "pay",
      accountingDate: "2017-10-10",
      period: "2017-10",
      source: "P-1",
      reverses: null,
      reversedBy: null,
      at,
      transfers,
    });
    expect(await readEntriesOfSource(database.pool, { personId, fund: "example", source: "P-1" })).toEqual([
      await read(id),
    ]);
    expect(await readEntry(database.pool, { personId: personId + 1, fund: "example", id: id ?? 0 })).toBeUndefined();
  });

  it("gives the ids in the order of the entries", async () => {
    const ids = await postBatch([
      exampleEntry({ source: "A" }),
      exampleEntry({ source: "B" }),
      exampleEntry({ source: "C" }),
    ]);
    const sources = await Promise.all(ids.map(async (id) => (await read(id)).source));
    expect(sources).toEqual(["A", "B", "C"]);
    expect(await postBatch([])).toEqual([]);
  });

  it("writes nothing of a batch in which one entry is wrong", async () => {
    const before = await count();
    const wrong = exampleEntry({ transfers: [{ debit: "5001", credit: "9999", partyId: 0, amountFen: toFen(1) }] });
    await expect(postBatch([exampleEntry(), wrong])).rejects.toThrow("names account 9999");
    expect(await count()).toEqual(before);
  });

  it("writes no entry without a transfer and no more than its limits", async () => {
    const none: ReturnType<typeof exampleEntry>["transfers"] = [];
    await expect(post({ transfers: none })).rejects.toThrow(RangeError);
    const values = [...postingArguments({ fund: "example", at, entries: [exampleEntry()] })];
    const empty = values.map((value, place) => (place < 7 ? value : []));
    const call = "SELECT ledger_post_batch($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    await expect(database.pool.query(call, empty)).rejects.toMatchObject({ code: ledgerErrors.emptyEntry });
    const many = Array.from({ length: ledgerLimits.entriesPerBatch + 1 }, () => exampleEntry());
    await expect(postBatch(many)).rejects.toThrow(RangeError);
  });

  it("posts at READ COMMITTED only, where a period closed meanwhile is seen", async () => {
    const serializable = inTransaction(
      database.pool,
      (client) => postEntries(client, { fund: "example", at, entries: [exampleEntry()] }),
      { isolation: "serializable" },
    );
    await expect(serializable).rejects.toMatchObject({ code: ledgerErrors.isolation });
  });

  it("corrects by a counter-entry, which leaves both entries and no money", async () => {
    const before = await readTrialBalance(database.pool, { fund: "example", asOf: toIsoDate("2017-12-31") });
    const [id] = await post({ source: "S-2" });
    const entry = await read(id);
    const [counterId] = await postBatch([counterEntry(entry, correction)]);
    expect(await read(id)).toEqual({ ...entry, reversedBy: counterId });
    expect((await read(counterId)).transfers).toEqual([
      { debit: "2001", credit: "5001", partyId: 7, amountFen: 534_000 },
    ]);
    const after = await readTrialBalance(database.pool, { fund: "example", asOf: toIsoDate("2017-12-31") });
    expect(after.lines.map(({ closingFen }) => closingFen)).toEqual(before.lines.map(({ closingFen }) => closingFen));
  });

  it("refuses to undo an entry twice, of another person, or by other transfers", async () => {
    const [id] = await post({ source: "S-3" });
    const undo = counterEntry(await read(id), correction);
    await expect(postBatch([{ ...undo, personId: personId + 1 }])).rejects.toThrow("foreign key");
    const [transfer] = undo.transfers;
    if (transfer === undefined) throw new Error("the example has a transfer");
    for (const transfers of [
      [{ ...transfer, amountFen: toFen(533_999) }],
      [transfer, transfer],
      [{ ...transfer, partyId: 8 }],
    ]) {
      await expect(postBatch([{ ...undo, transfers }])).rejects.toMatchObject({
        code: ledgerErrors.unevenCounterEntry,
      });
    }
    await postBatch([undo]);
    await expect(postBatch([undo])).rejects.toThrow("reversed_once");
  });
});
