// What every action at a desk is given: the database and a clock.
import { type IsoDate, legalDay } from "../../../kernel/calendar/index.ts";
import type { Database } from "../../../kernel/db/index.ts";
import type { RequestKey } from "../settlement/request.ts";

export type Desk = { readonly database: Pick<Database, "pool">; readonly clock: () => Date };

/** Under which key something is done, by whose post, and for whom. */
export type Asked = { readonly key: RequestKey; readonly byPost: number; readonly personId: number };

/** The instant and its legal day, read once for one action. */
export function momentOf({ clock }: Desk): { readonly now: Date; readonly today: IsoDate } {
  const now = clock();
  return { now, today: legalDay(now) };
}
