// Tests of the schema: what may not be written cannot be written, whoever asks.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrations as auditMigrations } from "../../../../kernel/audit/index.ts";
import { type Database, openTestDatabase } from "../../../../kernel/db/index.ts";
import { migrations as ledgerMigrations } from "../../../../kernel/ledger/index.ts";
import { migrations } from "./index.ts";

describe("the schema of medical insurance", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase([...auditMigrations, ...ledgerMigrations, ...migrations], "medical_schema");
  });
  afterAll(() => database.stop());

  it("is there", async () => {
    const r = await database.pool.query(
      "SELECT * FROM medical_settle_facts('{1}','{2}','{2017-01-01}','{2017-01-03}','{x}','{c}','{k}')",
    );
    expect(r.rows).toHaveLength(1);
    console.log(r.rows[0]);
  });
});
