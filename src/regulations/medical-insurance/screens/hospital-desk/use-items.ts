// The items of the catalogue that the desk has met, as in force on the day of discharge; codes of the bill are looked up by themselves.
import { useEffect, useRef, useState } from "react";
import type { IsoDate } from "../../../../kernel/calendar/index.ts";
import type { Outcome } from "../../../../kernel/refusal/index.ts";
import { Fault, fetchJson } from "../../../../ui/index.ts";
import { deskAddresses, type Item, itemsReader } from "./replies.ts";

/** What the desk knows of the catalogue of one day. */
export type KnownItems = {
  readonly items: ReadonlyMap<string, Item>;
  readonly remember: (item: Item) => void;
  /** Finds items by code, name or initials. */
  readonly find: (words: string, signal: AbortSignal) => Promise<Outcome<readonly Item[]>>;
  /** The one item whose code or name is exactly these words, or null. */
  readonly findExactly: (words: string) => Promise<Item | null>;
};

/** Keeps the items of a day. `codes` are those of the bill: the ones not met yet are asked for. */
export function useItems(on: IsoDate, codes: readonly string[]): KnownItems {
  const [known, setKnown] = useState<{ readonly on: IsoDate; readonly items: ReadonlyMap<string, Item> }>(() => ({
    on,
    items: new Map(),
  }));
  const items = known.on === on ? known.items : nothing;
  const asked = useRef({ on, codes: new Set<string>() });
  if (asked.current.on !== on) asked.current = { on, codes: new Set() };
  const remember = (item: Item) =>
    setKnown((before) => ({ on, items: new Map(before.on === on ? before.items : nothing).set(item.code, item) }));
  const findExactly = async (words: string) => {
    const found = await findItems(words, on, EXACT_LIMIT);
    const wanted = words.toLowerCase();
    const isIt = ({ code, name }: Item) => code.toLowerCase() === wanted || name.toLowerCase() === wanted;
    return found.ok ? (found.value.find(isIt) ?? null) : null;
  };
  const missing = codes.filter((code) => !items.has(code) && !asked.current.codes.has(code));
  const missingText = missing.join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the codes, and another day asks for all of them again.
  useEffect(() => {
    const askAll = async () => {
      for (const code of new Set(missing)) {
        asked.current.codes.add(code);
        const item = await findExactly(code).catch(forget(code));
        if (item !== null && asked.current.on === on) remember(item);
      }
    };
    const forget = (code: string) => (error: unknown) => {
      // The line is down: the code is asked for again with the next change of the bill.
      if (!(error instanceof Fault)) throw error;
      asked.current.codes.delete(code);
      return null;
    };
    void askAll();
  }, [missingText, on]);
  return {
    items,
    remember,
    find: (words, signal) => findItems(words, on, MATCHES, signal),
    findExactly,
  };
}

async function findItems(
  words: string,
  on: IsoDate,
  limit: number,
  signal?: AbortSignal,
): Promise<Outcome<readonly Item[]>> {
  const sending = signal === undefined ? {} : { signal };
  const outcome = await fetchJson(
    deskAddresses.catalogue(words.slice(0, LONGEST_WORDS), on, limit),
    itemsReader,
    sending,
  );
  return outcome.ok ? { ok: true, value: outcome.value.items } : outcome;
}

const nothing: ReadonlyMap<string, Item> = new Map();
const MATCHES = 6;
const EXACT_LIMIT = 5;
const LONGEST_WORDS = 50;
