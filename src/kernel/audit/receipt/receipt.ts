// The receipt: everything that shows a record stands in the log, in one file that needs no server to be checked.

import { z } from "zod";
import { type CanonicalValue, isCanonicalValue } from "../record/canonical-json.ts";

/** Name of the format; a change of meaning gets a new one. */
export const receiptFormat = "hengzheng-receipt/v1";

const base64 = z.string().max(100);
const record = z.custom<CanonicalValue>(isCanonicalValue);
const sealed = { format: z.literal(receiptFormat), logName: z.string(), record, salt: base64, leafHash: base64 };

const pendingReceipt = z.strictObject({ ...sealed, status: z.literal("pending") });
const loggedReceipt = z.strictObject({
  ...sealed,
  status: z.literal("logged"),
  position: z.int().nonnegative(),
  size: z.int().positive(),
  proof: z.array(base64).max(53),
  checkpoint: z.string(),
});

/** The shape of a receipt as JSON: hashes and salt in base64, `proof` lowest sibling first, `checkpoint` a signed note. */
export const receiptSchema = z.discriminatedUnion("status", [pendingReceipt, loggedReceipt]);

/** A receipt; `pending` until the sequencer has given the entry its position, normally within a second. */
export type Receipt = z.infer<typeof receiptSchema>;

/** A receipt with its proof. */
export type LoggedReceipt = z.infer<typeof loggedReceipt>;
