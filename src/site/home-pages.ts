// The address of the first page of the public site.
import { z } from "zod";
import { legalDay, yearOf } from "../kernel/calendar/index.ts";
import { answerWithPage } from "../ui/page/index.ts";
import { homeAddress } from "./addresses.ts";
import { renderHomePage } from "./home-page/home-page.tsx";
import { languageInAddress, siteRoute } from "./site-services.ts";

export const homePages = [
  siteRoute({
    method: "GET",
    path: homeAddress,
    summary: { zh: "公开的首页", en: "The first page of the public site" },
    clauses: ["medical.50.1"],
    permission: "open",
    query: z.object({ lang: languageInAddress }),
    produces: ["text/html"],
    reply: z.null(),
    handler: async ({ query, language, now }, { readFundYear, coverage, residentAddress, isInvented }) => {
      const fund = await readFundYear(yearOf(legalDay(now)));
      const page = { fund, regulations: coverage(), residentAddress, isInvented };
      return answerWithPage(renderHomePage(page, query.lang ?? language));
    },
  }),
];
