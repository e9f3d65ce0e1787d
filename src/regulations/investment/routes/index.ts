// The HTTP addresses of government investment: to add some, write their file and list them here.

import type { Route } from "../../../kernel/http/index.ts";
import { projectRoutes } from "./project-routes.ts";
import type { InvestmentServices } from "./services.ts";

export type { InvestmentServices } from "./services.ts";

export const investmentRoutes: readonly Route<InvestmentServices>[] = [...projectRoutes];
