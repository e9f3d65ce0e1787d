// Reads the header of a table: which column stands where.
import type { TableRow } from "../../../kernel/documents/index.ts";
import { type Column, columnOf, columns } from "./columns.ts";
import type { Faults } from "./fault.ts";
import { BatchFileRefused } from "./file-refused.ts";

import { fileRefusals, headerRefusals } from "./refusals.ts";

/** The columns by their places. */
export type Header = readonly (Column | undefined)[];

/** Reads the first row of a table. @throws BatchFileRefused when the row names no column at all */
export function readHeader({ row, cells }: TableRow, faults: Faults): Header {
  const found = cells.map((cell) => (cell === undefined ? undefined : columnOf(cell.text)));
  if (found.every((column) => column === undefined)) throw new BatchFileRefused(fileRefusals.noHeader());
  for (const [place, cell] of cells.entries()) {
    const column = found[place];
    const text = cell?.text ?? "";
    if (column === undefined && text !== "")
      faults.add(row, text.slice(0, SHOWN_CHARACTERS), headerRefusals.unknownColumn());
    if (column !== undefined && found.indexOf(column) !== place)
      faults.add(row, column.name, headerRefusals.columnTwice());
  }
  for (const column of columns) {
    if (column.isRequired && !found.includes(column)) faults.add(row, column.name, headerRefusals.columnMissing());
  }
  return found;
}

const SHOWN_CHARACTERS = 40;
