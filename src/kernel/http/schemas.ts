// The shapes that requests and replies are made of, each once.

import { z } from "zod";
import { type IsoDate, isIsoDate } from "../calendar/index.ts";
import { isPersonId } from "../identity/index.ts";

/** A text in both languages. */
export const textSchema = z.object({ zh: z.string(), en: z.string() });

/** A day written `YYYY-MM-DD`. */
export const dateSchema = z
  .string()
  .refine(isDate, { error: "YYYY-MM-DD, a day of the calendar" })
  .meta({ format: "date" });

/** An amount in whole fen; negative in a reversal. */
export const fenSchema = z.int().meta({ description: "fen" });

/** A number of basis points. */
export const basisPointsSchema = z.int().meta({ description: "basis points" });

/** The opaque id of a person. */
export const personIdSchema = z.int().refine((value) => isPersonId(value), { error: "the id of a person" });

/** The same in an address or a query, where everything is text. */
export const personIdInAddress = z
  .string()
  .regex(/^\d{1,16}$/)
  .transform(Number)
  .pipe(personIdSchema);

/** An id of an organisation. */
export const organisationIdSchema = z.int().positive();

function isDate(text: string): text is IsoDate {
  return isIsoDate(text);
}
