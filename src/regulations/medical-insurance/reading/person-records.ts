// What is on record of an insured person: cover, papers, and how a year stands.

import { type IsoDate, toIsoDate } from "../../../kernel/calendar/index.ts";
import type { Queryable } from "../../../kernel/db/index.ts";
import { inpatient } from "../articles/inpatient.ts";
import { figureOf, lawOfStay } from "../settlement/decide.ts";

export type Cover = {
  readonly scheme: "resident" | "employee";
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly path: string;
};

export type Referral = {
  readonly number: string;
  readonly fromHospitalId: number;
  readonly toHospitalId: number | null;
  readonly issuedOn: IsoDate;
  readonly endsOn: IsoDate;
};

export type Filing = {
  readonly id: number;
  readonly kind: "emergency" | "out_of_area";
  readonly hospitalId: number | null;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate | null;
  readonly submittedOn: IsoDate;
  readonly decision: "requested" | "agreed" | "refused";
};

/** How a year stands, in fen; what is left of the caps follows from them. `capsProvisional`: the cap of deductibles is unconfirmed. */
export type YearStanding = {
  readonly year: number;
  readonly deductibleBorneFen: number;
  readonly deductibleCapFen: number;
  readonly deductibleLeftFen: number;
  readonly deductibleCapProvisional: boolean;
  readonly fundPaidFen: number;
  readonly fundCapFen: number;
  readonly fundLeftFen: number;
  readonly seriousIllnessBorneFen: number;
};

/** At most this many rows of each record are shown. */
const MOST_ROWS = 50;

/** The latest covers first. */
export async function readCovers(queryable: Queryable, personId: number): Promise<readonly Cover[]> {
  const { rows } = await queryable.query<Cover>(
    `SELECT scheme, starts_on AS "startsOn", ends_on AS "endsOn", path FROM medical_cover
     WHERE person_id = $1 ORDER BY starts_on DESC LIMIT ${MOST_ROWS}`,
    [personId],
  );
  return rows;
}

/** The latest referrals first. */
export async function readReferrals(queryable: Queryable, personId: number): Promise<readonly Referral[]> {
  const { rows } = await queryable.query<Referral>(
    `SELECT number, from_hospital_id AS "fromHospitalId", to_hospital_id AS "toHospitalId", issued_on AS "issuedOn", ends_on AS "endsOn"
     FROM medical_referral WHERE person_id = $1 ORDER BY issued_on DESC LIMIT ${MOST_ROWS}`,
    [personId],
  );
  return rows;
}

/** The latest filings first. */
export async function readFilings(queryable: Queryable, personId: number): Promise<readonly Filing[]> {
  const { rows } = await queryable.query<Filing>(
    `SELECT id, kind, hospital_id AS "hospitalId", starts_on AS "startsOn", ends_on AS "endsOn", submitted_on AS "submittedOn", decision
     FROM medical_filing WHERE person_id = $1 ORDER BY starts_on DESC, id DESC LIMIT ${MOST_ROWS}`,
    [personId],
  );
  return rows;
}

/** What the year of a person has come to, by the caps in force at its end (or on `today`, while the year runs). */
export async function readYear(
  queryable: Queryable,
  { personId, year, today }: { readonly personId: number; readonly year: number; readonly today: IsoDate },
): Promise<YearStanding> {
  const { rows } = await queryable.query<{ borne: number; paid: number; serious: number }>(
    `SELECT deductible_borne_fen AS borne, fund_paid_fen AS paid, serious_illness_borne_fen AS serious
     FROM medical_year_total WHERE person_id = $1 AND year = $2`,
    [personId, year],
  );
  const { borne = 0, paid = 0, serious = 0 } = rows[0] ?? {};
  const law = lawOfStay(clampDay(year, today), today);
  const [deductibleCapFen, fundCapFen] = [figureOf(law, "deductible.yearCap"), figureOf(law, "fund.yearCap")];
  return {
    year,
    deductibleBorneFen: borne,
    deductibleCapFen,
    deductibleLeftFen: Math.max(0, deductibleCapFen - borne),
    deductibleCapProvisional: law.inForce.figures.get("deductible.yearCap")?.unconfirmed[0] === 1,
    fundPaidFen: paid,
    fundCapFen,
    fundLeftFen: Math.max(0, fundCapFen - paid),
    seriousIllnessBorneFen: serious,
  };
}

/** The day whose law gives the caps of a year: its last day, today while it runs, the first day in force for years before. */
function clampDay(year: number, today: IsoDate): IsoDate {
  const days = [`${year}-12-31`, today].sort();
  const [day = today] = days;
  return toIsoDate(day < inpatient.from ? inpatient.from : day);
}
