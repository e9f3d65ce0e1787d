// A resident's own page: this year's meters, cover, and their stays.

import { z } from "zod";
import { legalDay, toIsoDate, yearOf } from "../../../kernel/calendar/index.ts";
import { answer, dateSchema, fenSchema, httpRefusals, RequestRefused, textSchema } from "../../../kernel/http/index.ts";
import { maskName } from "../../../kernel/identifiers/index.ts";
import { readPerson } from "../../../kernel/identity/index.ts";
import { hospitalNames, nameless } from "../reading/list-hospitals.ts";
import { listSettlements } from "../reading/list-settlements.ts";
import { readCovers, readYear } from "../reading/person-records.ts";
import { coverSchema, yearSchema } from "./people-routes.ts";
import { route } from "./services.ts";

export const residentRoutes = [
  route({
    method: "GET",
    path: "/api/medical/me",
    summary: { zh: "我的参保、本年累计和住院", en: "My cover, my year and my stays" },
    clauses: ["medical.25.2", "medical.30.1", "medical.14.1"],
    permission: "cover.read",
    query: z.strictObject({ year: z.coerce.number().int().min(2017).max(2199).optional() }),
    reply: z.object({
      name: z.string(),
      regionCode: z.string(),
      isCovered: z.boolean(),
      covers: z.array(coverSchema).readonly(),
      year: yearSchema,
      stays: z
        .array(
          z.object({
            number: z.string(),
            kind: z.enum(["settle", "reverse"]),
            hospital: textSchema,
            admittedOn: dateSchema,
            dischargedOn: dateSchema,
            grossFen: fenSchema,
            fundFen: fenSchema,
            patientFen: fenSchema,
            otherPayerFen: fenSchema,
            provisional: z.boolean(),
            reversedBy: z.string().nullable(),
          }),
        )
        .readonly(),
    }),
    handler: async ({ query, actor, now }, { database: { pool } }) => {
      const { personId } = actor;
      const person = personId === null ? undefined : await readPerson(pool, personId);
      if (personId === null || person === undefined) throw new RequestRefused(httpRefusals.notFound());
      const today = legalDay(now);
      const year = query.year ?? yearOf(today);
      const days = { from: toIsoDate(`${year}-01-01`), through: toIsoDate(`${year}-12-31`) };
      const covers = await readCovers(pool, personId);
      const { rows } = await listSettlements(pool, { scope: { kind: "person", personId }, ...days, limit: 100 });
      const hospitals = await hospitalNames(pool);
      return answer({
        name: maskName(person.name),
        regionCode: person.regionCode,
        isCovered: covers.some(
          ({ scheme, startsOn, endsOn }) => scheme === "resident" && startsOn <= today && today <= endsOn,
        ),
        covers,
        year: await readYear(pool, { personId, year, today }),
        stays: rows.map((row) => ({ ...row, hospital: hospitals.get(row.hospitalId) ?? nameless(row.hospitalId) })),
      });
    },
  }),
];
