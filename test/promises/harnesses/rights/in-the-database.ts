// The application's own role in the database: it can neither change nor remove what was booked, logged or recorded.

import { errorCode } from "../../../../src/kernel/db/index.ts";
import type { PromiseCity } from "../../city/promise-city.ts";
import type { RouteFindings } from "./routes-by-role.ts";

/** Tables that only grow, each with a column to try. */
const grownOnly: Readonly<Record<string, string>> = {
  ledger_account: "title_zh",
  ledger_entry: "kind",
  ledger_transfer: "amount_fen",
  ledger_period: "closed_by",
  ledger_balance: "debit_fen",
  audit_entry: "leaf_hash",
  audit_position: "leaf_hash",
  audit_node: "hash",
  audit_checkpoint: "note",
  medical_settlement: "fund_fen",
  identity_reveal: "reason",
  identity_access_record: "event",
};

const insufficientPrivilege = "42501";

/** Tries as the application; nothing may be let through, and nothing is left behind when it is. */
export async function tryTheDatabase(city: PromiseCity): Promise<RouteFindings> {
  const database = await city.openDatabase();
  const faults: string[] = [];
  const statements = Object.entries(grownOnly).flatMap(([table, column]) => changesOf(table, column));
  for (const statement of statements) {
    const client = await database.pool.connect();
    await client.query("BEGIN");
    const outcome = await client.query(statement).then(
      () => "let through",
      (error: unknown) => errorCode(error) ?? String(error),
    );
    await client.query("ROLLBACK");
    client.release();
    if (outcome !== insufficientPrivilege) faults.push(`as the application, ${statement}: ${outcome}`);
  }
  const { rows } = await database.owner.query<{ account: number }>(
    `SELECT account_id AS account FROM identity_post_holder WHERE administrator_kind <> 'none'
     GROUP BY account_id HAVING count(DISTINCT administrator_kind) > 1`,
  );
  faults.push(...rows.map(({ account }) => `account ${account} is administrator of two kinds`));
  await database.stop();
  return { tried: statements.length + 1, faults };
}

function changesOf(table: string, column: string): string[] {
  return [
    `UPDATE ${table} SET ${column} = ${column}`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table}`,
    `DROP TABLE ${table}`,
    `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
  ];
}
