// Tests of the promise that an unbalanced, changed or late entry cannot stand in the ledger, whoever writes it.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openTestDatabase } from "../db/index.ts";
import { exampleAccounts, exampleEntry } from "./example-fund.ts";
import { ledgerErrors } from "./ledger-refusal.ts";
import { migrations } from "./migrations/index.ts";
import { postEntries } from "./post-entries.ts";
import { storeAccounts } from "./store-accounts.ts";

const at = new Date("2017-10-10T01:41:07Z");
const tables = ["ledger_period", "ledger_entry", "ledger_transfer"] as const;

describe("the ledger's tables", () => {
  let database: Database;
  let id: number | undefined;

  beforeAll(async () => {
    database = await openTestDatabase(migrations, "ledger");
    await storeAccounts(database.owner, exampleAccounts);
    [id] = await postEntries(database.pool, { fund: "example", at, entries: [exampleEntry()] });
  });
  afterAll(() => database.stop());

  const insertTransfer = (change: string) =>
    database.owner.query(`INSERT INTO ledger_transfer
      SELECT (t).* FROM (SELECT jsonb_populate_record(t, '${change}') AS t FROM ledger_transfer AS t WHERE entry_id = ${id}) AS changed`);

  it("hold no transfer of nothing, of less than nothing, or between an account and itself", async () => {
    await expect(insertTransfer('{"line": 2, "amount_fen": 0}')).rejects.toThrow("amount_is_positive");
    await expect(insertTransfer('{"line": 2, "amount_fen": -1}')).rejects.toThrow("amount_is_positive");
    await expect(insertTransfer('{"line": 2, "amount_fen": 9007199254740992}')).rejects.toThrow("amount_is_positive");
    await expect(insertTransfer('{"line": 2, "credit_code": "5001"}')).rejects.toThrow("moves_between_two_accounts");
    await expect(insertTransfer('{"line": 2, "credit_code": null}')).rejects.toThrow("null value");
    await expect(insertTransfer('{"line": 2, "credit_code": "9999"}')).rejects.toThrow("names account 9999");
    await expect(insertTransfer('{"entry_id": 999}')).rejects.toThrow("names entry 999");
  });

  it("keep every account that was ever opened", async () => {
    const account = "WHERE fund = 'example' AND code = '5001'";
    const refused = { code: ledgerErrors.change };
    await expect(database.owner.query(`DELETE FROM ledger_account ${account}`)).rejects.toMatchObject(refused);
    await expect(database.owner.query(`UPDATE ledger_account SET code = '5009' ${account}`)).rejects.toMatchObject(
      refused,
    );
  });

  it("hold no entry whose period is not the month of its accounting date", async () => {
    const insert = database.owner.query(
      "INSERT INTO ledger_entry (person_id, fund, kind, accounting_date, period, source, at) VALUES (0, 'example', 'settle', '2017-10-31', '2017-11', 'S-9', now())",
    );
    await expect(insert).rejects.toThrow("period_is_month_of_accounting_date");
  });

  it.each(tables)("refuse UPDATE, DELETE and TRUNCATE of %s even to their owner", async (table) => {
    await expect(database.owner.query(`DELETE FROM ${table}`)).rejects.toMatchObject({ code: ledgerErrors.change });
    await expect(database.owner.query(`UPDATE ${table} SET fund = 'other'`)).rejects.toMatchObject({
      code: ledgerErrors.change,
    });
    await expect(database.owner.query(`TRUNCATE ${table} CASCADE`)).rejects.toMatchObject({
      code: ledgerErrors.change,
    });
  });

  it.each([...tables, "ledger_account", "ledger_balance", "ledger_roll_up"])(
    "let the application read %s and do nothing else to it",
    async (table) => {
      await expect(database.pool.query(`SELECT FROM ${table}`)).resolves.toBeDefined();
      const attempts = [
        `INSERT INTO ${table} SELECT * FROM ${table}`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
        `DROP TABLE ${table}`,
      ];
      for (const attempt of [...attempts, `ALTER TABLE ${table} DISABLE TRIGGER ALL`]) {
        await expect(database.pool.query(attempt), attempt).rejects.toMatchObject({ code: "42501" });
      }
      const { rows } = await database.owner.query(
        "SELECT has_any_column_privilege('hengzheng_app', $1, 'INSERT, UPDATE, REFERENCES') AS may",
        [table],
      );
      expect(rows).toEqual([{ may: false }]);
    },
  );

  it("are read by the application, whose own inserts are refused", async () => {
    const { rows } = await database.pool.query("SELECT count(*) AS count FROM ledger_transfer");
    expect(rows).toEqual([{ count: 1 }]);
    await expect(database.pool.query("SELECT nextval('ledger_entry_id')")).rejects.toMatchObject({ code: "42501" });
  });
});
