// The shapes of requests and replies about projects.

import { z } from "zod";
import { dateSchema, fenSchema, textSchema } from "../../../kernel/http/index.ts";

/** The number of a case in an address. */
export const caseIdInAddress = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number);

/** What a person gives with a step; what the step does not ask for is refused by the procedure. */
export const stepContentShape = {
  revision: z.int().min(1).optional(),
  facts: z.record(z.string().max(60), z.union([z.number(), z.string().max(2_000), z.boolean()])).optional(),
  documents: z
    .array(z.strictObject({ kind: z.string().max(60), reference: z.string().min(1).max(200) }))
    .max(50)
    .optional(),
  parties: z.record(z.string().max(60), z.string().max(100)).optional(),
  reason: z.string().max(2_000).optional(),
  opinion: z.enum(["agree", "agree_with_conditions", "object", "return"]).optional(),
  office: z.string().max(60).optional(),
};

export const movedSchema = z.object({ caseId: z.int(), revision: z.int(), state: z.string(), isReplay: z.boolean() });

export const listedProjectSchema = z.object({
  id: z.int(),
  name: textSchema,
  code: z.string().nullable(),
  sector: z.string(),
  county: z.string(),
  state: z.string(),
  stateTitle: textSchema,
  totalInvestmentFen: fenSchema,
  contractPriceFen: fenSchema.nullable(),
  paidFen: fenSchema,
  progressBp: z.int().nullable(),
});

const fieldSchema = z.object({
  name: z.string(),
  title: textSchema,
  type: z.string(),
  required: z.boolean(),
  least: z.int().nullable(),
  most: z.int().nullable(),
  choices: z.array(z.object({ value: z.string(), title: textSchema })),
});

export const stepSchema = z.object({
  name: z.string(),
  title: textSchema,
  kind: z.string(),
  office: z.string().nullable(),
  clauses: z.array(z.string()).readonly(),
  fields: z.array(fieldSchema).readonly(),
  documents: z.array(z.object({ kind: z.string(), title: textSchema })).readonly(),
  parties: z.array(z.object({ office: z.string(), title: textSchema })).readonly(),
  needsReason: z.boolean(),
});

export const paymentSchema = z.object({
  id: z.int(),
  state: z.string(),
  stateTitle: textSchema,
  requestFen: fenSchema,
  agreedFen: fenSchema.nullable(),
  payableFen: fenSchema.nullable(),
  revision: z.int(),
  steps: z.array(stepSchema).readonly(),
});

export const projectPageSchema = z.object({
  id: z.int(),
  revision: z.int(),
  name: textSchema,
  state: z.string(),
  stateTitle: textSchema,
  startedOn: dateSchema,
  facts: z
    .array(
      z.object({
        name: z.string(),
        title: textSchema,
        type: z.string(),
        value: z.union([z.number(), z.string(), z.boolean()]),
        word: textSchema.nullable(),
      }),
    )
    .readonly(),
  chain: z
    .array(
      z.object({
        name: z.string(),
        title: textSchema,
        clause: z.string(),
        amountFen: fenSchema.nullable(),
        aboveFen: fenSchema.nullable(),
      }),
    )
    .readonly(),
  contract: z
    .object({
      number: z.string(),
      contractor: z.string(),
      priceFen: fenSchema,
      approvedPlanningChangesFen: fenSchema,
      otherChangesFen: fenSchema,
      stage: z.string(),
      auditedSettlementFen: fenSchema.nullable(),
      capFen: fenSchema,
      paidFen: fenSchema,
      caps: z.array(z.object({ stage: z.string(), capFen: fenSchema, clause: z.string() })).readonly(),
    })
    .nullable(),
  holders: z
    .array(
      z.object({ title: textSchema, task: textSchema, clause: z.string().nullable(), dueOn: dateSchema.nullable() }),
    )
    .readonly(),
  parties: z.array(z.object({ office: z.string(), title: textSchema, name: textSchema })).readonly(),
  papers: z.array(z.object({ kind: z.string(), title: textSchema, reference: z.string() })).readonly(),
  events: z
    .array(
      z.object({
        revision: z.int(),
        action: z.string(),
        title: textSchema,
        from: z.string(),
        to: z.string(),
        on: dateSchema,
        organisation: textSchema.nullable(),
        reason: z.string().nullable(),
        clauses: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
  line: z
    .array(
      z.object({
        state: z.string(),
        title: textSchema,
        clause: z.string(),
        on: dateSchema.nullable(),
        passed: z.boolean(),
      }),
    )
    .readonly(),
  asksPayment: z.boolean(),
  payments: z.array(paymentSchema).readonly(),
  steps: z.array(stepSchema).readonly(),
});
