// The catalogue of drugs, treatments and services as a bill is read by it: what class an item has on a day.
import type { IsoDate } from "../../../kernel/calendar/index.ts";

export type ItemClass = "a" | "b" | "c" | "bed";

/** An item in force from `startsOn` to `endsOn` (both included; null: until further notice). */
export type CatalogueItem = {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly itemClass: ItemClass;
  readonly ownShareBp: number;
  readonly priceFen: number | null;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate | null;
};

/** All items by their code, the latest first, as they stood at one revision of the stored catalogue. */
export type Catalogue = { readonly revision: number; readonly items: ReadonlyMap<string, readonly CatalogueItem[]> };

/** The item that a code names on a day; undefined when the catalogue does not hold it then. */
export function itemOn(catalogue: Catalogue, code: string, on: IsoDate): CatalogueItem | undefined {
  return catalogue.items.get(code)?.find(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || on <= endsOn));
}
