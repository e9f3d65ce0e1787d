// Whose desk a person sits at: organisations by their id and by their key. They change seldom and are kept for a minute.

import type { Queryable } from "../../../kernel/db/index.ts";
import { listOrganisations, type Organisation } from "../../../kernel/identity/index.ts";

const keptMilliseconds = 60_000;

/** Looks organisations up. */
export type Organisations = {
  readonly byId: (id: number) => Promise<Organisation | undefined>;
  readonly byKey: (key: string) => Promise<Organisation | undefined>;
  readonly all: () => Promise<readonly Organisation[]>;
};

/** Keeps the list of organisations at hand. */
export function keepOrganisations(queryable: Queryable, clock: () => Date): Organisations {
  let kept: { readonly at: number; readonly list: Promise<readonly Organisation[]> } | undefined;
  const all = (): Promise<readonly Organisation[]> => {
    const now = clock().getTime();
    if (kept === undefined || now - kept.at > keptMilliseconds || now < kept.at)
      kept = { at: now, list: listOrganisations(queryable) };
    return kept.list;
  };
  return {
    all,
    byId: async (id) => (await all()).find((one) => one.id === id),
    byKey: async (key) => (await all()).find((one) => one.key === key),
  };
}
