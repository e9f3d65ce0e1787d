// The parts of a FHIR R4 Claim that are read here, as a schema; everything else in it is let pass unread.
import { z } from "zod";
import { settlementLimits } from "../../settlement/limits.ts";
import { isText, numberTextOf } from "../exact/exact-json.ts";
import { wireLimits } from "../limits.ts";

const text = z.custom<string>((value) => isText(value) && value.length <= wireLimits.textCharacters, {
  error: "text",
});

/** The text of a number, as it was sent. */
const decimal = z
  .custom<string>((value) => numberTextOf(value) !== null, { error: "decimal" })
  .transform((value) => numberTextOf(value) ?? "");

const list = <Entry extends z.ZodType>(entry: Entry, most: number = wireLimits.listEntries) =>
  z.array(entry).max(most).optional();

const coding = z.looseObject({ system: text.optional(), code: text.optional() });
const concept = z.looseObject({ coding: list(coding), text: text.optional() });
const identifier = z.looseObject({ system: text.optional(), value: text.optional() });
const reference = z.looseObject({ reference: text.optional(), identifier: identifier.optional() });
const money = z.looseObject({ value: decimal.optional(), currency: text.optional() });
const quantity = z.looseObject({ value: decimal.optional(), code: text.optional(), unit: text.optional() });
const period = z.looseObject({ start: text.optional(), end: text.optional() });

const information = z.looseObject({
  category: concept.optional(),
  code: concept.optional(),
  valueString: text.optional(),
  valueQuantity: quantity.optional(),
});

const item = z.looseObject({
  sequence: decimal.optional(),
  productOrService: concept.optional(),
  modifier: list(concept),
  servicedDate: text.optional(),
  servicedPeriod: period.optional(),
  quantity: quantity.optional(),
  net: money.optional(),
  encounter: list(reference),
});

export const claimShape = z.looseObject({
  resourceType: z.literal("Claim"),
  identifier: list(identifier),
  status: text.optional(),
  type: concept.optional(),
  subType: concept.optional(),
  use: text.optional(),
  patient: reference.optional(),
  provider: reference.optional(),
  priority: concept.optional(),
  billablePeriod: period.optional(),
  referral: reference.optional(),
  accident: z.looseObject({ date: text.optional(), type: concept.optional() }).optional(),
  supportingInfo: list(information),
  item: list(item, settlementLimits.linesPerBill),
  total: money.optional(),
});

/** A resource that a claim may refer to: who it is, and for an encounter of which class. */
export const resourceShape = z.looseObject({
  resourceType: text,
  id: text.optional(),
  identifier: list(identifier),
  class: coding.optional(),
});

/** A bundle: only its entries. */
export const bundleShape = z.looseObject({
  resourceType: z.literal("Bundle"),
  entry: z
    .array(z.looseObject({ fullUrl: text.optional(), resource: z.unknown() }))
    .max(wireLimits.bundleEntries)
    .optional(),
});

export type Claim = z.output<typeof claimShape>;
export type ClaimItem = z.output<typeof item>;
export type Concept = z.output<typeof concept>;
export type Identifier = z.output<typeof identifier>;
export type Reference = z.output<typeof reference>;
export type Resource = z.output<typeof resourceShape>;
