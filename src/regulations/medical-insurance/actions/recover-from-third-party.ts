// Books money that a third party pays back: income of the fund, and room under the person's ceiling (article 37.7).
import type pg from "pg";
import type { IsoDate } from "../../../kernel/calendar/index.ts";
import { postEntries, transfersOf } from "../../../kernel/ledger/index.ts";
import { toFen } from "../../../kernel/money/index.ts";
import { postings, residentMedicalFund } from "../postings.ts";
import { lawOfStay } from "../settlement/decide.ts";
import { capsOf } from "../settlement/decide-stay.ts";
import { numberOf } from "../settlement/number.ts";
import { refusals } from "../settlement/refusals.ts";
import type { NotSettled, Settled } from "../settlement/request.ts";
import { takeId } from "../store/take-id.ts";
import { lockYear, moveLockedYear } from "../store/year-total.ts";
import { bookOnce } from "./book-once.ts";
import { type Asked, type Desk, momentOf } from "./desk.ts";
import { eventRefusals } from "./event-refusals.ts";

/** Money received, in fen, on the claim of a settlement. */
export type Recovery = Asked & {
  readonly settlementId: number;
  readonly amountFen: number;
  readonly receivedOn: IsoDate;
};

/** The answer's body as an object; amounts in fen. The patient's own part does not change through a recovery. */
export type RecoveryAnswer = {
  readonly amountFen: number;
  readonly claimFen: number;
  readonly openFen: number;
  readonly patientFen: number;
  readonly personId: number;
  readonly receipt: string;
  readonly receivedOn: string;
  readonly settlement: string;
};

/** Books a receipt on a claim, up to what is open of it. A ceiling hit earlier is not reopened by it. */
export async function recoverFromThirdParty(desk: Desk, recovery: Recovery): Promise<Settled | NotSettled> {
  const { personId, byPost, settlementId, amountFen, receivedOn } = recovery;
  const { now, today } = momentOf(desk);
  return bookOnce(desk.database, recovery, async (client, record) => {
    const year = await yearOfClaim(client, personId, settlementId);
    if (year === null) return eventRefusals.claimUnknown();
    // The settlement's reversal takes the same lock: what is read after it stands until this is booked.
    await lockYear(client, { personId, year, caps: capsOf(lawOfStay(today, today)) });
    const claim = await readClaim(client, personId, settlementId);
    if (claim.isReversed) return eventRefusals.claimWithdrawn();
    if (receivedOn > today) return { ...refusals.notDischargedYet(today), field: "receivedOn" };
    if (!Number.isSafeInteger(amountFen) || amountFen < 1 || amountFen > claim.openFen)
      return eventRefusals.moreThanClaimed(claim.openFen);
    const id = await takeId(client, "ZC", today);
    const openFen = claim.openFen - amountFen;
    const answer: RecoveryAnswer = {
      ...{ amountFen, claimFen: claim.claimFen, openFen, patientFen: claim.patientFen, personId },
      ...{ receipt: numberOf("ZC", id), receivedOn, settlement: numberOf("YB", settlementId) },
    };
    const recorded = await record(answer);
    await moveLockedYear(client, { personId, year, fundFen: -amountFen });
    const transfers = transfersOf(postings, { kind: "recover", amounts: { received: toFen(amountFen) }, parties: {} });
    const entry = { personId, kind: "recover", accountingDate: today, source: answer.receipt, transfers };
    const [entryId] = await postEntries(client, { fund: residentMedicalFund, at: now, entries: [entry] });
    await client.query(
      `INSERT INTO medical_recovery_receipt (person_id, id, settlement_id, amount_fen, open_fen, received_on, answer, salt,
         audit_entry_id, ledger_entry_id, at, by_post)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[personId, id, settlementId, amountFen, openFen, receivedOn, recorded.answer, recorded.salt],
        ...[recorded.auditEntryId, entryId, now, byPost],
      ],
    );
    return recorded;
  });
}

async function yearOfClaim(client: pg.PoolClient, personId: number, settlementId: number): Promise<number | null> {
  const { rows } = await client.query<{ year: number }>(
    `SELECT s.year FROM medical_recovery_case AS c JOIN medical_settlement AS s
       ON s.person_id = c.person_id AND s.id = c.settlement_id
     WHERE c.person_id = $1 AND c.settlement_id = $2`,
    [personId, settlementId],
  );
  return rows[0]?.year ?? null;
}

type Claim = {
  readonly claimFen: number;
  readonly openFen: number;
  readonly patientFen: number;
  readonly isReversed: boolean;
};

async function readClaim(client: pg.PoolClient, personId: number, settlementId: number): Promise<Claim> {
  const { rows } = await client.query<Claim>(
    `SELECT c.claim_fen AS "claimFen", s.patient_fen AS "patientFen", s.reversed_by IS NOT NULL AS "isReversed",
       c.claim_fen - coalesce((SELECT sum(amount_fen) FROM medical_recovery_receipt AS r
         WHERE r.person_id = c.person_id AND r.settlement_id = c.settlement_id), 0)::bigint AS "openFen"
     FROM medical_recovery_case AS c JOIN medical_settlement AS s ON s.person_id = c.person_id AND s.id = c.settlement_id
     WHERE c.person_id = $1 AND c.settlement_id = $2`,
    [personId, settlementId],
  );
  const [row] = rows;
  if (row === undefined) throw new Error("a claim that was there is gone");
  return row;
}
