// Issues a referral: the paper of tiered care that keeps the full rate in a higher hospital (article 31.3).
import type { IsoDate } from "../../../kernel/calendar/index.ts";
import { refusals } from "../settlement/refusals.ts";
import type { NotSettled, Settled } from "../settlement/request.ts";
import { bookOnce } from "./book-once.ts";
import { type Asked, type Desk, momentOf } from "./desk.ts";
import { eventRefusals } from "./event-refusals.ts";

/** `toHospitalId` null: any hospital that tiered care allows; valid for admissions from today to `endsOn`. */
export type Referral = Asked & {
  readonly number: string;
  readonly fromHospitalId: number;
  readonly toHospitalId: number | null;
  readonly endsOn: IsoDate;
};

/** Puts a referral on record. */
export async function issueReferral(desk: Desk, referral: Referral): Promise<Settled | NotSettled> {
  const { personId, number, fromHospitalId, toHospitalId, endsOn } = referral;
  const { now, today } = momentOf(desk);
  return bookOnce(desk.database, referral, async (client, record) => {
    const { rows } = await client.query<{ person: boolean; hospitals: number; taken: boolean }>(
      `SELECT EXISTS (SELECT FROM medical_insured WHERE person_id = $1) AS person,
         (SELECT count(*)::int FROM medical_hospital WHERE id IN ($2::bigint, $3::bigint)) AS hospitals,
         EXISTS (SELECT FROM medical_referral WHERE person_id = $1 AND number = $4) AS taken`,
      [personId, fromHospitalId, toHospitalId, number],
    );
    const [found] = rows;
    if (found?.person !== true) return refusals.personUnknown();
    if (found.hospitals !== (toHospitalId === null || toHospitalId === fromHospitalId ? 1 : 2))
      return refusals.hospitalUnknown();
    if (found.taken) return eventRefusals.referralNumberTaken();
    if (endsOn < today) return eventRefusals.referralEndsBefore(today);
    await client.query(
      `INSERT INTO medical_referral (person_id, number, from_hospital_id, to_hospital_id, issued_on, ends_on, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [personId, number, fromHospitalId, toHospitalId, today, endsOn, now],
    );
    return record({ endsOn, fromHospitalId, issuedOn: today, number, personId, toHospitalId });
  });
}
