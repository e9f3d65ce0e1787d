// The door of the pages of medical insurance: what patients and residents read, rendered on the server.
import type { Route } from "../../../kernel/http/index.ts";
import type { PageServices } from "./page-services.ts";
import { residentPageRoute } from "./resident-page-route.ts";
import { whyPageRoute } from "./why-page-route.ts";

export { type FundYear, keepFundYear } from "./fund-year.ts";
export { describeLoggedRecord, findLoggedRecord } from "./logged-record.ts";
export type { PageServices } from "./page-services.ts";
export { residentPageAddress } from "./resident-page-route.ts";
export { whyPageAddress } from "./why-page-route.ts";

export const medicalPages: readonly Route<PageServices>[] = [whyPageRoute, residentPageRoute];
