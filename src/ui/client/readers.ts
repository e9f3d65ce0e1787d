// Readers for the values every reply is made of: texts in both languages, fen, dates. For use inside zod/mini schemas.
import * as z from "zod/mini";
import { type IsoDate, isIsoDate } from "../../kernel/calendar/index.ts";
import { type Fen, isFen } from "../../kernel/money/index.ts";

/** A text in both languages. */
export const textReader = z.object({ zh: z.string(), en: z.string() });

/** An amount in whole fen. */
export const fenReader = z.custom<Fen>(isFen);

/** A day written `YYYY-MM-DD`. */
export const dateReader = z.custom<IsoDate>(isIsoDate);

/** A reply without content. */
export const nothingReader = z.null();
