// All addresses of the city: its own and those of each regulation, with their description.

import { z } from "zod";
import { answer, type BoundRoute, bindRoutes, openApiOf, type Route } from "../../kernel/http/index.ts";
import { type InvestmentServices, investmentRoutes } from "../../regulations/investment/routes/index.ts";
import { medicalPages, type PageServices } from "../../regulations/medical-insurance/pages/index.ts";
import { type MedicalServices, medicalRoutes } from "../../regulations/medical-insurance/routes/index.ts";
import { type SiteServices, sitePages } from "../../site/index.ts";
import { auditRoutes } from "./audit-routes.ts";
import { type FileServices, fileRoutes } from "./file-routes.ts";
import { healthRoutes } from "./health-routes.ts";
import { inTrayRoutes } from "./in-tray-routes.ts";
import { lawRoutes } from "./law-routes.ts";
import { ledgerRoutes } from "./ledger-routes.ts";
import { type CityServices, route } from "./services.ts";
import { sessionRoutes } from "./session-routes.ts";

export type { CityServices } from "./services.ts";

/** What the handlers of all routes work with. */
export type AllServices = {
  readonly city: CityServices;
  readonly medical: MedicalServices & PageServices;
  readonly investment: InvestmentServices;
  readonly files: FileServices;
  readonly site: SiteServices;
};

/** Whoever signed in may send a file and ask for one; which one is theirs to see, the services say. */
const filePaths = fileRoutes({ keep: "signed_in", read: "signed_in" });

const cityRoutes: readonly Route<CityServices>[] = [
  ...sessionRoutes,
  ...healthRoutes,
  ...ledgerRoutes,
  ...lawRoutes,
  ...auditRoutes,
];

const descriptionRoute: Route<CityServices> = route({
  method: "GET",
  path: "/api/openapi.json",
  summary: { zh: "接口说明", en: "The description of all addresses" },
  clauses: [],
  permission: "open",
  reply: z.record(z.string(), z.unknown()),
  handler: async () => answer({ ...describeRoutes() }),
});

/** Every route as data. */
export const routeFacts = [
  ...cityRoutes,
  descriptionRoute,
  ...inTrayRoutes,
  ...filePaths,
  ...medicalRoutes,
  ...medicalPages,
  ...investmentRoutes,
  ...sitePages,
];

/** Every route with its services. */
export function allRoutes({ city, medical, investment, files, site }: AllServices): readonly BoundRoute[] {
  return [
    ...bindRoutes([...cityRoutes, descriptionRoute], city),
    ...bindRoutes(inTrayRoutes, { medical, investment }),
    ...bindRoutes(filePaths, files),
    ...bindRoutes(medicalRoutes, medical),
    ...bindRoutes(medicalPages, medical),
    ...bindRoutes(investmentRoutes, investment),
    ...bindRoutes(sitePages, site),
  ];
}

/** The routes as OpenAPI 3.1. */
export function describeRoutes() {
  return openApiOf(routeFacts, { title: { zh: "衡政", en: "Hengzheng" }, version: "1" });
}
