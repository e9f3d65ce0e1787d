// The HTTP addresses of medical insurance: to add some, write their file and list them here.

import type { Route } from "../../../kernel/http/index.ts";
import { wireRoutes } from "../wire/routes.ts";
import { admitRoutes } from "./admit-routes.ts";
import { catalogueRoutes } from "./catalogue-routes.ts";
import { peopleRoutes } from "./people-routes.ts";
import { residentRoutes } from "./resident-routes.ts";
import type { MedicalServices } from "./services.ts";
import { settleRoutes } from "./settle-routes.ts";
import { settlementRoutes } from "./settlement-routes.ts";

export type { MedicalServices } from "./services.ts";

export const medicalRoutes: readonly Route<MedicalServices>[] = [
  ...peopleRoutes,
  ...admitRoutes,
  ...settleRoutes,
  ...settlementRoutes,
  ...catalogueRoutes,
  ...residentRoutes,
  ...wireRoutes,
];
