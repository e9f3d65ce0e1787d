// Answers a message of the platform: the result, or everything that is wrong, in the platform's envelope.
import { legalDay, legalTime } from "../../../../kernel/calendar/index.ts";
import { city } from "../../../../kernel/identifiers/index.ts";
import type { Refusal } from "../../../../kernel/refusal/index.ts";
import { findPersonIds } from "../directory.ts";
import { readExactJson } from "../exact/exact-json.ts";
import { wireLimits } from "../limits.ts";
import { quoteStay, type Sender, submitStay, type WireServices } from "../submit-stay.ts";
import { type DecimalJson, writeDecimalJson } from "./decimal-json.ts";
import { ordinaryStay } from "./dictionary.ts";
import type { PlatformFault } from "./fault.ts";
import { noOtherPayments } from "./payments.ts";
import { platformRefusals } from "./platform-refusals.ts";
import { messageFieldOf, type ReadMessage, readMessage } from "./read-input.ts";
import { platformResult } from "./result.ts";

/** An answer as it is sent: the HTTP status, and JSON with exact decimals. */
export type MessageAnswer = { readonly status: number; readonly body: string };

/**
 * Quotes (2303) or settles (2304) what a message says. @param serial ten digits that tell answers of one second apart
 */
export async function answerMessage(
  services: WireServices,
  text: string,
  { sender, serial }: { readonly sender: Sender; readonly serial: string },
): Promise<MessageAnswer> {
  const reply = replier(sender.now, serial);
  const json = readExactJson(text);
  if (!json.ok) return reply.refused(400, [{ field: "", refusal: json.refusal }]);
  const read = readMessage(json.value);
  if (!read.ok) return reply.refused(400, read.faults);
  const faults = await personFaults(services, read, sender);
  if (faults.length > 0) return reply.refused(422, faults);
  const { envelope, input, stay } = read;
  const submitted = await (envelope.infno === "2303" ? quoteStay : submitStay)(services, stay, sender);
  if (!submitted.ok) return reply.refused(submitted.status, submitted.refusals.map(faultOf));
  const result = platformResult({
    settled: submitted.settled,
    others: noOtherPayments,
    visit: input.data.mdtrt_id,
    message: envelope.msgid,
    certificateType: input.data.mdtrt_cert_type,
    medicalType: input.data.med_type ?? ordinaryStay,
    clearingAgency: city.code,
  });
  return reply.done(result);
}

type Understood = Extract<ReadMessage, { ok: true }>;

/** The certificate names the person; an id that is sent beside it must be theirs. */
async function personFaults(
  { database: { pool }, secrets }: WireServices,
  { input, stay }: Understood,
  { actor, now }: Sender,
): Promise<PlatformFault[]> {
  const { psn_no: id } = input.data;
  if (id === undefined) return [];
  const inquiry = { queryable: pool, secrets, actor, asOf: legalDay(now) };
  const [found] = await findPersonIds(inquiry, [stay.person]);
  if (found === undefined || !found.ok || String(found.value) === id) return [];
  return [{ field: "input.data.psn_no", refusal: platformRefusals.otherPerson() }];
}

function faultOf(refusal: Refusal): PlatformFault {
  return { field: messageFieldOf(refusal.field), refusal };
}

function replier(now: Date, serial: string) {
  const moment = `${legalDay(now)}${legalTime(now)}`.replaceAll(/\D/g, "");
  const answered = `${moment}${String(now.getUTCMilliseconds()).padStart(3, "0")}`;
  const head = { inf_refmsgid: `${city.code}${moment}${serial}`, refmsg_time: answered, respond_time: answered };
  const write = (body: { readonly [name: string]: DecimalJson }): string => writeDecimalJson(body);
  return {
    done: ({ setlinfo, setldetail }: ReturnType<typeof platformResult>): MessageAnswer => ({
      status: 200,
      body: write({ infcode: "0", ...head, err_msg: "", output: { setlinfo, setldetail } }),
    }),
    refused: (status: number, faults: readonly PlatformFault[]): MessageAnswer => ({
      status,
      body: write({
        infcode: "-1",
        ...head,
        err_msg: messageOf(faults),
        faults: faults.slice(0, wireLimits.faultsListed).map(writeFault),
      }),
    }),
  };
}

/** The first reason, and how many there are: the platform's own field has room for 200 characters. */
function messageOf(faults: readonly PlatformFault[]): string {
  const [first] = faults;
  const more = faults.length > 1 ? `(共 ${faults.length} 处)` : "";
  return `${first?.field ?? ""} ${first?.refusal.message.zh ?? ""}${more}`.trim().slice(0, ERROR_CHARACTERS);
}

const ERROR_CHARACTERS = 200;

/** All reasons stand in a list of ours beside it. */
function writeFault({ field, refusal: { code, clause, message, next } }: PlatformFault): DecimalJson {
  return { field, code, article: clause, message: { ...message }, next: next === undefined ? undefined : { ...next } };
}
