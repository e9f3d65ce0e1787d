// The insured: found at a desk, their cover and papers, how their year stands, an unmasked number for a reason.

import { z } from "zod";
import { legalDay, yearOf } from "../../../kernel/calendar/index.ts";
import { answer, dateSchema, fenSchema, personIdInAddress, refused } from "../../../kernel/http/index.ts";
import { findPeople, identityLimits, revealCitizenNumber } from "../../../kernel/identity/index.ts";
import { readCovers, readFilings, readReferrals, readYear } from "../reading/person-records.ts";
import { assertPersonWithin, settlementWithin } from "./reach.ts";
import { settlementNumberSchema } from "./schemas.ts";
import { route } from "./services.ts";

const personInAddress = z.strictObject({ person: personIdInAddress });

const personSchema = z.object({
  id: z.int(),
  name: z.string(),
  sex: z.enum(["male", "female"]),
  birthDate: dateSchema,
  regionCode: z.string(),
  deceasedOn: dateSchema.nullable(),
  citizenNumberMasked: z.string().nullable(),
});

/** How a year stands. */
export const yearSchema = z.object({
  year: z.int(),
  deductibleBorneFen: fenSchema,
  deductibleCapFen: fenSchema,
  deductibleLeftFen: fenSchema,
  deductibleCapProvisional: z.boolean(),
  fundPaidFen: fenSchema,
  fundCapFen: fenSchema,
  fundLeftFen: fenSchema,
  seriousIllnessBorneFen: fenSchema,
});

/** One cover. */
export const coverSchema = z.object({
  scheme: z.enum(["resident", "employee"]),
  startsOn: dateSchema,
  endsOn: dateSchema,
  path: z.string(),
});

export const peopleRoutes = [
  route({
    method: "POST",
    path: "/api/medical/people/find",
    summary: { zh: "按证号、卡号、姓名或首字母找参保人", en: "Find the insured by number, card, name or initials" },
    clauses: ["medical.47.3", "medical.40.1"],
    permission: "person.find",
    body: z.strictObject({ text: z.string().min(1).max(identityLimits.searchCharacters) }),
    reply: z.object({ people: z.array(personSchema).readonly(), more: z.boolean() }),
    handler: async ({ body, actor, now }, { database, secrets }) => {
      const found = await findPeople(database.pool, secrets, { actor, text: body.text, asOf: legalDay(now) });
      if (!found.ok) return refused(found.refusal, found.refusal.code === "person.not_found" ? 404 : 422);
      return answer(found.value);
    },
  }),
  route({
    method: "GET",
    path: "/api/medical/people/{person}/cover",
    summary: { zh: "参保、转诊和备案", en: "Cover, referrals and filings of a person" },
    clauses: ["medical.14.1", "medical.31.2", "medical.31.3", "medical.31.5"],
    permission: "cover.read",
    params: personInAddress,
    query: z.strictObject({ on: dateSchema.optional() }),
    reply: z.object({
      on: dateSchema,
      isCovered: z.boolean(),
      covers: z.array(coverSchema).readonly(),
      referrals: z
        .array(
          z.object({
            number: z.string(),
            fromHospitalId: z.int(),
            toHospitalId: z.int().nullable(),
            issuedOn: dateSchema,
            endsOn: dateSchema,
          }),
        )
        .readonly(),
      filings: z
        .array(
          z.object({
            kind: z.enum(["emergency", "out_of_area"]),
            hospitalId: z.int().nullable(),
            startsOn: dateSchema,
            endsOn: dateSchema.nullable(),
            submittedOn: dateSchema,
            decision: z.enum(["requested", "agreed", "refused"]),
          }),
        )
        .readonly(),
      year: yearSchema,
    }),
    handler: async ({ params: { person }, query, actor, now }, services) => {
      await assertPersonWithin(services, { actor, action: "cover.read", personId: person });
      const { pool } = services.database;
      const on = query.on ?? legalDay(now);
      const covers = await readCovers(pool, person);
      const isCovered = covers.some(
        ({ scheme, startsOn, endsOn }) => scheme === "resident" && startsOn <= on && on <= endsOn,
      );
      return answer({
        on,
        isCovered,
        covers,
        referrals: await readReferrals(pool, person),
        filings: await readFilings(pool, person),
        year: await readYear(pool, { personId: person, year: yearOf(on), today: legalDay(now) }),
      });
    },
  }),
  route({
    method: "GET",
    path: "/api/medical/people/{person}/years/{year}",
    summary: {
      zh: "一年的累计:起付线、封顶还剩多少",
      en: "How a person's year stands: deductible borne, ceiling left",
    },
    clauses: ["medical.25.2", "medical.30.1"],
    permission: "cover.read",
    params: personInAddress.extend({ year: z.coerce.number().int().min(2017).max(2199) }),
    reply: yearSchema,
    handler: async ({ params: { person, year }, actor, now }, services) => {
      await assertPersonWithin(services, { actor, action: "cover.read", personId: person });
      return answer(await readYear(services.database.pool, { personId: person, year, today: legalDay(now) }));
    },
  }),
  route({
    method: "POST",
    path: "/api/medical/settlements/{number}/citizen-number",
    summary: { zh: "查看完整证件号,留下事由", en: "Show the whole citizen number, for a reason that is recorded" },
    clauses: ["medical.42.1", "medical.47.3"],
    permission: "person.reveal",
    params: z.strictObject({ number: settlementNumberSchema }),
    body: z.strictObject({ reason: z.string().min(1).max(identityLimits.reasonMaximumCharacters) }),
    reply: z.object({ citizenNumber: z.string() }),
    handler: async ({ params: { number }, body: { reason }, actor, now: at }, services) => {
      const { personId, hospitalId, county } = await settlementWithin(services, {
        actor,
        action: "person.reveal",
        number,
      });
      const caseOf = { organisationId: hospitalId, regionCode: county };
      const shown = await revealCitizenNumber(services.database.pool, services.secrets, {
        actor,
        personId,
        reason,
        caseReference: number,
        caseOf,
        at,
      });
      if (!shown.ok) return refused(shown.refusal, shown.refusal.code === "person.not_found" ? 404 : 422);
      return answer({ citizenNumber: shown.value });
    },
  }),
];
