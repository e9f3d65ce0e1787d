// Records the contribution of an enrolment: in time and in one payment it opens the cover and the person's year.
import type pg from "pg";
import type { IsoDate } from "../../../kernel/calendar/index.ts";
import { errorCode } from "../../../kernel/db/index.ts";
import { postEntries, transfersOf } from "../../../kernel/ledger/index.ts";
import { toFen } from "../../../kernel/money/index.ts";
import type { Refusal } from "../../../kernel/refusal/index.ts";
import { postings, residentMedicalFund } from "../postings.ts";
import { lawOfStay } from "../settlement/decide.ts";
import { capsOf } from "../settlement/decide-stay.ts";
import { coverYearOf, type EnrolmentPath, type EnrolmentWindow, windowOf } from "../settlement/enrolment-window.ts";
import { numberOf } from "../settlement/number.ts";
import { notSettled } from "../settlement/refusals.ts";
import type { NotSettled, Settled } from "../settlement/request.ts";
import { takeId } from "../store/take-id.ts";
import { lockYear, moveLockedYear } from "../store/year-total.ts";
import { bookOnce } from "./book-once.ts";
import { type Asked, type Desk, momentOf } from "./desk.ts";
import { eventRefusals } from "./event-refusals.ts";

/** A payment, in fen, on a day. `withoutCover` confirms a payment that gives no cover in its year. */
export type Contribution = Asked & {
  readonly enrolmentId: number;
  readonly paidOn: IsoDate;
  readonly amountFen: number;
  readonly withoutCover?: boolean;
};

/** The answer's body as an object; cover is null when the payment gives none. */
export type ContributionAnswer = {
  readonly amountFen: number;
  readonly contribution: string;
  readonly coverFrom: string | null;
  readonly coverUntil: string | null;
  readonly explanationHash: string;
  readonly lawVersion: string;
  readonly paidOn: string;
  readonly personId: number;
  readonly subsidyFen: number;
};

/** Records a contribution, or refuses it naming the clause of the window that was missed. */
export async function recordContribution(desk: Desk, contribution: Contribution): Promise<Settled | NotSettled> {
  try {
    return await bookContribution(desk, contribution);
  } catch (error) {
    const code = errorCode(error);
    if (code === exclusionViolation) return notSettled(eventRefusals.alreadyCovered());
    if (code === uniqueViolation) return notSettled(eventRefusals.alreadyPaid());
    throw error;
  }
}

const exclusionViolation = "23P01";
const uniqueViolation = "23505";

async function bookContribution(desk: Desk, contribution: Contribution): Promise<Settled | NotSettled> {
  const { personId, byPost, enrolmentId, paidOn, amountFen } = contribution;
  const { now, today } = momentOf(desk);
  return bookOnce(desk.database, contribution, async (client, record) => {
    const enrolment = await readEnrolment(client, personId, enrolmentId);
    if (enrolment === null) return eventRefusals.enrolmentUnknown();
    if (enrolment.isPaid) return eventRefusals.alreadyPaid();
    const window = windowOf(enrolment, paidOn, today);
    const refusal = objectionTo(contribution, window);
    if (refusal !== null) return refusal;
    const id = await takeId(client, "JF", today);
    const { subsidyFen } = window;
    const { law, explanationHash } = window.decision;
    const answer: ContributionAnswer = {
      amountFen,
      contribution: numberOf("JF", id),
      coverFrom: window.givesCover ? window.coverFrom : null,
      coverUntil: window.givesCover ? window.coverUntil : null,
      explanationHash: explanationHash.toString("hex"),
      lawVersion: law.version.toString("hex"),
      paidOn,
      personId,
      subsidyFen,
    };
    const recorded = await record(answer);
    if (window.givesCover) await openCover(client, personId, enrolment.path, window, now);
    const [entryId] = await postEntries(client, {
      fund: residentMedicalFund,
      at: now,
      entries: [entryOf({ personId, today, source: answer.contribution, amountFen, subsidyFen })],
    });
    await client.query(
      `INSERT INTO medical_contribution (person_id, id, enrolment_id, paid_on, amount_fen, subsidy_fen, law_version,
         explanation_hash, answer, salt, audit_entry_id, ledger_entry_id, at, by_post)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        ...[personId, id, enrolmentId, paidOn, amountFen, subsidyFen, law.version, explanationHash],
        ...[recorded.answer, recorded.salt, recorded.auditEntryId, entryId, now, byPost],
      ],
    );
    return recorded;
  });
}

type StoredEnrolment = {
  readonly path: EnrolmentPath;
  readonly countsFrom: IsoDate;
  readonly registeredOn: IsoDate;
  readonly hasApprovedReason: boolean;
  readonly isPaid: boolean;
};

async function readEnrolment(client: pg.PoolClient, personId: number, id: number): Promise<StoredEnrolment | null> {
  const { rows } = await client.query<StoredEnrolment>(
    `SELECT path, counts_from AS "countsFrom", registered_on AS "registeredOn",
       approved_reason IS NOT NULL AS "hasApprovedReason",
       EXISTS (SELECT FROM medical_contribution AS c WHERE c.person_id = e.person_id AND c.enrolment_id = e.id) AS "isPaid"
     FROM medical_enrolment AS e WHERE person_id = $1 AND id = $2`,
    [personId, id],
  );
  return rows[0] ?? null;
}

function objectionTo(
  { amountFen, withoutCover = false }: Contribution,
  { isInTime, isTooEarly, givesCover, clause, lastPaymentDay, amountFen: dueFen }: EnrolmentWindow,
): Refusal | null {
  if (isTooEarly) return eventRefusals.windowNotOpen();
  if (!isInTime) return eventRefusals.windowMissed(clause, lastPaymentDay);
  if (amountFen !== dueFen) return eventRefusals.notInOnePayment(dueFen);
  return givesCover || withoutCover ? null : eventRefusals.givesNoCover();
}

/** Opens the cover and the totals of its year; whoever decided on a year without this cover decides again. */
async function openCover(
  client: pg.PoolClient,
  personId: number,
  path: EnrolmentPath,
  window: EnrolmentWindow,
  now: Date,
): Promise<void> {
  const { coverFrom, coverUntil } = window;
  const year = coverYearOf(window);
  await lockYear(client, { personId, year, caps: capsOf(lawOfStay(coverFrom, coverFrom)) });
  await moveLockedYear(client, { personId, year });
  await client.query(
    `INSERT INTO medical_cover (person_id, scheme, starts_on, ends_on, path, at) VALUES ($1, 'resident', $2, $3, $4, $5)`,
    [personId, coverFrom, coverUntil, path, now],
  );
}

type ContributionEntry = {
  readonly personId: number;
  readonly today: IsoDate;
  readonly source: string;
  readonly amountFen: number;
  readonly subsidyFen: number;
};

function entryOf({ personId, today, source, amountFen, subsidyFen }: ContributionEntry) {
  const transfers = transfersOf(postings, {
    kind: "receive_contribution",
    amounts: { individual: toFen(amountFen), subsidy: toFen(subsidyFen) },
    parties: {},
  });
  return { personId, kind: "receive_contribution", accountingDate: today, source, transfers };
}
