// What the routes of the city itself work with, and the `route` that hands it to them.

import type { PublicKey } from "../../kernel/audit/index.ts";
import type { Database } from "../../kernel/db/index.ts";
import { routesWith } from "../../kernel/http/index.ts";
import type { Secrets } from "../../kernel/identity/index.ts";
import type { BooksState } from "../city/watch-books.ts";

/** Everything that belongs to no regulation. */
export type CityServices = {
  readonly database: Pick<Database, "pool">;
  readonly secrets: Secrets;
  readonly auditKey: PublicKey;
  readonly booksState: () => BooksState;
  readonly secureCookies: boolean;
};

export const route = routesWith<CityServices>();
