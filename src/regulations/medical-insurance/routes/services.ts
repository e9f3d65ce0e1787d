// What the routes of medical insurance work with, and the `route` that hands it to them.

import type { Database } from "../../../kernel/db/index.ts";
import { routesWith } from "../../../kernel/http/index.ts";
import type { Secrets } from "../../../kernel/identity/index.ts";
import type { Settler } from "../actions/index.ts";
import type { KeptCatalogue } from "../store/catalogue.ts";

/** `auditLogName` is the name of the city's log, as receipts give it. */
export type MedicalServices = {
  readonly database: Pick<Database, "pool">;
  readonly secrets: Secrets;
  readonly settler: Settler;
  readonly catalogue: KeptCatalogue;
  readonly clock: () => Date;
  readonly auditLogName: string;
};

export const route = routesWith<MedicalServices>();
