// Brings the accounts of a fund from the regulation's data into the database.

import type { Queryable } from "../db/index.ts";
import type { ChartOfAccounts } from "./account.ts";

/**
 * Stores a chart of accounts as the owner of the tables, each time the program starts. New accounts are added, titles
 * and clauses follow the data, an account that left the data stays for the entries that name it.
 * Throws when an account would change its normal side: balances already shown would turn around.
 */
export async function storeAccounts(owner: Queryable, { fund, accounts }: ChartOfAccounts): Promise<void> {
  const { rowCount } = await owner.query(storeSql, [
    fund,
    accounts.map(({ code }) => code),
    accounts.map(({ title }) => title.zh),
    accounts.map(({ title }) => title.en),
    accounts.map(({ normalSide }) => normalSide),
    accounts.map(({ clauses }) => JSON.stringify(clauses)),
  ]);
  if (rowCount !== accounts.length) throw new Error(`an account of ${fund} would change its normal side`);
}

const storeSql = `
INSERT INTO ledger_account AS kept (fund, code, title_zh, title_en, normal_side, clauses)
SELECT $1, code, title_zh, title_en, normal_side, ARRAY(SELECT jsonb_array_elements_text(clauses::jsonb))
FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) AS given (code, title_zh, title_en, normal_side, clauses)
ON CONFLICT (fund, code) DO UPDATE SET title_zh = excluded.title_zh, title_en = excluded.title_en, clauses = excluded.clauses
WHERE kept.normal_side = excluded.normal_side`;
