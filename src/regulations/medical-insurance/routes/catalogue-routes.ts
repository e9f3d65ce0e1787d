// The catalogue as a clerk searches it while typing, and the hospitals of the list.

import { z } from "zod";
import { legalDay } from "../../../kernel/calendar/index.ts";
import { answer, dateSchema, fenSchema, textSchema } from "../../../kernel/http/index.ts";
import { scope } from "../../../kernel/identity/index.ts";
import { listHospitals } from "../reading/list-hospitals.ts";
import { searchCatalogue } from "../reading/search-catalogue.ts";
import { route } from "./services.ts";

export const catalogueRoutes = [
  route({
    method: "GET",
    path: "/api/medical/catalogue",
    summary: {
      zh: "按编码、名称或拼音首字母找目录项目",
      en: "Find items of the catalogue by code, name or pinyin initials",
    },
    clauses: ["medical.35.1", "medical.27.1"],
    permission: "catalogue.read",
    query: z.strictObject({
      text: z.string().max(50).default(""),
      on: dateSchema.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(12),
    }),
    reply: z.object({
      items: z
        .array(
          z.object({
            code: z.string(),
            name: z.string(),
            unit: z.string(),
            itemClass: z.enum(["a", "b", "c", "bed"]),
            ownShareBp: z.int(),
            priceFen: fenSchema.nullable(),
            startsOn: dateSchema,
            endsOn: dateSchema.nullable(),
          }),
        )
        .readonly(),
      more: z.boolean(),
    }),
    handler: async ({ query: { text, on, limit }, now }, { database, catalogue }) =>
      answer(await searchCatalogue({ queryable: database.pool, catalogue }, { text, on: on ?? legalDay(now), limit })),
  }),
  route({
    method: "GET",
    path: "/api/medical/hospitals",
    summary: { zh: "医院:级别、是否定点", en: "Hospitals with their level and designation on a day" },
    clauses: ["medical.31.1", "medical.25.1"],
    permission: "settlement.list",
    query: z.strictObject({ on: dateSchema.optional() }),
    reply: z.object({
      hospitals: z
        .array(
          z.object({
            id: z.int(),
            name: textSchema,
            area: z.enum(["local", "in_province_other", "out_of_province"]),
            county: z.string(),
            level: z.enum(["township", "level1", "level2", "level3", "provincial"]).nullable(),
            designated: z.boolean().nullable(),
          }),
        )
        .readonly(),
    }),
    handler: async ({ query, actor, now }, { database }) =>
      answer({
        hospitals: await listHospitals(database.pool, {
          scope: scope(actor, "settlement.list"),
          on: query.on ?? legalDay(now),
        }),
      }),
  }),
];
