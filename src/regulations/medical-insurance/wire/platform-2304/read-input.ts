// Reads a message of the platform with its fee lines as a stay to be settled, or everything that stands against it.

import { yuanText } from "../../../../kernel/money/index.ts";
import type { BillLine, ThirdParty } from "../../settlement/request.ts";
import { wireRefusals } from "../refusals.ts";
import { hospitalKeyOf, type SentStay } from "../sent-stay.ts";
import { type Envelope, envelopeSchema } from "./envelope.ts";
import { type PlatformFault, shapeFaults } from "./fault.ts";
import { type FeeLine, inputSchema, type PlatformInput } from "./input-shape.ts";
import { platformRefusals } from "./platform-refusals.ts";

/** A message as it was read; `psnNo` is the person's id when the sender claims to know it. */
export type ReadMessage =
  | { readonly ok: true; readonly envelope: Envelope; readonly input: PlatformInput; readonly stay: SentStay }
  | { readonly ok: false; readonly faults: readonly PlatformFault[] };

/** Reads a message from exact JSON. Never throws, whatever was sent. */
export function readMessage(message: unknown): ReadMessage {
  const envelope = envelopeSchema.safeParse(message, { reportInput: false });
  if (!envelope.success) return { ok: false, faults: shapeFaults("", envelope.error.issues) };
  const input = inputSchema.safeParse(envelope.data.input, { reportInput: false });
  if (!input.success) return { ok: false, faults: shapeFaults("input", input.error.issues) };
  const faults = [
    ...totalFaults(input.data),
    ...input.data.feedetail.flatMap(lineFaults),
    ...serialFaults(input.data),
    ...partyFaults(input.data),
  ];
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, envelope: envelope.data, input: input.data, stay: stayOf(envelope.data, input.data) };
}

/** The field of a refusal of a stay, in the message: `bill.2.amountFen` is `input.feedetail[2].det_item_fee_sumamt`. */
export function messageFieldOf(field: string | undefined): string {
  const [first = "", place, part = ""] = (field ?? "").split(".");
  if (first !== "bill") return fields[first] ?? "input";
  return place === undefined ? "input.feedetail" : `input.feedetail[${place}]${lineFields[part] ?? ""}`;
}

const fields: Readonly<Record<string, string>> = {
  person: "input.data.mdtrt_cert_no",
  personId: "input.data.mdtrt_cert_no",
  hospital: "fixmedins_code",
  hospitalId: "fixmedins_code",
  referral: "input.data.exp_content.referral",
  invoiceNo: "input.data.invono",
  admittedOn: "input.data.begntime",
  dischargedOn: "input.data.endtime",
  thirdParty: "input.data.exp_content.third_party_share",
};

const lineFields: Readonly<Record<string, string>> = {
  code: ".med_list_codg",
  amountFen: ".det_item_fee_sumamt",
  quantity: ".cnt",
  servedOn: ".fee_ocur_time",
};

function stayOf({ fixmedins_code: institution }: Envelope, { data, feedetail }: PlatformInput): SentStay {
  const additions = data.exp_content;
  return {
    person: { kind: data.mdtrt_cert_type === "02" ? "citizen_number" : "card_number", value: data.mdtrt_cert_no },
    hospital: hospitalKeyOf(institution),
    invoiceNo: data.invono,
    admittedOn: data.begntime,
    dischargedOn: data.endtime,
    critical: additions?.critical === "1",
    exclusion: additions?.exclusion ?? null,
    thirdParty: thirdPartyOf(data),
    referral: additions?.referral ?? null,
    bill: feedetail.map(lineOf),
  };
}

function thirdPartyOf({ exp_content: additions }: PlatformInput["data"]): ThirdParty | null {
  const { third_party_mode: mode, third_party_share: share = 0n } = additions ?? {};
  return mode === undefined || share === 0n ? null : { mode, shareBp: Number(share) };
}

function lineOf({
  med_list_codg: code,
  det_item_fee_sumamt: amount,
  cnt,
  fee_ocur_time: servedOn,
  exp_content: additions,
}: FeeLine): BillLine {
  return {
    code,
    amountFen: Number(amount),
    servedOn,
    ...(cnt % WHOLE_COUNT === 0n ? { quantity: Number(cnt / WHOLE_COUNT) } : {}),
    ...(additions?.rescue === "1" ? { isRescue: true } : {}),
  };
}

/** One unit in the last place of `cnt`, of `pric`, of an amount times the places that their product has more. */
const WHOLE_COUNT = 10_000n;
const PRODUCT_OF_ONE_FEN = 100_000_000n;

function lineFaults({ cnt, pric, det_item_fee_sumamt: amount }: FeeLine, place: number): PlatformFault[] {
  const path = `input.feedetail[${place}]`;
  if (amount < 0n || cnt < 0n || pric < 0n)
    return [{ field: `${path}.det_item_fee_sumamt`, refusal: platformRefusals.withdrawnLine() }];
  const difference = cnt * pric - amount * PRODUCT_OF_ONE_FEN;
  const isApart = difference > PRODUCT_OF_ONE_FEN || difference < -PRODUCT_OF_ONE_FEN;
  return isApart ? [{ field: `${path}.det_item_fee_sumamt`, refusal: platformRefusals.notPriceTimesCount() }] : [];
}

function totalFaults({ data, feedetail }: PlatformInput): PlatformFault[] {
  const sum = feedetail.reduce((fen, line) => fen + line.det_item_fee_sumamt, 0n);
  if (sum === data.medfee_sumamt) return [];
  const text = yuanText(sum);
  return [{ field: "input.data.medfee_sumamt", refusal: wireRefusals.totalDiffers(`${text} 元`, `${text} yuan`) }];
}

function serialFaults({ feedetail }: PlatformInput): PlatformFault[] {
  const seen = new Set<string>();
  return feedetail.flatMap(({ feedetl_sn: serial }, place) => {
    if (!seen.has(serial)) {
      seen.add(serial);
      return [];
    }
    return [{ field: `input.feedetail[${place}].feedetl_sn`, refusal: platformRefusals.serialTwice() }];
  });
}

function partyFaults({ data: { exp_content: additions } }: PlatformInput): PlatformFault[] {
  const { third_party_mode: mode, third_party_share: share } = additions ?? {};
  const isInRange = share === undefined || (share >= 0n && share <= 10_000n);
  if (isInRange && (mode === undefined) === (share === undefined)) return [];
  return [{ field: "input.data.exp_content.third_party_share", refusal: wireRefusals.notAShare() }];
}
