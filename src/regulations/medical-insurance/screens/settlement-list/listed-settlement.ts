// The list of settlements as the server gives it, what is asked of it, and the state of each row.
import * as z from "zod/mini";
import type { IsoDate } from "../../../../kernel/calendar/index.ts";
import type { Text } from "../../../../kernel/refusal/index.ts";
import { dateReader, fenReader, type LightState, textReader } from "../../../../ui/index.ts";
import { settlementAddresses } from "../decided-stay/settlement.ts";
import { listMessages } from "./messages.ts";

/** `GET /api/medical/settlements`: newest first, bounded by what the post may see; the sums are of all pages. */
export const listReader = z.object({
  from: dateReader,
  through: dateReader,
  sums: z.object({
    count: z.number(),
    grossFen: fenReader,
    fundFen: fenReader,
    patientFen: fenReader,
    provisional: z.number(),
  }),
  settlements: z.array(
    z.object({
      number: z.string(),
      kind: z.enum(["settle", "reverse"]),
      personName: z.string(),
      hospital: textReader,
      invoiceNo: z.string(),
      admittedOn: dateReader,
      dischargedOn: dateReader,
      accountingDate: dateReader,
      grossFen: fenReader,
      fundFen: fenReader,
      patientFen: fenReader,
      provisional: z.boolean(),
      version: z.number(),
      reversedBy: z.nullable(z.string()),
    }),
  ),
  next: z.nullable(z.string()),
});
export type SettlementList = z.infer<typeof listReader>;
export type ListedSettlement = SettlementList["settlements"][number];

/** What is asked for. `after` is the place where the page begins, as the page before named it. */
export type ListQuery = {
  readonly from: IsoDate;
  readonly through: IsoDate;
  readonly hospital: number | null;
  readonly kind: "settle" | "reverse" | null;
  readonly after: string | null;
};

/** Where a page of the list is read. */
export function listAddress({ from, through, hospital, kind, after }: ListQuery): string {
  const query = new URLSearchParams({ from, through, limit: String(PAGE_ROWS) });
  if (hospital !== null) query.set("hospital", String(hospital));
  if (kind !== null) query.set("kind", kind);
  if (after !== null) query.set("after", after);
  return `${settlementAddresses.list}?${query.toString()}`;
}

/** What became of a settlement, in a word with its light. */
export function stateOf({ kind, reversedBy, version }: Pick<ListedSettlement, "kind" | "reversedBy" | "version">): {
  readonly state: LightState;
  readonly words: Text;
} {
  if (kind === "reverse") return { state: "warn", words: listMessages.reversal };
  if (reversedBy !== null) return { state: "none", words: listMessages.reversed };
  return { state: "ok", words: version > 1 ? listMessages.settledAgain : listMessages.settled };
}

const PAGE_ROWS = 20;
