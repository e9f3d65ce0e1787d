// Reading settlements: the list, one, why it came out so, its receipt, its entries in the books.

import { z } from "zod";
import { type Receipt, receiptFor, receiptSchema } from "../../../kernel/audit/index.ts";
import { addDays, daysBetween, type IsoDate, legalDay, toIsoDate } from "../../../kernel/calendar/index.ts";
import {
  answer,
  dateSchema,
  fenSchema,
  pageQuery,
  personIdInAddress,
  readCursor,
  refused,
  textSchema,
  writeCursor,
} from "../../../kernel/http/index.ts";
import { scope } from "../../../kernel/identity/index.ts";
import { readEntriesOfSource } from "../../../kernel/ledger/index.ts";
import { numberOf } from "../actions/index.ts";
import { residentMedicalFund } from "../postings.ts";
import type { StoredSettlement } from "../reading/find-settlement.ts";
import { hospitalNames, nameless } from "../reading/list-hospitals.ts";
import { listSettlements, sumSettlements } from "../reading/list-settlements.ts";
import { maskedNames } from "../reading/person-names.ts";
import { readExplanation } from "../reading/read-explanation.ts";
import { traceSchema, whySchema } from "./explanation-schemas.ts";
import { settlementWithin } from "./reach.ts";
import { billLineSchema, settlementAnswerSchema, settlementNumberSchema } from "./schemas.ts";
import { type MedicalServices, route } from "./services.ts";

const numberInAddress = z.strictObject({ number: settlementNumberSchema });

const listedSchema = z.object({
  number: z.string(),
  kind: z.enum(["settle", "reverse"]),
  personId: z.int(),
  personName: z.string(),
  hospitalId: z.int(),
  hospital: textSchema,
  invoiceNo: z.string(),
  admittedOn: dateSchema,
  dischargedOn: dateSchema,
  accountingDate: dateSchema,
  grossFen: fenSchema,
  fundFen: fenSchema,
  patientFen: fenSchema,
  otherPayerFen: fenSchema,
  provisional: z.boolean(),
  version: z.int(),
  reversedBy: z.string().nullable(),
  settledAt: z.iso.datetime(),
});

const entrySchema = z.object({
  id: z.int(),
  kind: z.string(),
  accountingDate: dateSchema,
  source: z.string(),
  reverses: z.int().nullable(),
  reversedBy: z.int().nullable(),
  transfers: z
    .array(z.object({ debit: z.string(), credit: z.string(), partyId: z.int(), amountFen: fenSchema }))
    .readonly(),
});

export const settlementRoutes = [
  route({
    method: "GET",
    path: "/api/medical/settlements",
    summary: { zh: "结算清单,默认近 31 天", en: "The list of settlements, by default of the last 31 days" },
    clauses: ["medical.40.1", "medical.19.3"],
    permission: "settlement.list",
    query: z.strictObject({
      from: dateSchema.optional(),
      through: dateSchema.optional(),
      person: personIdInAddress.optional(),
      hospital: z.coerce.number().int().positive().optional(),
      kind: z.enum(["settle", "reverse"]).optional(),
      clause: z
        .string()
        .regex(/^medical\.\d+\.\d+$/)
        .optional(),
      ...pageQuery,
    }),
    reply: z.object({
      from: dateSchema,
      through: dateSchema,
      sums: z.object({
        count: z.int(),
        grossFen: fenSchema,
        fundFen: fenSchema,
        patientFen: fenSchema,
        provisional: z.int(),
      }),
      settlements: z.array(listedSchema).readonly(),
      next: z.string().nullable(),
    }),
    handler: async ({ query, actor, now }, { database: { pool } }) => {
      const through = query.through ?? legalDay(now);
      const from = query.from ?? monthBefore(through);
      const after = query.after === undefined ? undefined : readCursor(z.tuple([z.int()]), query.after);
      if (after === null) return refused(placeUnknown, 400);
      const { person: personId, hospital: hospitalId, kind, clause, limit } = query;
      const asked = {
        scope: scope(actor, "settlement.list"),
        from,
        through,
        personId,
        hospitalId,
        kind,
        clause,
        limit,
        after: after?.[0],
      };
      const page = await listSettlements(pool, asked);
      const nameOf = await maskedNames(
        pool,
        page.rows.map((row) => row.personId),
      );
      const hospitals = await hospitalNames(pool);
      const settlements = page.rows.map(({ id: _id, ...row }) => ({
        ...row,
        personName: nameOf(row.personId),
        hospital: hospitals.get(row.hospitalId) ?? nameless(row.hospitalId),
        settledAt: row.settledAt.toISOString(),
      }));
      const next = page.next === null ? null : writeCursor([page.next]);
      return answer({ from, through, sums: await sumSettlements(pool, asked), settlements, next });
    },
  }),
  route({
    method: "GET",
    path: "/api/medical/settlements/{number}",
    summary: { zh: "一单结算", en: "One settlement with its bill" },
    clauses: ["medical.40.1"],
    permission: "settlement.read",
    params: numberInAddress,
    reply: z.object({
      ...settlementAnswerSchema.shape,
      stay: z.string(),
      reversedBy: z.string().nullable(),
      personName: z.string(),
      hospital: textSchema,
      bill: z
        .array(
          billLineSchema.extend({
            name: z.string().nullable(),
            itemClass: z.string().nullable(),
            ownShareBp: z.int().nullable(),
          }),
        )
        .readonly(),
      reason: z.string().nullable(),
    }),
    handler: async ({ params: { number }, actor }, services) => {
      const found = await settlementWithin(services, { actor, action: "settlement.read", number });
      return answer(await describe(found, services));
    },
  }),
  route({
    method: "GET",
    path: "/api/medical/settlements/{number}/explanation",
    summary: { zh: "为什么是这个数", en: "Why a settlement came out so: every step, decided again" },
    clauses: ["medical.25.1", "medical.26.1", "medical.27.1", "medical.30.1", "medical.31.3", "medical.37.1"],
    permission: "explanation.read",
    params: numberInAddress,
    reply: z.object({
      settlement: z.string(),
      kind: z.enum(["settle", "reverse"]),
      explanationHash: z.string(),
      isVerified: z.boolean(),
      decidedBy: z.object({ version: z.string(), isPresent: z.boolean() }),
      provisional: z.boolean(),
      explanation: traceSchema,
      why: whySchema,
    }),
    handler: async ({ params: { number }, actor }, services) => {
      const found = await settlementWithin(services, { actor, action: "explanation.read", number });
      const { trace: explanation, ...explained } = await readExplanation(services.database.pool, found);
      const { kind, explanationHash, provisional } = found.answer;
      return answer({ settlement: number, kind, explanationHash, provisional, explanation, ...explained });
    },
  }),
  route({
    method: "GET",
    path: "/api/medical/settlements/{number}/receipt",
    summary: { zh: "存证凭据,可离线核验", en: "The receipt, to be verified offline" },
    clauses: ["medical.40.1"],
    permission: "explanation.read",
    params: numberInAddress,
    reply: receiptSchema,
    handler: async ({ params: { number }, actor }, services) => {
      const {
        answer: record,
        salt,
        auditEntryId,
      } = await settlementWithin(services, { actor, action: "explanation.read", number });
      const receipt: Receipt = await receiptFor(services.database.pool, {
        entryId: auditEntryId,
        record: { ...record, totals: { ...record.totals } },
        salt,
        logName: services.auditLogName,
      });
      return answer(receipt);
    },
  }),
  route({
    method: "GET",
    path: "/api/medical/settlements/{number}/entries",
    summary: { zh: "这一单的记账凭证", en: "The entries of a settlement in the books" },
    clauses: ["medical.19.3", "medical.40.1"],
    permission: "settlement.read",
    params: numberInAddress,
    reply: z.object({ fund: z.string(), entries: z.array(entrySchema).readonly() }),
    handler: async ({ params: { number }, actor }, services) => {
      const { personId } = await settlementWithin(services, { actor, action: "settlement.read", number });
      const entries = await readEntriesOfSource(services.database.pool, {
        personId,
        fund: residentMedicalFund,
        source: number,
      });
      return answer({ fund: residentMedicalFund, entries });
    },
  }),
];

/** 31 days before, or the calendar's first day where there are not so many. */
function monthBefore(through: IsoDate): IsoDate {
  const first = toIsoDate("1900-01-01");
  return daysBetween(first, through) < 31 ? first : addDays(through, -31);
}

const placeUnknown = {
  code: "medical.place_unknown",
  field: "query.after",
  message: { zh: "没有这样的翻页位置", en: "There is no such place in the list" },
  next: { zh: "从第一页重新翻", en: "Begin again with the first page" },
};

async function describe(found: StoredSettlement, { database: { pool }, catalogue }: MedicalServices) {
  const { answer: record, personId, hospitalId, stayId, reversedBy } = found;
  const [nameOf, hospitals, kept] = await Promise.all([
    maskedNames(pool, [personId]),
    hospitalNames(pool),
    catalogue.at(0),
  ]);
  const on = toIsoDate(record.dischargedOn);
  const bill = found.bill.map((line) => {
    const item = kept.items
      .get(line.code)
      ?.find(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || on <= endsOn));
    return {
      ...line,
      name: item?.name ?? null,
      itemClass: item?.itemClass ?? null,
      ownShareBp: item?.ownShareBp ?? null,
    };
  });
  return {
    ...record,
    cites: [...record.cites],
    gaps: [...record.gaps],
    stay: numberOf("ZY", stayId),
    reversedBy: reversedBy === null ? null : numberOf("YB", reversedBy),
    personName: nameOf(personId),
    hospital: hospitals.get(hospitalId) ?? nameless(hospitalId),
    bill,
    reason: reasonOf(found),
  };
}

/** Why a reversal was made; null for a settlement. */
function reasonOf({ answer: { kind }, inputs }: StoredSettlement): string | null {
  if (kind === "settle") return null;
  return z.object({ reason: z.string() }).safeParse(inputs).data?.reason ?? null;
}
