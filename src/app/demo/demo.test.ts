// Tests of the demo city: it is built by the real paths, so its books balance and its people pass their checks.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openTestDatabase } from "../../kernel/db/index.ts";
import { loadSecrets } from "../../kernel/identity/index.ts";
import { checkLedger } from "../../kernel/ledger/index.ts";
import { migrations } from "../migrations.ts";
import { type DemoResult, hasCity, loadDemo } from "./index.ts";

describe("the demo city", () => {
  let database: Database;
  let folder: string;
  let result: DemoResult;
  beforeAll(async () => {
    database = await openTestDatabase(migrations, "demo");
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

  it("has projects at many stages, none paid above its cap, and each step once in the audit log", async () => {
    const { rows } = await database.pool.query<{
      projects: number;
      states: number;
      above: number;
      events: number;
      leaves: number;
    }>(
      `SELECT count(*) FILTER (WHERE procedure = 'investment.project') AS projects,
         count(DISTINCT state) FILTER (WHERE procedure = 'investment.project') AS states,
         (SELECT count(*) FROM investment_contract WHERE paid_fen > cap_fen) AS above,
         (SELECT count(*) FROM case_event) AS events, (SELECT count(DISTINCT audit_entry_id) FROM case_event) AS leaves
       FROM case_record`,
    );
    expect(rows[0]?.projects).toBe(40);
    expect(rows[0]?.states).toBeGreaterThan(8);
    expect(rows[0]?.above).toBe(0);
    expect(rows[0]?.leaves).toBe(rows[0]?.events);
  });
});
