// The in-tray of a post: what waits for it in medical insurance, and where it is done.

import { z } from "zod";
import { legalDay } from "../../../kernel/calendar/index.ts";
import { answer, dateSchema, textSchema } from "../../../kernel/http/index.ts";
import { scope } from "../../../kernel/identity/index.ts";
import { listMatters, type Matter } from "../reading/list-matters.ts";
import { maskedNames } from "../reading/person-names.ts";
import { route } from "./services.ts";

const deadlineSchema = z.object({
  received: dateSchema,
  last: dateSchema,
  workdaysLeft: z.int(),
  limitInText: z.boolean(),
  days: z.array(z.object({ date: dateSchema, kind: z.string(), workdays: z.int(), name: textSchema.nullable() })),
});

const itemSchema = z.object({
  id: z.string(),
  title: textSchema,
  task: textSchema,
  address: z.string(),
  why: textSchema,
  clause: z.string().nullable(),
  missing: textSchema.nullable(),
  deadline: deadlineSchema.nullable(),
});

export const inTrayRoutes = [
  route({
    method: "GET",
    path: "/api/in-tray",
    summary: { zh: "待办", en: "What waits for this post" },
    clauses: ["medical.40.1"],
    permission: "signed_in",
    reply: z.object({ today: dateSchema, nextArrival: dateSchema.nullable(), items: z.array(itemSchema).readonly() }),
    handler: async ({ actor, now }, { database }) => {
      const matters = await listMatters(database.pool, scope(actor, "settlement.settle"));
      const nameOf = await maskedNames(
        database.pool,
        matters.map(({ personId }) => personId),
      );
      const items = matters.map((matter) => itemOf(matter, nameOf(matter.personId)));
      return answer({ today: legalDay(now), nextArrival: null, items });
    },
  }),
];

/** No article sets a day for either matter, so there is no countdown. */
function itemOf({ personId, stayId, admittedOn, reversed }: Matter, name: string): z.input<typeof itemSchema> {
  const common = { id: `${personId}-${stayId}`, clause: "medical.40.1", missing: null, deadline: null };
  if (reversed === null) {
    return {
      ...common,
      title: { zh: `${name},${admittedOn} 入院`, en: `${name}, admitted ${admittedOn}` },
      task: { zh: "出院结算", en: "Settle on discharge" },
      address: "/desk",
      why: { zh: "还在院", en: "Still in hospital" },
    };
  }
  return {
    ...common,
    title: { zh: `${name},原单 ${reversed}`, en: `${name}, was ${reversed}` },
    task: { zh: "重新结算", en: "Settle again" },
    address: `/desk?again=${reversed}`,
    why: { zh: "冲正以后还没有重新结算", en: "Reversed and not yet settled again" },
  };
}
