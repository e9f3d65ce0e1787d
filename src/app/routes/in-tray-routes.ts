// The in-tray of a post: what waits for it in all regulations, the most urgent first.

import { z } from "zod";
import { legalDay } from "../../kernel/calendar/index.ts";
import { answer, dateSchema, inTrayItemSchema, routesWith } from "../../kernel/http/index.ts";
import { readInTray as readProjects } from "../../regulations/investment/reading/index.ts";
import type { InvestmentServices } from "../../regulations/investment/routes/index.ts";
import { readInTray as readStays } from "../../regulations/medical-insurance/reading/index.ts";
import type { MedicalServices } from "../../regulations/medical-insurance/routes/index.ts";

/** The regulations that put something into trays. */
export type InTrayServices = { readonly medical: MedicalServices; readonly investment: InvestmentServices };

const route = routesWith<InTrayServices>();

export const inTrayRoutes = [
  route({
    method: "GET",
    path: "/api/in-tray",
    summary: { zh: "待办", en: "What waits for this post" },
    clauses: ["medical.40.1", "investment.40.2"],
    permission: "signed_in",
    reply: z.object({
      today: dateSchema,
      nextArrival: dateSchema.nullable(),
      items: z.array(inTrayItemSchema).readonly(),
    }),
    handler: async ({ actor, now }, { medical, investment }) => {
      const trays = await Promise.all([readProjects(investment, actor), readStays(medical.database.pool, actor)]);
      return answer({ today: legalDay(now), nextArrival: null, items: trays.flat() });
    },
  }),
];
