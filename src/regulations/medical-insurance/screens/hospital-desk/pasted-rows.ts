// Rows pasted from a spreadsheet: code or name first, then quantity, price, amount, as many of them as there are.
import { type Fen, parseYuan } from "../../../../kernel/money/index.ts";
import type { Text } from "../../../../kernel/refusal/index.ts";
import { settlementLimits } from "../../settlement/limits.ts";
import { amountOf } from "./draft.ts";
import { billMessages } from "./messages.ts";
import { readQuantity } from "./typed-quantity.ts";

/** A row that can be read. `words` is what stood first: a code, or a name to be looked up. */
export type PastedRow = { readonly words: string; readonly quantityHundredths: number; readonly priceFen: Fen };

/** A row that cannot, with its place counted from 1 and why. */
export type PastedFault = { readonly row: number; readonly why: Text; readonly cell: string };

/** What a paste came to. `isCut`: there were more rows than a bill may have. */
export type Pasted = {
  readonly rows: readonly PastedRow[];
  readonly faults: readonly PastedFault[];
  readonly isCut: boolean;
};

/** Whether a pasted text is a table rather than a word for the cell. */
export function isTable(text: string): boolean {
  return /[\t\n]/.test(text.trim());
}

/**
 * Reads pasted rows. One number is the amount; two are quantity and price; three are quantity, price and amount, which must
 * agree. A first row without any number is the header and is left out; words between the first cell and the numbers are a name.
 */
export function readPastedRows(text: string): Pasted {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "");
  const rows: PastedRow[] = [];
  const faults: PastedFault[] = [];
  for (const [place, line] of lines.entries()) {
    if (rows.length >= settlementLimits.linesPerBill) return { rows, faults, isCut: true };
    const cells = line.split("\t").map((cell) => cell.trim());
    if (place === 0 && !cells.slice(1).some(isNumber)) continue;
    const read = readRow(cells, place + 1);
    if ("why" in read) faults.push(read);
    else rows.push(read);
  }
  return { rows, faults, isCut: false };
}

function readRow(cells: readonly string[], row: number): PastedRow | PastedFault {
  const [words = ""] = cells;
  const numbers = cells.slice(1).filter(isNumber);
  const [first, second, third] = numbers;
  if (words === "" || first === undefined) return { row, why: billMessages.pasteNoNumber, cell: "" };
  if (second === undefined) return priced(words, "1", first, row);
  const read = priced(words, first, second, row);
  if ("why" in read || third === undefined) return read;
  const amount = parseYuan(third);
  const agrees = amount.ok && amount.value === amountOf(read);
  return agrees ? read : { row, why: billMessages.pasteMismatch, cell: third };
}

function priced(words: string, quantity: string, price: string, row: number): PastedRow | PastedFault {
  const quantityHundredths = readQuantity(quantity);
  if (quantityHundredths === null) return { row, why: billMessages.pasteNotRead, cell: quantity };
  const read = parseYuan(price);
  if (!read.ok || read.value < 0) return { row, why: billMessages.pasteNotRead, cell: price };
  return { words, quantityHundredths, priceFen: read.value };
}

function isNumber(cell: string): boolean {
  return /^[-−]?[\d,]+(?:\.\d+)?$/.test(cell.normalize("NFKC"));
}
