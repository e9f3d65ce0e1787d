// Pays what serious-illness insurance owes after a settlement: what is due for the year less what was paid (step S12).
import type pg from "pg";
import { isoDateOf, yearOf } from "../../../kernel/calendar/index.ts";
import { postEntries, transfersOf } from "../../../kernel/ledger/index.ts";
import { toFen } from "../../../kernel/money/index.ts";
import { postings, residentMedicalFund } from "../postings.ts";
import { lawOfStay } from "../settlement/decide.ts";
import { capsOf } from "../settlement/decide-stay.ts";
import { seriousIllnesses } from "../settlement/event-laws.ts";
import { numberOf } from "../settlement/number.ts";
import { refusals } from "../settlement/refusals.ts";
import type { NotSettled, Settled } from "../settlement/request.ts";
import { takeId } from "../store/take-id.ts";
import { lockYear, moveLockedYear } from "../store/year-total.ts";
import { bookOnce } from "./book-once.ts";
import { type Asked, type Desk, momentOf } from "./desk.ts";
import { eventRefusals } from "./event-refusals.ts";

/** The year whose total is looked at, and the hospital that is paid on the patient's behalf. */
export type SeriousIllnessClaim = Asked & { readonly year: number; readonly hospitalId: number };

/** The answer's body as an object; amounts in fen. */
export type SeriousIllnessAnswer = {
  readonly aboveThresholdFen: number;
  readonly borneFen: number;
  readonly cites: readonly string[];
  readonly dueFen: number;
  readonly explanationHash: string;
  readonly gaps: readonly string[];
  readonly hospitalId: number;
  readonly lawVersion: string;
  readonly paidBeforeFen: number;
  readonly paidNowFen: number;
  readonly payment: string;
  readonly personId: number;
  readonly provisional: boolean;
  readonly year: number;
};

/** Pays what is due now; refuses when nothing is. These payments do not count toward the fund's ceiling (article 30.2). */
export async function paySeriousIllness(desk: Desk, claim: SeriousIllnessClaim): Promise<Settled | NotSettled> {
  const { personId, byPost, year, hospitalId } = claim;
  const { now, today } = momentOf(desk);
  const on = yearOf(today) === year ? today : isoDateOf({ year, month: 12, day: 31 });
  return bookOnce(desk.database, claim, async (client, record) => {
    const povertyListed = await readPovertyListed(client, personId);
    if (povertyListed === null) return refusals.personUnknown();
    const total = await lockYear(client, { personId, year, caps: capsOf(lawOfStay(on, today)) });
    const { seriousIllnessBorneFen: borneFen, seriousIllnessPaidFen: paidBeforeFen } = total;
    const of = { borneThisYearFen: borneFen, paidBeforeFen, povertyListed: Number(povertyListed) };
    const { explained, law, explanationHash } = seriousIllnesses.decide(of, seriousIllnesses.lawOn(on, today));
    const { aboveThresholdFen, dueFen, paidNowFen } = explained.outputs;
    if (paidNowFen === 0) return eventRefusals.nothingDue();
    const id = await takeId(client, "DB", today);
    const payment = numberOf("DB", id);
    const provisional = explained.outputs.provisional === 1;
    const answer: SeriousIllnessAnswer = {
      ...{ aboveThresholdFen, borneFen, cites: explained.clauses, dueFen, gaps: explained.gaps, hospitalId },
      ...{ explanationHash: explanationHash.toString("hex"), lawVersion: law.version.toString("hex") },
      ...{ paidBeforeFen, paidNowFen, payment, personId, provisional, year },
    };
    const recorded = await record(answer);
    await moveLockedYear(client, { personId, year, seriousIllnessFen: paidNowFen });
    const kind = "pay_serious_illness";
    const amounts = { paid: toFen(paidNowFen) };
    const transfers = transfersOf(postings, { kind, amounts, parties: { hospital: hospitalId } });
    const entry = { personId, kind, accountingDate: today, source: payment, transfers };
    const [entryId] = await postEntries(client, { fund: residentMedicalFund, at: now, entries: [entry] });
    await client.query(
      `INSERT INTO medical_serious_illness_payment (person_id, id, year, borne_fen, due_fen, paid_before_fen, paid_now_fen,
         provisional, law_version, explanation_hash, inputs, answer, salt, audit_entry_id, ledger_entry_id, at, by_post)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [
        ...[personId, id, year, borneFen, dueFen, paidBeforeFen, paidNowFen, provisional, law.version, explanationHash],
        ...[JSON.stringify(of), recorded.answer, recorded.salt, recorded.auditEntryId, entryId, now, byPost],
      ],
    );
    return recorded;
  });
}

async function readPovertyListed(client: pg.PoolClient, personId: number): Promise<boolean | null> {
  const { rows } = await client.query<{ povertyListed: boolean }>(
    `SELECT poverty_listed AS "povertyListed" FROM medical_insured WHERE person_id = $1`,
    [personId],
  );
  return rows[0]?.povertyListed ?? null;
}
