// What is wrong with a batch file, each thing at its row and column; the list has an end, so that a file cannot fill it for ever.
import type { Refusal } from "../../../kernel/refusal/index.ts";
import { batchLimits } from "./limits.ts";

/**
 * One thing. `row` is the row of the sheet, the record of a CSV file or the line of an NDJSON file, counted from 1; `column`
 * the name of the column, or the path in a line of NDJSON; null where the fault is not in one cell.
 */
export type BatchFault = { readonly row: number; readonly column: string | null; readonly refusal: Refusal };

/** A list of faults under way. */
export type Faults = {
  readonly add: (row: number, column: string | null, refusal: Refusal) => void;
  /** Whether so many were found that reading on would help nobody. */
  readonly isFull: () => boolean;
  readonly list: () => readonly BatchFault[];
};

/** Starts a list. */
export function collectFaults(): Faults {
  const found: BatchFault[] = [];
  return {
    add: (row, column, refusal) => {
      if (found.length < batchLimits.faultsListed) found.push({ row, column, refusal });
    },
    isFull: () => found.length >= batchLimits.faultsListed,
    list: () => found.toSorted((one, other) => one.row - other.row),
  };
}
