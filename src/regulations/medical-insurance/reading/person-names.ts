// Names as they may be shown in lists and explanations: people masked, hospitals whole.

import type { Queryable } from "../../../kernel/db/index.ts";
import { maskName } from "../../../kernel/identifiers/index.ts";
import { readPeople } from "../../../kernel/identity/index.ts";

/** The masked names of people by their ids; someone unknown has the empty name. */
export async function maskedNames(
  queryable: Queryable,
  personIds: readonly number[],
): Promise<(personId: number) => string> {
  const people = await readPeople(queryable, [...new Set(personIds)]);
  return (personId) => maskName(people.get(personId)?.name ?? "");
}
