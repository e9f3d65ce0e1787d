// An entry of the ledger: one event of one person in one fund, as one or more transfers.
import type { IsoDate } from "../calendar/index.ts";
import type { Fen } from "../money/index.ts";

/** A debit and a credit of the same amount; `partyId` is the organisation it concerns, 0 for none. */
export type Transfer = {
  readonly debit: string;
  readonly credit: string;
  readonly partyId: number;
  readonly amountFen: Fen;
};

/** An entry to be posted. `personId` is 0 for entries of no person; `source` is the document behind it, such as a settlement number. */
export type NewEntry = {
  readonly personId: number;
  readonly kind: string;
  readonly accountingDate: IsoDate;
  readonly source: string;
  readonly transfers: readonly Transfer[];
  /** The id of this person's entry in the same fund that the new one undoes. */
  readonly reverses?: number;
};

/** An entry as it stands in the ledger. `at` is the instant it was posted; `reversedBy` its counter-entry, if any. */
export type Entry = {
  readonly personId: number;
  readonly fund: string;
  readonly id: number;
  readonly kind: string;
  readonly accountingDate: IsoDate;
  readonly period: string;
  readonly source: string;
  readonly reverses: number | null;
  readonly reversedBy: number | null;
  readonly at: Date;
  readonly transfers: readonly Transfer[];
};

/** What is new in a counter-entry; everything else follows from the entry it undoes. */
export type CounterEntryDetails = Pick<NewEntry, "kind" | "accountingDate" | "source">;

/** The counter-entry that undoes an entry: the same transfers with their sides exchanged, dated in an open period. */
export function counterEntry(
  entry: Pick<Entry, "personId" | "id" | "transfers">,
  details: CounterEntryDetails,
): NewEntry {
  const transfers = entry.transfers.map(exchangeSides);
  return { ...details, personId: entry.personId, reverses: entry.id, transfers };
}

/** The transfer that undoes a transfer. */
export function exchangeSides(transfer: Transfer): Transfer {
  return { ...transfer, debit: transfer.credit, credit: transfer.debit };
}
