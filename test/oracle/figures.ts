// What a figure was on a day, found by reading its rows from the top: slow, and written apart from the product.

import type { Figure } from "../../src/kernel/law/index.ts";

export type Day = { readonly on: string; readonly known?: string };

/** The value and whether it is confirmed, for one word of the figure. @throws Error when none or several are in force */
export function lookUp(figure: Figure, word: string, { on, known }: Day): { value: bigint; confirmed: boolean } {
  let best: Figure["rows"][number] | null = null;
  let rivals = 0;
  for (const row of figure.rows) {
    const speaks = Object.keys(row.values).includes(word);
    const begun = row.from.localeCompare(on) <= 0;
    const ended = row.until !== undefined && row.until.localeCompare(on) <= 0;
    const heard = known === undefined || row.known.localeCompare(known) <= 0;
    if (!speaks || !begun || ended || !heard) continue;
    const newer = best === null ? 1 : row.known.localeCompare(best.known);
    if (newer === 0) rivals += 1;
    if (newer <= 0) continue;
    best = row;
    rivals = 0;
  }
  if (best === null || rivals > 0) throw new Error(`${figure.id}, ${word}, ${on}: ${rivals} rivals`);
  const written = best.values[word];
  const value = typeof written === "number" ? written : figure.range[1];
  return { value: BigInt(value), confirmed: best.provisional !== true };
}
