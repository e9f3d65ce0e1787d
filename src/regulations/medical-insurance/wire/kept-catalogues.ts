// One copy of the catalogue for each database that a process works with.
import type { Queryable } from "../../../kernel/db/index.ts";
import { type KeptCatalogue, keepCatalogue } from "../store/catalogue.ts";

/** The kept catalogue of a pool; it reads itself again when the stored one has moved. */
export function catalogueOf(pool: Queryable): KeptCatalogue {
  const known = kept.get(pool);
  if (known !== undefined) return known;
  const catalogue = keepCatalogue(pool);
  kept.set(pool, catalogue);
  return catalogue;
}

const kept = new WeakMap<Queryable, KeptCatalogue>();
