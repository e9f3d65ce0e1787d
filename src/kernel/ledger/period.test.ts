// Tests of the promise that a closed month stays as it was.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, inTransaction, openTestDatabase } from "../db/index.ts";
import { exampleAccounts, exampleEntry } from "./example-fund.ts";
import { ledgerRefusal } from "./ledger-refusal.ts";
import { migrations } from "./migrations/index.ts";
import { closePeriod, daysOfPeriod, readClosedThrough } from "./period.ts";
import { postEntries } from "./post-entries.ts";
import { storeAccounts } from "./store-accounts.ts";

const by = "account 3";

describe("closePeriod", () => {
  let database: Database;

  beforeAll(async () => {
    database = await openTestDatabase(migrations, "period");
    await storeAccounts(database.owner, exampleAccounts);
    await storeAccounts(database.owner, { ...exampleAccounts, fund: "other" });
  });
  afterAll(() => database.stop());

  const at = new Date("2017-12-01T00:00:00Z");
  const close = (period: string, instant = at) =>
    closePeriod(database.pool, { fund: "example", period, at: instant, by });
  const post = (date: string, fund = "example") =>
    postEntries(database.pool, { fund, at, entries: [exampleEntry({ date })] });
  const outcome = (posting: Promise<unknown>) =>
    posting.then(
      () => "posted",
      (error: unknown) => ledgerRefusal(error)?.code ?? error,
    );

  it("is refused on the last day of the month and done on the next, by the clock of Asia/Shanghai", async () => {
    expect(await close("2017-07", new Date("2017-07-31T15:59:59Z"))).toMatchObject({
      ok: false,
      refusal: { code: "ledger.period_not_over" },
    });
    expect(await readClosedThrough(database.pool, "example")).toBeNull();
    expect(await close("2017-07", new Date("2017-07-31T16:00:00Z"))).toMatchObject({ ok: true });
    expect(await readClosedThrough(database.pool, "example")).toBe("2017-07");
  });

  it("refuses what is dated in the closed month or before it, and takes the day after", async () => {
    expect(await outcome(post("2017-07-31"))).toBe("ledger.period_closed");
    expect(await outcome(post("2017-01-01"))).toBe("ledger.period_closed");
    expect(await outcome(post("2017-08-01"))).toBe("posted");
  });

  it("concerns one fund only", async () => {
    expect(await outcome(post("2017-07-31", "other"))).toBe("posted");
  });

  it("refuses a batch of which a single entry falls in a closed month", async () => {
    const entries = [exampleEntry({ date: "2017-08-02" }), exampleEntry({ date: "2017-07-02" })];
    expect(await outcome(postEntries(database.pool, { fund: "example", at, entries }))).toBe("ledger.period_closed");
  });

  it("is refused the second time, and for a month before one that is closed", async () => {
    const closed = { ok: false, refusal: { code: "ledger.period_already_closed" } };
    expect(await close("2017-07")).toMatchObject(closed);
    expect(await close("2017-06")).toMatchObject(closed);
  });

  it("waits for a posting under way, which the closed month then holds", async () => {
    let closing: Promise<unknown> = Promise.resolve();
    await inTransaction(database.pool, async (client) => {
      await postEntries(client, {
        fund: "example",
        at,
        entries: [exampleEntry({ date: "2017-08-31", source: "under way" })],
      });
      closing = close("2017-08");
      await expect(Promise.race([closing, pause("still waiting")])).resolves.toBe("still waiting");
    });
    expect(await closing).toMatchObject({ ok: true });
    expect(await outcome(post("2017-08-31"))).toBe("ledger.period_closed");
  });

  it("refuses a posting that began before the month was closed and came to the ledger after", async () => {
    const late = inTransaction(database.pool, async (client) => {
      await client.query("SELECT count(*) FROM ledger_entry");
      await close("2017-09");
      return postEntries(client, { fund: "example", at, entries: [exampleEntry({ date: "2017-09-30" })] });
    });
    expect(await outcome(late)).toBe("ledger.period_closed");
  });
});

describe("daysOfPeriod", () => {
  it("gives the first and the last day of the month", () => {
    expect(daysOfPeriod("2016-02")).toEqual({ from: "2016-02-01", through: "2016-02-29" });
    expect(() => daysOfPeriod("2016-13")).toThrow(RangeError);
  });
});

function pause(word: string): Promise<string> {
  return new Promise((resolve) => setTimeout(resolve, 200, word));
}
