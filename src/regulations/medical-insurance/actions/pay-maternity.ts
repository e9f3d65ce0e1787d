// Pays the lump sum of a delivery: one payment, no deductible, no ratio, within the year's ceiling (article 34).
import type pg from "pg";
import { type IsoDate, yearOf } from "../../../kernel/calendar/index.ts";
import type { Case } from "../../../kernel/law/index.ts";
import { postEntries, transfersOf } from "../../../kernel/ledger/index.ts";
import { toFen } from "../../../kernel/money/index.ts";
import type { Refusal } from "../../../kernel/refusal/index.ts";
import { postings, residentMedicalFund } from "../postings.ts";
import { lawOfStay } from "../settlement/decide.ts";
import { capsOf } from "../settlement/decide-stay.ts";
import { deliveries } from "../settlement/event-laws.ts";
import type { StayFacts } from "../settlement/facts.ts";
import { settlementLimits } from "../settlement/limits.ts";
import { numberOf } from "../settlement/number.ts";
import { refusals } from "../settlement/refusals.ts";
import type { NotSettled, Settled } from "../settlement/request.ts";
import { readStayFacts } from "../store/read-facts.ts";
import { takeId } from "../store/take-id.ts";
import { lockYear, moveLockedYear } from "../store/year-total.ts";
import { bookOnce } from "./book-once.ts";
import { type Asked, type Desk, momentOf } from "./desk.ts";
import { eventRefusals } from "./event-refusals.ts";

/** A delivery; `costFen` includes antenatal checks, `compliant` is with family-planning policy (article 34.2). */
export type Delivery = Asked & {
  readonly hospitalId: number;
  readonly invoiceNo: string;
  readonly deliveredOn: IsoDate;
  readonly delivery: "natural" | "caesarean";
  readonly costFen: number;
  readonly compliant: boolean;
};

/** The answer's body as an object; amounts in fen. */
export type MaternityAnswer = {
  readonly cites: readonly string[];
  readonly costFen: number;
  readonly deliveredOn: string;
  readonly delivery: "natural" | "caesarean";
  readonly explanationHash: string;
  readonly fundFen: number;
  readonly gaps: readonly string[];
  readonly hospitalId: number;
  readonly invoiceNo: string;
  readonly lawVersion: string;
  readonly patientFen: number;
  readonly payment: string;
  readonly personId: number;
};

/** Pays the subsidy of one delivery. A high-risk critical mother is settled as a stay instead (article 34.4). */
export async function payMaternity(desk: Desk, delivery: Delivery): Promise<Settled | NotSettled> {
  const { now, today } = momentOf(desk);
  const { personId, byPost, hospitalId, invoiceNo, deliveredOn, costFen } = delivery;
  return bookOnce(desk.database, delivery, async (client, record) => {
    const year = yearOf(deliveredOn);
    const total = await lockYear(client, { personId, year, caps: capsOf(lawOfStay(deliveredOn, today)) });
    const question = { personId, hospitalId, admittedOn: deliveredOn, dischargedOn: deliveredOn, invoiceNo };
    const [facts] = (await readStayFacts(client, [question])).facts;
    if (facts === undefined) throw new Error("a delivery without facts");
    const refusal = objectionTo(delivery, facts, today) ?? (await objectionToSecond(client, delivery));
    if (refusal !== null) return refusal;
    const of = caseOf(delivery, facts, total.fundPaidFen);
    const { explained, law, explanationHash } = deliveries.decide(of, deliveries.lawOn(deliveredOn, today));
    const { fundFen, patientFen } = explained.outputs;
    const id = await takeId(client, "SY", today);
    const payment = numberOf("SY", id);
    const answer: MaternityAnswer = {
      ...{ cites: explained.clauses, costFen, deliveredOn, delivery: delivery.delivery },
      ...{ explanationHash: explanationHash.toString("hex"), fundFen, gaps: explained.gaps, hospitalId, invoiceNo },
      ...{ lawVersion: law.version.toString("hex"), patientFen, payment, personId },
    };
    const recorded = await record(answer);
    await moveLockedYear(client, { personId, year, fundFen });
    const entryId = await postSubsidy(client, { personId, hospitalId, fundFen, today, source: payment, now });
    await client.query(
      `INSERT INTO medical_maternity_payment (person_id, id, hospital_id, invoice_no, year, delivered_on, delivery, cost_fen,
         fund_fen, patient_fen, law_version, explanation_hash, inputs, answer, salt, audit_entry_id, ledger_entry_id, at, by_post)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
      [
        ...[personId, id, hospitalId, invoiceNo, year, deliveredOn, delivery.delivery, costFen, fundFen, patientFen],
        ...[law.version, explanationHash, JSON.stringify(of), recorded.answer, recorded.salt, recorded.auditEntryId],
        ...[entryId, now, byPost],
      ],
    );
    return recorded;
  });
}

function objectionTo({ deliveredOn, costFen, invoiceNo }: Delivery, facts: StayFacts, today: IsoDate): Refusal | null {
  const { largestAmountFen, invoiceCharacters } = settlementLimits;
  if (facts.county === null) return refusals.personUnknown();
  if (facts.level === null) return refusals.hospitalUnknown();
  if (deliveredOn > today) return { ...refusals.notDischargedYet(today), field: "deliveredOn" };
  if (!Number.isSafeInteger(costFen) || costFen < 1 || costFen > largestAmountFen)
    return refusals.fieldOutOfRange("costFen", 1, largestAmountFen);
  if (invoiceNo === "" || invoiceNo.length > invoiceCharacters)
    return refusals.textLength("invoiceNo", invoiceCharacters);
  return null;
}

async function objectionToSecond(client: pg.PoolClient, { personId, deliveredOn }: Delivery): Promise<Refusal | null> {
  const { rows } = await client.query<{ id: number }>(
    "SELECT id FROM medical_maternity_payment WHERE person_id = $1 AND delivered_on = $2",
    [personId, deliveredOn],
  );
  const [row] = rows;
  return row === undefined ? null : eventRefusals.deliveryPaid(numberOf("SY", row.id));
}

function caseOf({ delivery, costFen, compliant }: Delivery, facts: StayFacts, fundPaidFen: number): Case {
  return {
    delivery: delivery === "natural" ? 0 : 1,
    costFen,
    compliant: Number(compliant),
    covered: Number(facts.coverEndsOn !== null),
    designated: Number(facts.designated === true),
    fundPaidThisYearFen: fundPaidFen,
  };
}

type Subsidy = {
  readonly personId: number;
  readonly hospitalId: number;
  readonly fundFen: number;
  readonly today: IsoDate;
  readonly source: string;
  readonly now: Date;
};

/** A delivery for which the fund pays nothing moves no account. */
async function postSubsidy(client: pg.PoolClient, subsidy: Subsidy): Promise<number | null> {
  const { personId, hospitalId, fundFen, today, source, now } = subsidy;
  if (fundFen === 0) return null;
  const kind = "pay_maternity";
  const transfers = transfersOf(postings, {
    kind,
    amounts: { fund: toFen(fundFen) },
    parties: { hospital: hospitalId },
  });
  const entries = [{ personId, kind, accountingDate: today, source, transfers }];
  const [id] = await postEntries(client, { fund: residentMedicalFund, at: now, entries });
  return id ?? null;
}
