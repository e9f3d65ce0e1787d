// The totals of one person's year, locked for whoever moves them outside a group.
import type { Queryable } from "../../../kernel/db/index.ts";
import type { Caps } from "../settlement/booking.ts";
import type { YearBefore } from "../settlement/facts.ts";

/** Totals with what serious-illness insurance has paid in the year, in fen. */
export type LockedYear = YearBefore & { readonly seriousIllnessPaidFen: number };

/** Locks the totals of a year until the transaction ends; a year without any begins at zero. */
export async function lockYear(
  client: Queryable,
  { personId, year, caps }: { personId: number; year: number; caps: Caps },
): Promise<LockedYear> {
  await client.query({
    name: "medical-open-year",
    text: `INSERT INTO medical_year_total (person_id, year, version, deductible_borne_fen, deductible_cap_fen, fund_paid_fen,
             fund_cap_fen, serious_illness_borne_fen, serious_illness_paid_fen)
           VALUES ($1, $2, 0, 0, $3, 0, $4, 0, 0) ON CONFLICT DO NOTHING`,
    values: [personId, year, caps.deductibleCapFen, caps.fundCapFen],
  });
  const { rows } = await client.query<LockedYear>({
    name: "medical-lock-year",
    text: `SELECT year, version, deductible_borne_fen AS "deductibleBorneFen", fund_paid_fen AS "fundPaidFen",
             serious_illness_borne_fen AS "seriousIllnessBorneFen", serious_illness_paid_fen AS "seriousIllnessPaidFen"
           FROM medical_year_total WHERE person_id = $1 AND year = $2 FOR UPDATE`,
    values: [personId, year],
  });
  const [row] = rows;
  if (row === undefined) throw new Error(`the totals of ${year} could not be locked`);
  return row;
}

/** Adds to locked totals; whoever decided on them before decides again. */
export async function moveLockedYear(
  client: Queryable,
  { personId, year, fundFen = 0, seriousIllnessFen = 0 }: YearMove,
): Promise<void> {
  await client.query({
    name: "medical-move-year",
    text: `UPDATE medical_year_total SET version = version + 1, fund_paid_fen = fund_paid_fen + $3,
             serious_illness_paid_fen = serious_illness_paid_fen + $4
           WHERE person_id = $1 AND year = $2`,
    values: [personId, year, fundFen, seriousIllnessFen],
  });
}

/** What is added to a year, in fen; a recovery takes away. */
export type YearMove = {
  readonly personId: number;
  readonly year: number;
  readonly fundFen?: number;
  readonly seriousIllnessFen?: number;
};
