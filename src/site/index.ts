// The door of the public site: pages for anyone, rendered on the server, without script.
import type { Route } from "../kernel/http/index.ts";
import { auditPages } from "./audit-pages.ts";
import { coveragePages } from "./coverage-pages.ts";
import { homePages } from "./home-pages.ts";
import { lawPages } from "./law-pages.ts";
import type { SiteServices } from "./site-services.ts";

export type { FundYear } from "./home-page/home-page.tsx";
export type { PublicArticle } from "./law-page/law-page.tsx";
export type { LoggedRecord, SiteServices } from "./site-services.ts";

export const sitePages: readonly Route<SiteServices>[] = [...homePages, ...lawPages, ...auditPages, ...coveragePages];
