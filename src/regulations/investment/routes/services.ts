// What the routes of investment work with, and the `route` that hands it to them.

import { routesWith } from "../../../kernel/http/index.ts";
import type { Desk } from "../actions/index.ts";

export type InvestmentServices = Desk;

export const route = routesWith<InvestmentServices>();
