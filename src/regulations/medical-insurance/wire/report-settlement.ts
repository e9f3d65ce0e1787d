// Reports a stored settlement: its answer, and its decision made again from the stored inputs.
import { toIsoDate } from "../../../kernel/calendar/index.ts";
import { readCase } from "../../../kernel/law/index.ts";
import { inpatient } from "../articles/inpatient.ts";
import type { StoredSettlement } from "../reading/find-settlement.ts";
import type { MedicalServices } from "../routes/services.ts";
import { decide, lawOfStay } from "../settlement/decide.ts";
import { capsOf } from "../settlement/decide-stay.ts";
import { numberOf } from "../settlement/number.ts";
import { readStayFacts } from "../store/read-facts.ts";
import { breakDown } from "./breakdown.ts";
import type { ReportedStay } from "./reported-stay.ts";

/** Reports a settlement. @throws Error for a reversal, and when the inputs no longer give the amounts that were booked */
export async function reportSettlement(
  { database: { pool }, catalogue }: Pick<MedicalServices, "database" | "catalogue">,
  { answer, inputs, bill, reversedBy }: StoredSettlement,
): Promise<ReportedStay> {
  const decision = decideAgain(answer, inputs);
  const { personId, hospitalId, invoiceNo } = answer;
  const [admittedOn, dischargedOn] = [toIsoDate(answer.admittedOn), toIsoDate(answer.dischargedOn)];
  const asked = { personId, hospitalId, invoiceNo, admittedOn, dischargedOn };
  const { facts, catalogueRevision } = await readStayFacts(pool, [asked]);
  const [records] = facts;
  if (records === undefined) throw new Error("a stay without facts");
  const kept = await catalogue.at(catalogueRevision);
  return {
    answer,
    bill,
    breakdown: breakDown({ stay: { bill, dischargedOn }, decision, records, catalogue: kept }),
    caps: capsOf(decision.law),
    reversedBy: reversedBy === null ? null : numberOf("YB", reversedBy),
  };
}

function decideAgain(answer: StoredSettlement["answer"], inputs: unknown): ReturnType<typeof decide> {
  const { settlement, dischargedOn, accountingDate } = answer;
  const read = readCase(inpatient.inputs, inputs);
  if (!read.ok) throw new Error(`the inputs of ${settlement} cannot be read: ${read.error.message.en}`);
  const decision = decide(read.case, lawOfStay(dischargedOn, accountingDate));
  const { fundFen, patientFen, otherPayerFen } = decision.explained.outputs;
  if (fundFen !== answer.fundFen || patientFen !== answer.patientFen || otherPayerFen !== answer.otherPayerFen)
    throw new Error(`the inputs of ${settlement} give other amounts than were booked`);
  return decision;
}
