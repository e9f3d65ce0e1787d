// A stay as a batch file holds it, with the places where each part of it stands.
import type { SentStay } from "../wire/sent-stay.ts";

/** A stay that was read. `row` is its first row, `lineRows` the row of each line of its bill. */
export type BatchStay = {
  readonly row: number;
  readonly stay: SentStay;
  readonly lineRows: readonly number[];
  /** The column, or the path in a line of NDJSON, in which a field of the stay stands. */
  readonly columnOf: (field: string) => string | null;
};

/** What was read of a file. Stays are only whole when there are no faults. */
export type ReadBatch = { readonly rows: number; readonly stays: readonly BatchStay[] };

/** The row and column of a field such as `bill.3.amountFen`. */
export function placeOf({ row, lineRows, columnOf }: BatchStay, field: string | undefined): [number, string | null] {
  if (field === undefined) return [row, null];
  const [, place] = /^bill\.(\d+)/.exec(field) ?? [];
  return [place === undefined ? row : (lineRows[Number(place)] ?? row), columnOf(field)];
}
