// Brings the balances per period up to date, away from the path that posts.
import pg from "pg";
import type { Queryable } from "../db/index.ts";

/** `transfers` were added to the balances; `busy` when postings did not pause long enough, so that nothing was done. */
export type RollUp = { readonly transfers: number; readonly busy: boolean };

/**
 * Adds what was posted since the last time to the balances per fund, period, account and party. Reads are right without
 * it, only slower. Give it a pool: the point up to which everything is settled is read in a transaction of its own,
 * waiting at most half a second for postings under way.
 */
export async function rollUpBalances(pool: Queryable): Promise<RollUp> {
  const settledThrough = await readSettledThrough(pool);
  if (settledThrough === undefined) return { transfers: 0, busy: true };
  const { rows } = await pool.query<{ added: number }>("SELECT ledger_roll_up($1) AS added", [settledThrough]);
  return { transfers: rows[0]?.added ?? 0, busy: false };
}

async function readSettledThrough(pool: Queryable): Promise<number | undefined> {
  try {
    const { rows } = await pool.query<{ id: number }>("SELECT ledger_settled_through() AS id");
    return rows[0]?.id;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === lockNotAvailable) return undefined;
    throw error;
  }
}

const lockNotAvailable = "55P03";
