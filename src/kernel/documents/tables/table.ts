// A table as a file holds it: headings in both languages, cells of a few kinds.
import type { Text } from "../../refusal/index.ts";

/** How the cells of a column are written: text, a whole number, an amount of fen as yuan, a day (`2026-10-01`). */
export type CellKind = "text" | "whole" | "money" | "day";

export type Heading = { readonly title: Text; readonly kind: CellKind; readonly width: number };

/** A value to be written; null is an empty cell. Amounts are whole fen. */
export type Value = string | number | null;

/** A table. Rows have a value for each heading. */
export type Table = {
  readonly title: Text;
  readonly headings: readonly Heading[];
  readonly rows: Iterable<readonly Value[]>;
};

/** A heading as it stands in a file. */
export function titleOf({ title }: Pick<Heading, "title">): string {
  return `${title.zh} ${title.en}`;
}

/** A cell that was read, its text trimmed. A CSV file has text cells only; a date of Excel has the text `2017-10-01`. */
export type Cell = { readonly text: string; readonly kind: "text" | "number" | "date" | "truth" | "formula" | "error" };

/** A row that was read: its number from 1, and its cells in the order of the sheet. */
export type TableRow = { readonly row: number; readonly cells: readonly (Cell | undefined)[] };
