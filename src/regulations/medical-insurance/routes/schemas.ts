// The shapes that requests about stays are made of: checked here for form, by the settlement path for meaning.

import { z } from "zod";
import {
  basisPointsSchema,
  dateSchema,
  fenSchema,
  organisationIdSchema,
  personIdSchema,
  textSchema,
} from "../../../kernel/http/index.ts";
import { settlementLimits } from "../settlement/limits.ts";

const { largestAmountFen, linesPerBill, invoiceCharacters, itemCodeCharacters, mostBedDays, reasonCharacters } =
  settlementLimits;

/** A line of a bill: the item's code, the amount, for beds the days, where cover ends during the stay the day. */
export const billLineSchema = z.strictObject({
  code: z.string().min(1).max(itemCodeCharacters),
  amountFen: z.int().min(0).max(largestAmountFen),
  quantity: z.int().min(0).max(mostBedDays).exactOptional(),
  servedOn: dateSchema.exactOptional(),
  isRescue: z.boolean().exactOptional(),
});

/** A stay with its bill. What stands `default` may be left out. */
export const stayBillShape = {
  personId: personIdSchema,
  hospitalId: organisationIdSchema,
  invoiceNo: z.string().min(1).max(invoiceCharacters),
  admittedOn: dateSchema,
  dischargedOn: dateSchema,
  critical: z.boolean().default(false),
  exclusion: z.enum(["work_injury", "public_health", "abroad", "disaster"]).nullable().default(null),
  thirdParty: z
    .strictObject({ mode: z.enum(["pays", "unpaid"]), shareBp: z.int().min(0).max(10_000) })
    .nullable()
    .default(null),
  bill: z.array(billLineSchema).min(1).max(linesPerBill),
};

/** Why something is taken back. */
export const reasonSchema = z.string().trim().min(4).max(reasonCharacters);

/** The number of a settlement, such as YB-2017-1010-003318. */
export const settlementNumberSchema = z.string().regex(/^YB-\d{4}-\d{4}-\d{6,7}$/);

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

/** How the person's year stands. */
export const yearTotalsSchema = z.object({
  deductibleBorneFen: fenSchema,
  fundPaidFen: fenSchema,
  seriousIllnessBorneFen: fenSchema,
});

/** The answer to a settlement or a reversal, as it is stored and sent. */
export const settlementAnswerSchema = z.object({
  ...amountsShape,
  accountingDate: dateSchema,
  admittedOn: dateSchema,
  cites: z.array(z.string()),
  dischargedOn: dateSchema,
  explanationHash: z.string(),
  gaps: z.array(z.string()),
  hospitalId: z.int(),
  invoiceNo: z.string(),
  kind: z.enum(["settle", "reverse"]),
  lawVersion: z.string(),
  personId: z.int(),
  predecessor: z.string().nullable(),
  provisional: z.boolean(),
  settledAt: z.iso.datetime(),
  settlement: z.string(),
  totals: yearTotalsSchema,
  version: z.int(),
  year: z.int(),
});

/** Who bears what of a bill; the parts add up to the whole. */
const partsSchema = z.object({
  fundFen: fenSchema,
  otherPayerFen: fenSchema,
  deductibleFen: fenSchema,
  coPaymentFen: fenSchema,
  avoidableFen: fenSchema,
  aboveCeilingFen: fenSchema,
  outOfScopeFen: fenSchema,
});

/** A value of the law: an amount or rate, a truth, a word, a day; null where a fact was not given. */
const factSchema = z.union([z.number(), z.boolean(), z.string()]);

const figureUseSchema = z.object({
  id: z.string(),
  key: z.string(),
  value: z.number(),
  from: dateSchema,
  source: z.string(),
  unconfirmed: z.boolean(),
});

const explanationSchema = z.object({
  format: z.string(),
  law: z.object({ id: z.string(), on: dateSchema, version: z.string() }),
  inputs: z.record(z.string(), factSchema.nullable()),
  outputs: z.record(z.string(), factSchema),
  steps: z
    .array(
      z.object({
        mark: z.string().nullable(),
        rule: z.string(),
        title: textSchema,
        value: factSchema,
        unit: z.string(),
        clauses: z.array(z.string()).readonly(),
        figures: z.array(figureUseSchema).readonly(),
      }),
    )
    .readonly(),
  cites: z.array(z.string()).readonly(),
  gaps: z.array(z.string()).readonly(),
  receipt: z.string(),
});

/** An explanation with the parts of the bill and what would have been cheaper for the patient. */
export const explainedShape = {
  explanation: explanationSchema,
  parts: partsSchema,
  counterfactuals: z
    .array(
      z.object({
        clause: z.string(),
        condition: textSchema,
        patientFen: fenSchema,
        fundFen: fenSchema,
        lessFen: fenSchema,
        now: textSchema.nullable(),
        nextTime: textSchema,
      }),
    )
    .readonly(),
};
