// The catalogue in memory: read when first needed and again whenever its stored revision has moved.
import type { Queryable } from "../../../kernel/db/index.ts";
import type { Catalogue, CatalogueItem } from "../settlement/catalogue.ts";

/** Keeps the catalogue. `at` gives it as it stood at a stored revision or later. */
export type KeptCatalogue = { readonly at: (revision: number) => Promise<Catalogue> };

/** Starts with nothing; the first call reads all. */
export function keepCatalogue(queryable: Queryable): KeptCatalogue {
  let kept: Catalogue | undefined;
  let reading: Promise<Catalogue> | undefined;
  return {
    at: async (revision) => {
      while (kept === undefined || kept.revision < revision) {
        reading ??= readCatalogue(queryable).finally(() => {
          reading = undefined;
        });
        kept = await reading;
      }
      return kept;
    },
  };
}

/** All items, those of one code the latest first. */
export async function readCatalogue(queryable: Queryable): Promise<Catalogue> {
  // The revision comes first, so that a change in between is read again rather than missed.
  const revised = await queryable.query<{ revision: number }>("SELECT revision FROM medical_catalogue_revision");
  const { rows } = await queryable.query<CatalogueItem>(
    `SELECT code, name, unit, class AS "itemClass", own_share_bp AS "ownShareBp", price_fen AS "priceFen",
       starts_on AS "startsOn", ends_on AS "endsOn" FROM medical_catalogue ORDER BY code, starts_on DESC`,
  );
  const items = new Map<string, CatalogueItem[]>();
  for (const row of rows) {
    const sameCode = items.get(row.code);
    if (sameCode === undefined) items.set(row.code, [row]);
    else sameCode.push(row);
  }
  return { revision: revised.rows[0]?.revision ?? 0, items };
}
