// Tests of the demo city: it is built by the real paths, so its books balance and its people pass their checks.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrations as auditMigrations } from "../../kernel/audit/index.ts";
import { type Database, openTestDatabase } from "../../kernel/db/index.ts";
import { migrations as identityMigrations, loadSecrets } from "../../kernel/identity/index.ts";
import { checkLedger, migrations as ledgerMigrations } from "../../kernel/ledger/index.ts";
import { migrations as medicalMigrations } from "../../regulations/medical-insurance/store/migrations/index.ts";
import { type DemoResult, hasCity, loadDemo } from "./index.ts";

describe("the demo city", () => {
  let database: Database;
  let folder: string;
  let result: DemoResult;
  beforeAll(async () => {
    database = await openTestDatabase(
      [...auditMigrations, ...identityMigrations, ...ledgerMigrations, ...medicalMigrations],
      "demo",
    );
    folder = await mkdtemp(join(tmpdir(), "hengzheng-demo-"));
    expect(await hasCity(database)).toBe(false);
    const secrets = await loadSecrets({ mode: "demo", stateFolder: folder, environment: {} });
    if (!secrets.ok) throw new Error(secrets.refusal.code);
    result = await loadDemo({
      database,
      secrets: secrets.value,
      residents: 2000,
      seed: 7,
      now: new Date("2026-11-24T02:00:00Z"),
    });
  });
  afterAll(async () => {
    await database.stop();
    await rm(folder, { recursive: true });
  });

  it("settles a year of stays and more, and refuses few of them", () => {
    expect(result.residents).toBe(2000);
    expect(result.settlements).toBeGreaterThan(300);
    expect(result.refused / (result.settlements + result.refused)).toBeLessThan(0.05);
  });

  it("keeps books that balance, with every total the sum of its settlements", async () => {
    expect(await checkLedger(database.pool)).toEqual([]);
    const { rows } = await database.pool.query<{ wrong: number }>(
      `SELECT count(*) AS wrong FROM medical_year_total AS t
       WHERE fund_paid_fen <> (SELECT coalesce(sum(fund_fen), 0) FROM medical_settlement AS s WHERE s.person_id = t.person_id AND s.year = t.year)`,
    );
    expect(rows[0]?.wrong).toBe(0);
    expect(await hasCity(database)).toBe(true);
  });
});
