// Finds items of the catalogue as a clerk types: by code, by name, or by the pinyin initials of the name.

import type { IsoDate } from "../../../kernel/calendar/index.ts";
import type { Queryable } from "../../../kernel/db/index.ts";
import { nameInitials } from "../../../kernel/identity/index.ts";
import type { Catalogue, CatalogueItem } from "../settlement/catalogue.ts";
import { itemOn } from "../settlement/catalogue.ts";
import type { KeptCatalogue } from "../store/catalogue.ts";

/** The items found, those whose code or name begins with the text first, and whether there are more. */
export type FoundItems = { readonly items: readonly CatalogueItem[]; readonly more: boolean };

/** Finds items in force on a day. An empty text lists the first of all. */
export async function searchCatalogue(
  { queryable, catalogue }: { readonly queryable: Queryable; readonly catalogue: KeptCatalogue },
  { text, on, limit }: { readonly text: string; readonly on: IsoDate; readonly limit: number },
): Promise<FoundItems> {
  const wanted = text.normalize("NFKC").trim().toLowerCase();
  const index = indexOf(await catalogue.at(await readRevision(queryable)));
  const found = index
    .map((entry) => ({ code: entry.code, rank: rankOf(entry, wanted) }))
    .filter(({ rank }) => rank !== NO_MATCH)
    .sort((one, other) => one.rank - other.rank);
  const items: CatalogueItem[] = [];
  const kept = await catalogue.at(0);
  for (const { code } of found) {
    const item = itemOn(kept, code, on);
    if (item !== undefined) items.push(item);
    if (items.length > limit) break;
  }
  return { items: items.slice(0, limit), more: items.length > limit };
}

async function readRevision(queryable: Queryable): Promise<number> {
  const { rows } = await queryable.query<{ revision: number }>("SELECT revision FROM medical_catalogue_revision");
  return rows[0]?.revision ?? 0;
}

type IndexEntry = { readonly code: string; readonly name: string; readonly initials: string };

/** The initials of all names are worked out once for each revision of the catalogue. */
function indexOf(catalogue: Catalogue): readonly IndexEntry[] {
  const known = indexes.get(catalogue);
  if (known !== undefined) return known;
  const made = [...catalogue.items].map(([code, items]) => {
    const name = items[0]?.name ?? "";
    return { code, name: name.toLowerCase(), initials: nameInitials(name) };
  });
  indexes.set(catalogue, made);
  return made;
}

const indexes = new WeakMap<Catalogue, readonly IndexEntry[]>();

const NO_MATCH = 9;

function rankOf({ code, name, initials }: IndexEntry, wanted: string): number {
  if (code.toLowerCase() === wanted || name === wanted) return 0;
  if (code.toLowerCase().startsWith(wanted) || name.startsWith(wanted)) return 1;
  if (wanted.length >= 2 && initials.startsWith(wanted)) return 2;
  if (name.includes(wanted)) return 3;
  return wanted.length >= 2 && initials.includes(wanted) ? 4 : NO_MATCH;
}
