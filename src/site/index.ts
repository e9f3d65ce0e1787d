// The door of the public site: pages for anyone, rendered on the server, without script.
import type { Route } from "../kernel/http/index.ts";
import { auditPages } from "./audit-pages.ts";
import { coveragePages } from "./coverage-pages.ts";
import type { SiteServices } from "./site-services.ts";

export type { LoggedRecord, SiteServices } from "./site-services.ts";

export const sitePages: readonly Route<SiteServices>[] = [...auditPages, ...coveragePages];
