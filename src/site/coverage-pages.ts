// The address of the coverage page.
import { z } from "zod";
import { renderCoveragePage } from "../ui/coverage/index.ts";
import { answerWithPage } from "../ui/page/index.ts";
import { coveragePageAddress } from "./addresses.ts";
import { languageInAddress, siteRoute } from "./site-services.ts";

export const coveragePages = [
  siteRoute({
    method: "GET",
    path: coveragePageAddress,
    summary: { zh: "条文覆盖的页面", en: "The page of what is carried of each clause" },
    clauses: [],
    permission: "coverage.read",
    query: z.object({ lang: languageInAddress }),
    produces: ["text/html"],
    reply: z.null(),
    handler: async ({ query, language }, { coverage }) => {
      const page = {
        regulations: coverage(),
        addressIn: (other: string) => `${coveragePageAddress}?lang=${other}`,
      };
      return answerWithPage(renderCoveragePage(page, query.lang ?? language));
    },
  }),
];
