// Posts entries: the arrays that carry them to the database, and the call that writes them.

import type { Queryable } from "../db/index.ts";
import type { Entry, NewEntry } from "./entry.ts";
import { ledgerLimits } from "./limits.ts";

/** Entries of one fund to be posted together, at one instant. */
export type Batch = { readonly fund: string; readonly at: Date; readonly entries: readonly NewEntry[] };

/**
 * The twelve arguments of the database function `ledger_post_batch`, in its order: fund, instant, then per entry person
 * ids, kinds, accounting dates, sources, reversed ids, then per transfer entry numbers (from 1), debit codes, credit
 * codes, party ids, amounts in fen. For callers that hand them on inside a statement of their own.
 * @throws RangeError when the batch is over a limit or an entry has no transfer
 */
export function postingArguments({ fund, at, entries }: Batch): readonly unknown[] {
  if (entries.length > ledgerLimits.entriesPerBatch) throw new RangeError(`${entries.length} entries in one batch`);
  entries.forEach(checkEntry);
  const numbered = entries.flatMap(({ transfers }, place) =>
    transfers.map((transfer) => ({ ...transfer, number: place + 1 })),
  );
  return [
    fund,
    at,
    entries.map(({ personId }) => personId),
    entries.map(({ kind }) => kind),
    entries.map(({ accountingDate }) => accountingDate),
    entries.map(({ source }) => source),
    entries.map(({ reverses }) => reverses ?? null),
    numbered.map(({ number }) => number),
    numbered.map(({ debit }) => debit),
    numbered.map(({ credit }) => credit),
    numbered.map(({ partyId }) => partyId),
    numbered.map(({ amountFen }) => amountFen),
  ];
}

/**
 * Posts entries of one fund and gives their ids in the same order: all of them or, when anything is wrong, none.
 * Inside a transaction (READ COMMITTED) post last, after all rows are locked. A closed period is refused by the
 * database: `ledgerRefusal` turns that error into words for a person.
 */
export async function postEntries(queryable: Queryable, batch: Batch): Promise<readonly Entry["id"][]> {
  if (batch.entries.length === 0) return [];
  const { rows } = await queryable.query<{ ids: number[] }>({
    name: "ledger-post",
    text: postSql,
    values: [...postingArguments(batch)],
  });
  const ids = rows[0]?.ids ?? [];
  if (ids.length !== batch.entries.length) throw new Error(`${batch.entries.length} entries gave ${ids.length} ids`);
  return ids;
}

const postSql = `SELECT ledger_post_batch($1::text, $2::timestamptz, $3::bigint[], $4::text[], $5::date[], $6::text[],
  $7::bigint[], $8::integer[], $9::text[], $10::text[], $11::bigint[], $12::bigint[]) AS ids`;

function checkEntry({ source, transfers }: NewEntry): void {
  const { transfersPerEntry, sourceCharacters } = ledgerLimits;
  if (transfers.length === 0) throw new RangeError(`entry of ${source} has no transfer`);
  if (transfers.length > transfersPerEntry)
    throw new RangeError(`entry of ${source} has ${transfers.length} transfers`);
  if (source === "" || source.length > sourceCharacters) throw new RangeError(`source of ${source.length} characters`);
}
