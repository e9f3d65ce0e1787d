// Taking pasted rows into the bill: codes and names looked up, the rows that cannot be read named.
import { useState } from "react";
import { Fault, Notice, OurFault, say, useLanguage, useText } from "../../../../ui/index.ts";
import { settlementLimits } from "../../settlement/limits.ts";
import type { DraftLine } from "./draft.ts";
import { newLineKey } from "./line-key.ts";
import { billMessages } from "./messages.ts";
import { type Pasted, readPastedRows } from "./pasted-rows.ts";
import type { KnownItems } from "./use-items.ts";

/** What a paste came to: rows taken and faults, or the reference of a failure; null before any. */
export type PasteOutcome =
  | { readonly kind: "done"; readonly pasted: Pasted }
  | { readonly kind: "failed"; readonly reference: string }
  | null;

/** Gives the function that takes a pasted text; the lines come to `onLines` when all items are known. */
export function usePaste(known: KnownItems, onLines: (lines: readonly DraftLine[]) => void) {
  const [outcome, setOutcome] = useState<PasteOutcome>(null);
  const take = async (text: string): Promise<void> => {
    const pasted = readPastedRows(text);
    try {
      const codes = await codesOf(pasted, known);
      onLines(pasted.rows.map((row) => lineOf(row, codes.get(row.words) ?? row.words)));
      setOutcome({ kind: "done", pasted });
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      setOutcome({ kind: "failed", reference: error.reference });
    }
  };
  return { take, outcome };
}

/** Says how many rows were taken and which were not, and why. */
export function PasteNotice({ outcome }: { readonly outcome: PasteOutcome }) {
  const text = useText();
  const language = useLanguage();
  if (outcome === null) return null;
  if (outcome.kind === "failed") return <OurFault reference={outcome.reference} />;
  const { rows, faults, isCut } = outcome.pasted;
  const taken = <p>{text(billMessages.pasted, { count: rows.length })}</p>;
  if (faults.length === 0 && !isCut) {
    return (
      <div role="status" className="only-read-aloud">
        {taken}
      </div>
    );
  }
  return (
    <Notice tone="warn" urgent>
      {taken}
      {faults.slice(0, MOST_FAULTS).map(({ row, why, cell }) => (
        <p key={row}>{text(billMessages.pasteFault, { row, words: say(language, why, { cell }) })}</p>
      ))}
      {isCut ? <p>{text(billMessages.pasteTooMany, { most: settlementLimits.linesPerBill })}</p> : null}
    </Notice>
  );
}

async function codesOf({ rows }: Pasted, known: KnownItems): Promise<ReadonlyMap<string, string>> {
  const codes = new Map<string, string>();
  for (const words of new Set(rows.map((row) => row.words))) {
    const item = known.items.get(words) ?? (await known.findExactly(words));
    if (item === null) continue;
    known.remember(item);
    codes.set(words, item.code);
  }
  return codes;
}

function lineOf({ quantityHundredths, priceFen }: Pasted["rows"][number], words: string): DraftLine {
  const code = Array.from(words).slice(0, settlementLimits.itemCodeCharacters).join("");
  return { key: newLineKey(), code, quantityHundredths, priceFen, servedOn: null, isRescue: false };
}

const MOST_FAULTS = 5;
