// Hands what a person of the poverty list still bears to civil affairs: the last step, after all insurance (article 38).
import { accept, type Outcome, refuse } from "../../../kernel/refusal/index.ts";
import { refusals } from "../settlement/refusals.ts";
import type { Desk } from "./desk.ts";
import { eventRefusals } from "./event-refusals.ts";

/** Amounts of one year, in fen: what the patient's bills left to pay, what serious-illness insurance took over, the rest. */
export type HandOver = {
  readonly patientFen: number;
  readonly seriousIllnessPaidFen: number;
  readonly remainingFen: number;
};

/** Computes the start value of assistance; the text has no rate, civil affairs decides. Books nothing. */
export async function handOverToAssistance(
  { database }: Desk,
  { personId, year }: { readonly personId: number; readonly year: number },
): Promise<Outcome<HandOver>> {
  const { rows } = await database.pool.query<HandOver & { povertyListed: boolean }>(
    `SELECT i.poverty_listed AS "povertyListed", borne.fen AS "patientFen", paid.fen AS "seriousIllnessPaidFen",
       borne.fen - paid.fen AS "remainingFen"
     FROM medical_insured AS i
     CROSS JOIN LATERAL (
       SELECT coalesce(sum(fen), 0)::bigint AS fen FROM (
         SELECT patient_fen AS fen FROM medical_settlement WHERE person_id = i.person_id AND year = $2
         UNION ALL SELECT patient_fen FROM medical_maternity_payment WHERE person_id = i.person_id AND year = $2
       ) AS bills
     ) AS borne
     CROSS JOIN LATERAL (
       SELECT coalesce(sum(paid_now_fen), 0)::bigint AS fen FROM medical_serious_illness_payment
       WHERE person_id = i.person_id AND year = $2
     ) AS paid
     WHERE i.person_id = $1`,
    [personId, year],
  );
  const [row] = rows;
  if (row === undefined) return refuse(refusals.personUnknown());
  const { povertyListed, ...handOver } = row;
  return povertyListed ? accept(handOver) : refuse(eventRefusals.notOnAssistanceList());
}
