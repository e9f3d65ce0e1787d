// Reads entries with their transfers.
import { toIsoDate } from "../calendar/index.ts";
import type { Queryable } from "../db/index.ts";
import { toFen } from "../money/index.ts";
import type { Entry, Transfer } from "./entry.ts";
import { ledgerLimits } from "./limits.ts";

/** Which entry: its number alone does not name it, because a person's id leads every key. */
export type EntryKey = Pick<Entry, "personId" | "fund" | "id">;

/** An entry with its transfers, or undefined when there is none. */
export async function readEntry(queryable: Queryable, { personId, fund, id }: EntryKey): Promise<Entry | undefined> {
  const entries = await queryEntries(queryable, "e.id = $3", [personId, fund, id]);
  return entries[0];
}

/** A person's entries that name a source, such as a settlement number, oldest first. */
export async function readEntriesOfSource(
  queryable: Queryable,
  { personId, fund, source }: Pick<Entry, "personId" | "fund" | "source">,
): Promise<readonly Entry[]> {
  return queryEntries(queryable, "e.source = $3", [personId, fund, source]);
}

async function queryEntries(
  queryable: Queryable,
  condition: string,
  values: readonly unknown[],
): Promise<readonly Entry[]> {
  const { rows } = await queryable.query<Row>(
    `${entrySql} AND ${condition} ORDER BY e.id LIMIT ${ledgerLimits.entriesOfSource}`,
    [...values],
  );
  return rows.map(toEntry);
}

const entrySql = `
SELECT e.*,
  (SELECT c.id FROM ledger_entry AS c WHERE c.person_id = e.person_id AND c.fund = e.fund AND c.reverses = e.id) AS reversed_by,
  (SELECT json_agg(json_build_array(t.debit_code, t.credit_code, t.party_id, t.amount_fen) ORDER BY t.line)
   FROM ledger_transfer AS t WHERE t.person_id = e.person_id AND t.fund = e.fund AND t.entry_id = e.id) AS transfers
FROM ledger_entry AS e
WHERE e.person_id = $1 AND e.fund = $2`;

type Row = {
  person_id: number;
  fund: string;
  id: number;
  kind: string;
  accounting_date: string;
  period: string;
  source: string;
  reverses: number | null;
  reversed_by: number | null;
  at: Date;
  transfers: (readonly [string, string, number, number])[];
};

function toEntry(row: Row): Entry {
  return {
    personId: row.person_id,
    fund: row.fund,
    id: row.id,
    kind: row.kind,
    accountingDate: toIsoDate(row.accounting_date),
    period: row.period,
    source: row.source,
    reverses: row.reverses,
    reversedBy: row.reversed_by,
    at: row.at,
    transfers: row.transfers.map(toTransfer),
  };
}

function toTransfer([debit, credit, partyId, amountFen]: Row["transfers"][number]): Transfer {
  return { debit, credit, partyId, amountFen: toFen(amountFen) };
}
