// Enrols a person: puts them into the register and says until when which contribution is to be paid.
import type { IsoDate } from "../../../kernel/calendar/index.ts";
import { type EnrolmentPath, windowOf } from "../settlement/enrolment-window.ts";
import { numberOf } from "../settlement/number.ts";
import type { NotSettled, Settled } from "../settlement/request.ts";
import { takeId } from "../store/take-id.ts";
import { bookOnce } from "./book-once.ts";
import { type Asked, type Desk, momentOf } from "./desk.ts";
import { eventRefusals } from "./event-refusals.ts";

/** `county` is the place of registration (six digits). `approvedReason` extends the window of a newborn. */
export type Enrolment = Asked & {
  readonly county: string;
  readonly bornOn: IsoDate;
  readonly path: EnrolmentPath;
  readonly countsFrom: IsoDate;
  readonly registeredOn: IsoDate;
  readonly approvedReason: "illness" | "registration_obstacle" | "other" | null;
};

/** The answer's body as an object. `id` is what a contribution is paid for; dates are `YYYY-MM-DD`. */
export type EnrolmentAnswer = {
  readonly amountFen: number;
  readonly enrolment: string;
  readonly id: number;
  readonly lastPaymentDay: string;
  readonly path: EnrolmentPath;
  readonly personId: number;
};

/** Enrols by one of the three paths; the window is that of a payment made today. */
export async function enrol(desk: Desk, enrolment: Enrolment): Promise<Settled | NotSettled> {
  const { personId, byPost, path, countsFrom, registeredOn, approvedReason } = enrolment;
  const { now, today } = momentOf(desk);
  return bookOnce(desk.database, enrolment, async (client, record) => {
    if (path !== "ordinary" && countsFrom > today) return eventRefusals.dateInFuture();
    const hasApprovedReason = path === "newborn" && approvedReason !== null;
    const { amountFen, lastPaymentDay } = windowOf({ path, countsFrom, registeredOn, hasApprovedReason }, today, today);
    await client.query(
      "INSERT INTO medical_insured (person_id, county, born_on) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
      [personId, enrolment.county, enrolment.bornOn],
    );
    const id = await takeId(client, "CB", today);
    const answer: EnrolmentAnswer = { amountFen, enrolment: numberOf("CB", id), id, lastPaymentDay, path, personId };
    const recorded = await record(answer);
    await client.query(
      `INSERT INTO medical_enrolment (person_id, id, path, counts_from, registered_on, approved_reason, last_payment_on,
         amount_fen, answer, salt, audit_entry_id, at, by_post)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[personId, id, path, countsFrom, registeredOn, hasApprovedReason ? approvedReason : null, lastPaymentDay],
        ...[amountFen, recorded.answer, recorded.salt, recorded.auditEntryId, now, byPost],
      ],
    );
    return recorded;
  });
}
