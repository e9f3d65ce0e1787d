// One settlement or reversal as the server gives it, and where it is read: shared by the list and the fund's books.
import * as z from "zod/mini";
import { dateReader, textReader } from "../../../../ui/index.ts";
import { amountReaders, decisionReader } from "./decision.ts";

/** `GET /api/medical/settlements/{number}`. */
export const settlementReader = z.object({
  ...amountReaders,
  settlement: z.string(),
  kind: z.enum(["settle", "reverse"]),
  personName: z.string(),
  hospital: textReader,
  invoiceNo: z.string(),
  admittedOn: dateReader,
  dischargedOn: dateReader,
  settledAt: z.string(),
  predecessor: z.nullable(z.string()),
  reversedBy: z.nullable(z.string()),
  version: z.number(),
  provisional: z.boolean(),
  reason: z.nullable(z.string()),
});
export type Settlement = z.infer<typeof settlementReader>;

/** `GET /api/medical/settlements/{number}/explanation`: of a reversal it explains what was taken back. */
export const settlementExplanationReader = z.object({ explanation: decisionReader.shape.explanation });

/** Where a settlement is read, and why it came out so. */
export const settlementAddresses = {
  list: "/api/medical/settlements",
  one: (number: string) => `/api/medical/settlements/${encodeURIComponent(number)}`,
  explanation: (number: string) => `/api/medical/settlements/${encodeURIComponent(number)}/explanation`,
  reversal: (number: string) => `/api/medical/settlements/${encodeURIComponent(number)}/reversal`,
} as const;

/** A number short enough for a table: `YB-…1010-003318`. The year is known from the row. */
export function shortNumber(number: string): string {
  return number.replace(/^([A-Z]+)-\d{4}-/, "$1-…");
}
