// What a matter of an in-tray is to the screens, whichever regulation it comes from.

import { z } from "zod";
import { dateSchema, textSchema } from "./schemas.ts";

const deadlineSchema = z.object({
  received: dateSchema,
  last: dateSchema,
  workdaysLeft: z.int(),
  limitInText: z.boolean(),
  days: z
    .array(z.object({ date: dateSchema, kind: z.string(), workdays: z.int(), name: textSchema.nullable() }))
    .readonly(),
});

/** One matter: what, where it is done, why it is mine, what is missing, by when. */
export const inTrayItemSchema = z.object({
  id: z.string(),
  title: textSchema,
  task: textSchema,
  address: z.string(),
  why: textSchema,
  clause: z.string().nullable(),
  missing: textSchema.nullable(),
  deadline: deadlineSchema.nullable(),
});

/** A matter as a regulation gives it. */
export type InTrayItem = z.input<typeof inTrayItemSchema>;
