// Reads an Excel file row by row: the first sheet whose first row is a header of ours.
import { readWorkbook, type TableRow, UnreadableFile, type UnreadableReason } from "../../../kernel/documents/index.ts";
import type { Refusal } from "../../../kernel/refusal/index.ts";
import { columnOf } from "./columns.ts";
import { BatchFileRefused } from "./file-refused.ts";
import { batchLimits } from "./limits.ts";
import { fileRefusals } from "./refusals.ts";

/**
 * The rows of the sheet, the header first. @throws BatchFileRefused when the file is damaged, unpacks to too much, has too
 * many columns, or no sheet of ours
 */
export async function* readXlsx(bytes: Uint8Array): AsyncGenerator<TableRow> {
  const { archiveParts: parts, unpackedBytes, columns } = batchLimits;
  try {
    yield* readWorkbook(bytes, { limits: { parts, unpackedBytes, columns }, isHeader });
  } catch (error) {
    throw error instanceof UnreadableFile ? new BatchFileRefused(refusals[error.reason]()) : error;
  }
}

function isHeader({ cells }: TableRow): boolean {
  return cells.some((cell) => cell !== undefined && columnOf(cell.text) !== undefined);
}

const refusals: Readonly<Record<UnreadableReason, () => Refusal>> = {
  damaged: fileRefusals.damagedExcel,
  unpacks_too_large: fileRefusals.unpacksTooLarge,
  too_wide: fileRefusals.tooManyColumns,
  no_table: fileRefusals.noHeader,
};
