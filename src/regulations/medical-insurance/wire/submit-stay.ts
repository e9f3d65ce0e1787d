// What the wires do with a stay that they have read: quote it, or settle it under the key that follows from the bill.
import { legalDay } from "../../../kernel/calendar/index.ts";
import type { Database } from "../../../kernel/db/index.ts";
import type { Action, Actor, Secrets } from "../../../kernel/identity/index.ts";
import type { Refusal } from "../../../kernel/refusal/index.ts";
import type { Settler } from "../actions/settler.ts";
import { readAnswer } from "../settlement/answer.ts";
import type { StayBill } from "../settlement/request.ts";
import { businessKey, findReversals } from "./business-key.ts";
import { catalogueOf } from "./kept-catalogues.ts";
import { readSettled } from "./read-settled.ts";
import { resolveStays } from "./resolve-stays.ts";
import type { SentStay } from "./sent-stay.ts";
import { quotedStay, type SettledStay } from "./settled-stay.ts";

/** What the wires work with. */
export type WireServices = {
  readonly database: Pick<Database, "pool">;
  readonly secrets: Secrets;
  readonly settler: Settler;
};

/** Who sends a stay and when; `byPost` is the post that answers for it. */
export type Sender = { readonly actor: Actor; readonly byPost: number; readonly now: Date };

/**
 * What became of a stay. Fields of refusals are those of a {@link SentStay}: `person`, `hospital`, `referral`,
 * `invoiceNo`, `dischargedOn`, `bill.3.amountFen` and so on.
 */
export type Submission =
  | { readonly ok: true; readonly settled: SettledStay; readonly isReplay: boolean }
  | { readonly ok: false; readonly status: number; readonly refusals: readonly Refusal[] };

/** Settles a stay once: the same bill sent again, by whatever wire, gives the first answer. */
export async function submitStay(services: WireServices, sent: SentStay, sender: Sender): Promise<Submission> {
  const resolved = await resolve(services, sent, { sender, action: "settlement.settle" });
  if (!resolved.ok) return resolved;
  const { pool } = services.database;
  const { stay } = resolved;
  const [reversal = 0] = await findReversals(pool, [stay]);
  const request = { ...stay, key: businessKey(stay, reversal), byPost: sender.byPost };
  const answered = await services.settler.settle(request);
  if (!answered.ok) return { ok: false, status: answered.status, refusals: [answered.refusal] };
  const { settlement } = readAnswer(answered.body);
  const settled = await readSettled(pool, settlement);
  if (settled === null) throw new Error(`${settlement} was booked and cannot be read`);
  return { ok: true, settled, isReplay: answered.isReplay };
}

/** Says what a stay would come to, and books nothing. */
export async function quoteStay(services: WireServices, sent: SentStay, sender: Sender): Promise<Submission> {
  const resolved = await resolve(services, sent, { sender, action: "settlement.quote" });
  if (!resolved.ok) return resolved;
  const { stay } = resolved;
  const quote = await services.settler.quote(stay);
  if (!quote.ok) return { ok: false, status: 422, refusals: [quote.refusal] };
  const { now } = sender;
  const catalogue = await catalogueOf(services.database.pool).at(0);
  return {
    ok: true,
    settled: quotedStay(stay, quote.value, { now, today: legalDay(now), catalogue }),
    isReplay: false,
  };
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
