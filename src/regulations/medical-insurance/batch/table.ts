// A table to be written as a file: headings in both languages, cells of three kinds.
import type { Text } from "../../../kernel/refusal/index.ts";

/** How the cells of a column are written: text, a whole number, or an amount of fen as yuan. */
export type CellKind = "text" | "whole" | "money";

export type Heading = { readonly title: Text; readonly kind: CellKind; readonly width: number };

/** A cell; null is empty. Amounts are whole fen. */
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
