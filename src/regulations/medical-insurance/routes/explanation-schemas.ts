// The shapes of an explanation as it is sent: the trace of rules for programs, the plain words for people.

import { z } from "zod";
import { basisPointsSchema, dateSchema, fenSchema, textSchema } from "../../../kernel/http/index.ts";

/** A value of the law: an amount or rate, a truth, a word, a day. */
const factSchema = z.union([z.number(), z.boolean(), z.string()]);
const clauses = z.array(z.string()).readonly();
const clauseOrNone = z.string().nullable();
const payer = z.enum(["fund", "otherPayer", "deductible", "copayment", "avoidable", "aboveCeiling", "outOfScope"]);

const figureUse = z.object({
  id: z.string(),
  key: z.string(),
  value: z.number(),
  from: dateSchema,
  source: z.string(),
  unconfirmed: z.boolean(),
});

const traceStep = z.object({
  mark: z.string().nullable(),
  rule: z.string(),
  title: textSchema,
  value: factSchema,
  unit: z.string(),
  clauses,
  figures: z.array(figureUse).readonly(),
});

/** Every rule in effect, in the format `hengzheng-explanation/v1`. */
export const traceSchema = z.object({
  format: z.string(),
  law: z.object({ id: z.string(), on: dateSchema, version: z.string() }),
  inputs: z.record(z.string(), factSchema.nullable()),
  outputs: z.record(z.string(), factSchema),
  steps: z.array(traceStep).readonly(),
  cites: clauses,
  gaps: clauses,
  receipt: z.string(),
});

const staySchema = z.object({
  number: z.string(),
  personName: z.string(),
  hospitalName: textSchema,
  admittedOn: dateSchema,
  dischargedOn: dateSchema,
  decidedOn: dateSchema,
  billLines: z.int().nullable(),
  reversedBy: z.string().nullable(),
  corrects: z.string().nullable(),
  level: textSchema,
  days: z.int(),
});

const step = z.object({
  mark: z.string(),
  key: z.string(),
  kind: z.enum(["total", "less", "result"]),
  title: textSchema,
  sentence: textSchema,
  amountFen: fenSchema,
  payer: payer.nullable(),
  clause: clauseOrNone,
  gaps: clauses,
  isProvisional: z.boolean(),
});

const counterfactual = z.object({
  key: z.string(),
  condition: textSchema,
  label: textSchema,
  actualPatientFen: fenSchema,
  otherwisePatientFen: fenSchema,
  savedFen: fenSchema,
  claim: textSchema,
  clause: z.string(),
  beyond: textSchema.nullable(),
  now: textSchema,
  nextTime: textSchema,
});

const year = z.object({
  year: z.int(),
  deductible: z.object({ borneFen: fenSchema, capFen: fenSchema, leftFen: fenSchema, isProvisional: z.boolean() }),
  fund: z.object({ paidFen: fenSchema, ceilingFen: fenSchema, leftFen: fenSchema }),
});

const usedFigure = z.object({
  key: z.string(),
  title: textSchema,
  value: textSchema,
  from: z.string(),
  clause: z.string(),
  isProvisional: z.boolean(),
});

const gap = z.object({
  gap: z.string(),
  question: textSchema,
  reading: textSchema,
  reason: textSchema,
  clause: z.string(),
  confirmedBy: z.string().nullable(),
});

/** The explanation as a patient reads it. */
export const whySchema = z.object({
  stay: staySchema,
  law: z.object({ id: z.string(), on: z.string(), version: z.string() }),
  grossFen: fenSchema,
  fundFen: fenSchema,
  patientFen: fenSchema,
  otherPayerFen: fenSchema,
  isProvisional: z.boolean(),
  headline: z
    .array(z.object({ words: textSchema, amountFen: fenSchema, payer: z.literal("fund").nullable() }))
    .readonly(),
  parts: z
    .array(z.object({ payer, amountFen: fenSchema, label: textSchema.nullable(), clause: clauseOrNone }))
    .readonly(),
  gate: z.object({ key: z.string(), sentence: textSchema, next: textSchema, clause: z.string() }).nullable(),
  steps: z.array(step).readonly(),
  counterfactual: counterfactual.nullable(),
  year,
  figures: z.array(usedFigure).readonly(),
  gaps: z.array(gap).readonly(),
  doubts: z.array(z.object({ key: z.string(), sentence: textSchema })).readonly(),
  notes: z
    .array(z.object({ key: z.string(), title: textSchema, sentence: textSchema, clauses, gaps: clauses }))
    .readonly(),
  clauses,
});

/** The counterfactual in short. */
export const counterfactualsSchema = z.array(
  z.object({
    clause: z.string(),
    condition: textSchema,
    patientFen: fenSchema,
    lessFen: fenSchema,
    now: textSchema,
    nextTime: textSchema,
  }),
);

/** The amounts that a settlement decides. */
export const amountsShape = {
  grossFen: fenSchema,
  policyScopeFen: fenSchema,
  deductibleFen: fenSchema,
  baseFen: fenSchema,
  rateBp: basisPointsSchema,
  computedFen: fenSchema,
  fundFen: fenSchema,
  patientFen: fenSchema,
  otherPayerFen: fenSchema,
  thirdPartyClaimFen: fenSchema,
};
