// The HTTP addresses of medical insurance.

import type { Route } from "../../../kernel/http/index.ts";
import type { MedicalServices } from "./services.ts";
import { settleRoutes } from "./settle-routes.ts";

export type { MedicalServices } from "./services.ts";

export const medicalRoutes: readonly Route<MedicalServices>[] = [...settleRoutes];
