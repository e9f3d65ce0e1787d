// The shapes that requests about stays are made of: checked here for form, by the settlement path for meaning.

import { z } from "zod";
import { dateSchema, fenSchema, organisationIdSchema, personIdSchema } from "../../../kernel/http/index.ts";
import { settlementLimits } from "../settlement/limits.ts";
import { amountsShape } from "./explanation-schemas.ts";

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
