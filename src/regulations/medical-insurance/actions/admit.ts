// Admits a patient: from now on the stay keeps every other stay of this person out.
import type { IsoDate } from "../../../kernel/calendar/index.ts";
import { errorCode } from "../../../kernel/db/index.ts";
import type { Refusal } from "../../../kernel/refusal/index.ts";
import { numberOf } from "../settlement/number.ts";
import { conflicts, refusals } from "../settlement/refusals.ts";
import type { NotSettled, Settled, StayBill } from "../settlement/request.ts";
import { readStayFacts } from "../store/read-facts.ts";
import { takeId } from "../store/take-id.ts";
import { bookOnce } from "./book-once.ts";
import { type Asked, type Desk, momentOf } from "./desk.ts";

export type Admission = Asked & Pick<StayBill, "hospitalId" | "admittedOn">;

/** The answer's body as an object. */
export type AdmissionAnswer = {
  readonly admittedOn: string;
  readonly covered: boolean;
  readonly hospitalId: number;
  readonly personId: number;
  readonly stay: string;
};

/** Opens a stay. Cover is told, not required: an uncovered patient is treated all the same. */
export async function admit(desk: Desk, admission: Admission): Promise<Settled | NotSettled> {
  const { personId, hospitalId, admittedOn } = admission;
  const { now, today } = momentOf(desk);
  try {
    return await bookOnce(desk.database, admission, async (client, record) => {
      const question = { personId, hospitalId, admittedOn, dischargedOn: today, invoiceNo: "" };
      const [facts] = (await readStayFacts(client, [question])).facts;
      if (facts === undefined) throw new Error("an admission without facts");
      if (admittedOn > today) return notYet(today);
      if (facts.county === null) return refusals.personUnknown();
      if (facts.level === null) return refusals.hospitalUnknown();
      if (facts.diedOn !== null && facts.diedOn < admittedOn) return refusals.personDeceased(facts.diedOn);
      const id = await takeId(client, "ZY", today);
      const stay = numberOf("ZY", id);
      const answer: AdmissionAnswer = { admittedOn, covered: facts.coverEndsOn !== null, hospitalId, personId, stay };
      const recorded = await record(answer);
      await client.query(
        "INSERT INTO medical_stay (person_id, id, hospital_id, admitted_on, at) VALUES ($1, $2, $3, $4, $5)",
        [personId, id, hospitalId, admittedOn, now],
      );
      return recorded;
    });
  } catch (error) {
    if (errorCode(error) !== exclusionViolation) throw error;
    return conflicts.stayOverlaps(await nameOverlap(desk, admission, today));
  }
}

const exclusionViolation = "23P01";

const notYet = (today: string): Refusal => ({ ...refusals.notDischargedYet(today), field: "admittedOn" });

/** The stay in the way: the only one of the person that reaches the day of admission or begins after it. */
async function nameOverlap({ database }: Desk, { personId, admittedOn }: Admission, today: IsoDate): Promise<string> {
  const { rows } = await database.pool.query<{ id: number }>(
    `SELECT id FROM medical_stay WHERE person_id = $1 AND NOT withdrawn AND coalesce(discharged_on, $3) >= $2
     ORDER BY admitted_on DESC LIMIT 1`,
    [personId, admittedOn, today],
  );
  const [row] = rows;
  return row === undefined ? "" : numberOf("ZY", row.id);
}
