// What the wires do with a stay that they have read: quote it, or settle it under the key that follows from the bill.
import { legalDay } from "../../../kernel/calendar/index.ts";
import type { Database } from "../../../kernel/db/index.ts";
import type { Action, Actor } from "../../../kernel/identity/index.ts";
import type { Refusal } from "../../../kernel/refusal/index.ts";
import { findSettlement } from "../reading/find-settlement.ts";
import type { MedicalServices } from "../routes/services.ts";
import { readAnswer } from "../settlement/answer.ts";
import type { RequestKey, StayBill } from "../settlement/request.ts";
import { businessKey, findReversals } from "./business-key.ts";
import { reportSettlement } from "./report-settlement.ts";
import { quotedStay, type ReportedStay } from "./reported-stay.ts";
import { resolveStays } from "./resolve-stays.ts";
import type { SentStay } from "./sent-stay.ts";

/** What the wires work with. */
export type WireServices = Pick<MedicalServices, "database" | "secrets" | "settler" | "catalogue">;

/**
 * Who sends a stay and when; `byPost` is the post that answers for it. Where no `key` comes with the stay, it follows from
 * the bill.
 */
export type Sender = {
  readonly actor: Actor;
  readonly byPost: number;
  readonly now: Date;
  readonly key?: RequestKey;
};

/**
 * What became of a stay. Fields of refusals are those of a {@link SentStay}: `person`, `hospital`, `referral`,
 * `invoiceNo`, `dischargedOn`, `bill.3.amountFen` and so on.
 */
export type Submission =
  | { readonly ok: true; readonly settled: ReportedStay; readonly isReplay: boolean }
  | { readonly ok: false; readonly status: number; readonly refusals: readonly Refusal[] };

/** Settles a stay once: sent again under its key it gives the first answer; under another the earlier settlement is named. */
export async function submitStay(services: WireServices, sent: SentStay, sender: Sender): Promise<Submission> {
  const resolved = await resolve(services, sent, { sender, action: "settlement.settle" });
  if (!resolved.ok) return resolved;
  const { pool } = services.database;
  const { stay } = resolved;
  const key = sender.key ?? (await keyOfBill(pool, stay));
  const answered = await services.settler.settle({ ...stay, key, byPost: sender.byPost });
  if (!answered.ok) return { ok: false, status: answered.status, refusals: [answered.refusal] };
  const { settlement } = readAnswer(answered.body);
  const stored = await findSettlement(pool, settlement);
  if (stored === undefined) throw new Error(`${settlement} was booked and cannot be read`);
  return { ok: true, settled: await reportSettlement(services, stored), isReplay: answered.isReplay };
}

/** Says what a stay would come to, and books nothing. */
export async function quoteStay(services: WireServices, sent: SentStay, sender: Sender): Promise<Submission> {
  const resolved = await resolve(services, sent, { sender, action: "settlement.quote" });
  if (!resolved.ok) return resolved;
  const { stay } = resolved;
  const quote = await services.settler.quote(stay);
  if (!quote.ok) return { ok: false, status: 422, refusals: [quote.refusal] };
  const { now } = sender;
  const catalogue = await services.catalogue.at(0);
  return {
    ok: true,
    settled: quotedStay(stay, quote.value, { now, today: legalDay(now), catalogue }),
    isReplay: false,
  };
}

async function keyOfBill(pool: Database["pool"], stay: StayBill): Promise<RequestKey> {
  const [reversal = 0] = await findReversals(pool, [stay]);
  return businessKey(stay, reversal);
}

async function resolve(
  { database: { pool }, secrets }: WireServices,
  sent: SentStay,
  { sender, action }: { readonly sender: Sender; readonly action: Action },
): Promise<Extract<Submission, { ok: false }> | { readonly ok: true; readonly stay: StayBill }> {
  const inquiry = { queryable: pool, secrets, actor: sender.actor, asOf: legalDay(sender.now) };
  const [resolved] = await resolveStays(inquiry, action, [sent]);
  if (resolved === undefined) throw new Error("a stay was not resolved");
  return resolved.ok ? resolved : { ok: false, status: 422, refusals: resolved.refusals };
}
