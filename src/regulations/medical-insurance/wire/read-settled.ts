// Reads a settlement back: the stored answer, and its decision made again from the stored inputs.
import { toIsoDate } from "../../../kernel/calendar/index.ts";
import type { Queryable } from "../../../kernel/db/index.ts";
import { readCase } from "../../../kernel/law/index.ts";
import { inpatient } from "../articles/inpatient.ts";
import { readAnswer } from "../settlement/answer.ts";
import { decide, lawOfStay } from "../settlement/decide.ts";
import { capsOf } from "../settlement/decide-stay.ts";
import { idOfNumber, numberOf } from "../settlement/number.ts";
import type { SettlementAnswer, StayBill } from "../settlement/request.ts";
import { readStayFacts } from "../store/read-facts.ts";
import { breakDown } from "./breakdown.ts";
import { catalogueOf } from "./kept-catalogues.ts";
import type { SettledStay } from "./settled-stay.ts";

/** A settled stay with the county of its hospital, by which an agency's reach is bounded. */
export type StoredStay = SettledStay & { readonly county: string };

/** The settlement of a number; null when there is none, or when the number is that of a reversal. */
export async function readSettled(queryable: Queryable, number: string): Promise<StoredStay | null> {
  const id = idOfNumber("YB", number);
  if (id === null) return null;
  const { rows } = await queryable.query<StoredRow>(sql, [id]);
  const [row] = rows;
  return row === undefined ? null : settledOf(row, queryable);
}

type StoredRow = {
  readonly answer: string;
  readonly inputs: unknown;
  readonly bill: StayBill["bill"];
  readonly reversedBy: number | null;
  readonly county: string;
};

const sql = `
SELECT settlement.answer, settlement.inputs, settlement.bill, settlement.reversed_by AS "reversedBy", hospital.county
FROM medical_settlement AS settlement JOIN medical_hospital AS hospital ON hospital.id = settlement.hospital_id
WHERE settlement.id = $1 AND settlement.kind = 'settle'`;

async function settledOf(row: StoredRow, queryable: Queryable): Promise<StoredStay> {
  const answer = readAnswer(row.answer);
  const decision = decideAgain(answer, row.inputs);
  const stay = { ...datesOf(answer), personId: answer.personId, hospitalId: answer.hospitalId, bill: row.bill };
  const { facts, catalogueRevision } = await readStayFacts(queryable, [{ ...stay, invoiceNo: answer.invoiceNo }]);
  const [records] = facts;
  if (records === undefined) throw new Error("a stay without facts");
  return {
    answer,
    bill: row.bill,
    breakdown: breakDown({ stay, decision, records, catalogue: await catalogueOf(queryable).at(catalogueRevision) }),
    caps: capsOf(decision.law),
    reversedBy: row.reversedBy === null ? null : numberOf("YB", row.reversedBy),
    county: row.county,
  };
}

/** @throws Error when the stored inputs no longer give the amounts that were booked */
function decideAgain(answer: SettlementAnswer, inputs: unknown): ReturnType<typeof decide> {
  const read = readCase(inpatient.inputs, inputs);
  if (!read.ok) throw new Error(`the inputs of ${answer.settlement} cannot be read: ${read.error.message.en}`);
  const { dischargedOn, accountingDate } = answer;
  const decision = decide(read.case, lawOfStay(dischargedOn, accountingDate));
  const { fundFen, patientFen, otherPayerFen } = decision.explained.outputs;
  if (fundFen !== answer.fundFen || patientFen !== answer.patientFen || otherPayerFen !== answer.otherPayerFen)
    throw new Error(`the inputs of ${answer.settlement} give other amounts than were booked`);
  return decision;
}

function datesOf({ admittedOn, dischargedOn }: SettlementAnswer) {
  return { admittedOn: toIsoDate(admittedOn), dischargedOn: toIsoDate(dischargedOn) };
}
