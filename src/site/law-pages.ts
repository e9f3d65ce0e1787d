// The address of an article for anyone: of a clause such as medical.25.1, or of a whole article such as medical.25.
import { z } from "zod";
import { legalDay } from "../kernel/calendar/index.ts";
import { dateSchema } from "../kernel/http/index.ts";
import type { Language } from "../ui/index.ts";
import { answerWithPage } from "../ui/page/index.ts";
import { lawPageAddress } from "./addresses.ts";
import { renderLawPage } from "./law-page/law-page.tsx";
import { renderNoArticlePage } from "./law-page/no-article-page.tsx";
import { languageInAddress, siteRoute } from "./site-services.ts";

const clauseInAddress = z.string().regex(/^[a-z]+\.\d{1,3}(?:\.\d{1,3})?$/);

export const lawPages = [
  siteRoute({
    method: "GET",
    path: "/public/law/{clause}",
    summary: { zh: "一条法的页面", en: "The page of an article" },
    clauses: ["medical.50.2"],
    permission: "law.read",
    params: z.strictObject({ clause: clauseInAddress }),
    query: z.object({ lang: languageInAddress, date: dateSchema.optional() }),
    produces: ["text/html"],
    reply: z.null(),
    handler: async ({ params: { clause }, query, language: accepted, now }, { readArticle }) => {
      const language = query.lang ?? accepted;
      const on = query.date ?? legalDay(now);
      const article = readArticle(clause, on);
      const rest = query.date === undefined ? "" : `&date=${query.date}`;
      if (article === null) {
        const addressIn = (other: Language) => `${lawPageAddress(clause)}?lang=${other}${rest}`;
        return answerWithPage(renderNoArticlePage(addressIn, language), { status: 404 });
      }
      const addressOf = (of: { readonly article: number; readonly language: Language }) => {
        const same = of.article === article.number ? clause : `${article.prefix}.${of.article}`;
        return `${lawPageAddress(same)}?lang=${of.language}${rest}`;
      };
      return answerWithPage(renderLawPage({ article, asked: clause, on, addressOf }, language));
    },
  }),
];
