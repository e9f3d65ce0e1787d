// What the public site works with, and the `route` that hands it to its pages.
import { z } from "zod";
import type { CanonicalValue, PublicKey } from "../kernel/audit/index.ts";
import type { IsoDate } from "../kernel/calendar/index.ts";
import type { Database } from "../kernel/db/index.ts";
import { routesWith } from "../kernel/http/index.ts";
import type { RecordLine } from "../ui/audit/index.ts";
import type { RegulationCoverage } from "../ui/coverage/index.ts";
import type { FundYear } from "./home-page/home-page.tsx";
import type { PublicArticle } from "./law-page/law-page.tsx";

/** A record that a regulation keeps in the audit log. `isKey` says whether a key is the one on the record's receipt. */
export type LoggedRecord = {
  readonly entryId: number;
  readonly record: CanonicalValue;
  readonly salt: Uint8Array;
  readonly isKey: (key: string) => boolean;
  /** The page that explains the record to whoever has the key; null where there is none. */
  readonly whyAddress: (key: string) => string | null;
};

/**
 * `findRecord` looks a number up in all regulations, `describeRecord` says a record in words or gives null, `coverage` is
 * computed from the source once, `readArticle` gives the article of a clause (or of an article's own id) as in force on a
 * day, or null, `readFundYear` what the medical fund paid in a year so far. `isInvented` holds in a demo city.
 */
export type SiteServices = {
  readonly database: Pick<Database, "pool">;
  readonly auditKey: PublicKey;
  readonly findRecord: (number: string) => Promise<LoggedRecord | undefined>;
  readonly describeRecord: (record: CanonicalValue) => readonly RecordLine[] | null;
  readonly coverage: () => readonly RegulationCoverage[];
  readonly readArticle: (clause: string, on: IsoDate) => PublicArticle | null;
  readonly readFundYear: (year: number) => Promise<FundYear>;
  readonly residentAddress: string;
  readonly isInvented: boolean;
};

export const siteRoute = routesWith<SiteServices>();

/** The language that an address asks for; anything else is as good as none, for nobody mends a link by reading a problem. */
export const languageInAddress = z.enum(["zh", "en"]).optional().catch(undefined);
