// The invariants are worth something only if they see damage: each kind is done by hand and must be seen.

import type { ClientBase } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateSigner, type Signer, sequence } from "../../../src/kernel/audit/index.ts";
import { asIntruder } from "../../../src/kernel/audit/testing/test-log.ts";
import type { Database } from "../../../src/kernel/db/index.ts";
import { createSettler, type Settler } from "../../../src/regulations/medical-insurance/actions/index.ts";
import {
  day,
  line,
  openTestCity,
  requestOf,
  type TestCity,
} from "../../../src/regulations/medical-insurance/testing/test-city.ts";
import { findFaults } from "./find-faults.ts";

let city: TestCity;
let signer: Signer;
const answers = new Map<string, string>();

beforeAll(async () => {
  city = await openTestCity("invariants");
  ({ signer } = generateSigner("hengyang.example/audit"));
  const settler = createSettler({ database: city.database, clock: () => new Date("2017-12-30T02:00:00Z") });
  for (let person = 0; person < 3; person += 1) await settleTwice(settler, await city.person());
  await sequence({ pool: city.database.owner, signer });
});
afterAll(() => city.stop());

async function settleTwice(settler: Settler, personId: number): Promise<void> {
  for (const month of ["03", "05"]) {
    const dates = { admittedOn: day(`2017-${month}-01`), dischargedOn: day(`2017-${month}-09`) };
    const bill = [line.a(900_000), line.b(300_000, 10), line.bed(8, 2_500)];
    const request = requestOf({ personId, hospitalId: city.hospital({ level: "level2" }), bill, ...dates });
    const settled = await settler.settle(request);
    if (!settled.ok) throw new Error(settled.refusal.code);
    answers.set(request.key.key, settled.body);
  }
}

const inspect = (database: Database = city.database) => findFaults(database, { publicKey: signer.publicKey, answers });

/** Does the damage, looks, and repairs it from a copy. */
async function damaged(table: string, statement: string): Promise<string[]> {
  const all = (sql: string) => asIntruder(city.database, (client: ClientBase) => client.query(sql));
  await all(`CREATE TABLE kept AS TABLE ${table}; ${statement}`);
  const faults = await inspect();
  await all(`DELETE FROM ${table}; INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM kept; DROP TABLE kept`);
  return faults;
}

const one = "(SELECT min(id) FROM medical_settlement)";

describe("the invariants", () => {
  it("hold for settlements that nobody touched", async () => {
    expect(await inspect()).toEqual([]);
  });

  it.each([
    ["a total is moved", "medical_year_total", "UPDATE medical_year_total SET fund_paid_fen = fund_paid_fen - 1"],
    ["a settlement is lost", "medical_settlement", `DELETE FROM medical_settlement WHERE id = ${one}`],
    [
      "an answer is rewritten",
      "medical_settlement",
      `UPDATE medical_settlement SET answer = replace(answer, '"version":1', '"version":3') WHERE id = ${one}`,
    ],
    [
      "an amount is rewritten with its shares",
      "medical_settlement",
      `UPDATE medical_settlement SET fund_fen = fund_fen - 1, patient_fen = patient_fen + 1 WHERE id = ${one}`,
    ],
    [
      "the inputs are rewritten",
      "medical_settlement",
      `UPDATE medical_settlement SET inputs = jsonb_set(inputs::jsonb, '{classAFen}', '1')::json WHERE id = ${one}`,
    ],
    ["a transfer is changed", "ledger_transfer", "UPDATE ledger_transfer SET amount_fen = amount_fen + 1"],
    [
      "a transfer is lost",
      "ledger_transfer",
      "DELETE FROM ledger_transfer WHERE entry_id = (SELECT min(entry_id) FROM ledger_transfer)",
    ],
    [
      "an entry is doubled",
      "ledger_entry",
      "INSERT INTO ledger_entry (person_id, fund, id, kind, accounting_date, period, source, at) SELECT person_id, fund, id + 1000, kind, accounting_date, period, source, at FROM ledger_entry LIMIT 1",
    ],
    [
      "a key is lost",
      "db_idempotency_key",
      "DELETE FROM db_idempotency_key WHERE key = (SELECT min(key) FROM db_idempotency_key)",
    ],
    [
      "an audit entry is changed",
      "audit_entry",
      "UPDATE audit_entry SET leaf_hash = sha256(leaf_hash) WHERE id = (SELECT max(id) FROM audit_entry)",
    ],
    ["a stay is lost", "medical_stay", "DELETE FROM medical_stay WHERE id = (SELECT min(id) FROM medical_stay)"],
    ["two stays overlap", "medical_stay", "UPDATE medical_stay SET discharged_on = '2017-12-01'"],
  ])("see that %s", async (_what, table, statement) => {
    expect(await damaged(table, statement)).not.toEqual([]);
    expect(await inspect()).toEqual([]);
  });

  it("see that two settlements were decided on the same totals", async () => {
    const sql = `UPDATE medical_settlement SET inputs = (inputs::jsonb - 'deductibleBorneThisYearFen' - 'fundPaidThisYearFen')::json`;
    expect((await damaged("medical_settlement", sql)).join("\n")).toMatch(/do not follow from each other/);
  });
});
