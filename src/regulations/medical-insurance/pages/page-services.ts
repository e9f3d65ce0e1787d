// What the pages of medical insurance work with, and the `route` that hands it to them.
import { z } from "zod";
import { routesWith } from "../../../kernel/http/index.ts";
import type { MedicalServices } from "../routes/services.ts";

/** `siteAddress` is where the public reaches this site, without a slash at its end; it stands in QR codes. */
export type PageServices = MedicalServices & {
  readonly siteAddress: () => string;
};

export const pageRoute = routesWith<PageServices>();

/** The language that an address asks for; anything else is as good as none, for nobody mends a link by reading a problem. */
export const languageInAddress = z.enum(["zh", "en"]).optional().catch(undefined);
