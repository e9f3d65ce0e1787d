// A reversed settlement taken up again: its stay and bill as a new draft, to be corrected and settled once more.
import * as z from "zod/mini";
import { type Fen, toFen } from "../../../../kernel/money/index.ts";
import type { Outcome } from "../../../../kernel/refusal/index.ts";
import { dateReader, fenReader, fetchJson } from "../../../../ui/index.ts";
import type { Draft, DraftLine } from "./draft.ts";
import { newLineKey } from "./line-key.ts";
import { deskAddresses } from "./replies.ts";
import { newDraft } from "./use-drafts.ts";

const settlementReader = z.object({
  settlement: z.string(),
  personId: z.number(),
  personName: z.string(),
  hospitalId: z.number(),
  invoiceNo: z.string(),
  admittedOn: dateReader,
  dischargedOn: dateReader,
  bill: z.array(
    z.object({
      code: z.string(),
      amountFen: fenReader,
      quantity: z.optional(z.number()),
      servedOn: z.optional(dateReader),
      isRescue: z.optional(z.boolean()),
    }),
  ),
});
type Settlement = z.infer<typeof settlementReader>;

const factsReader = z.object({
  explanation: z.object({
    inputs: z.object({
      critical: z.boolean(),
      exclusion: z.nullable(z.enum(["work_injury", "public_health", "abroad", "disaster"])),
      "thirdParty.mode": z.nullable(z.enum(["pays", "unpaid"])),
      "thirdParty.shareBp": z.number(),
    }),
  }),
});
type Facts = z.infer<typeof factsReader>["explanation"]["inputs"];

/** Reads a settlement and gives it as a draft. Refused when it is out of reach or absent. */
export async function draftOfSettlement(number: string): Promise<Outcome<Draft>> {
  const address = deskAddresses.settlement(number);
  const [settlement, facts] = await Promise.all([
    fetchJson(address, settlementReader),
    fetchJson(`${address}/explanation`, factsReader),
  ]);
  if (!settlement.ok) return settlement;
  return facts.ok ? { ok: true, value: draftOf(settlement.value, facts.value.explanation.inputs) } : facts;
}

function draftOf(of: Settlement, facts: Facts): Draft {
  const mode = facts["thirdParty.mode"];
  return {
    ...newDraft(),
    person: { id: of.personId, name: of.personName, numberMasked: null, facts: null },
    stay: {
      hospitalId: of.hospitalId,
      admittedOn: of.admittedOn,
      dischargedOn: of.dischargedOn,
      invoiceNo: of.invoiceNo,
      critical: facts.critical,
      exclusion: facts.exclusion,
      thirdParty: mode === null ? null : { mode, shareBp: facts["thirdParty.shareBp"] },
    },
    lines: of.bill.map(lineOf),
    corrects: of.settlement,
  };
}

/** The price is worked back from the amount where it divides; else the line counts as one at the whole amount. */
function lineOf({ code, amountFen, quantity = 1, servedOn, isRescue }: Settlement["bill"][number]): DraftLine {
  const divides = quantity > 0 && amountFen % quantity === 0;
  const price: Fen = divides ? toFen(amountFen / quantity) : amountFen;
  return {
    key: newLineKey(),
    code,
    quantityHundredths: (divides ? quantity : 1) * 100,
    priceFen: price,
    servedOn: servedOn ?? null,
    isRescue: isRescue ?? false,
  };
}
