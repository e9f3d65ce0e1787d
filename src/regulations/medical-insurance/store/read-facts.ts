// Asks the one question of a group: everything on record that the decision of each stay depends on.
import type { Queryable } from "../../../kernel/db/index.ts";
import type { KeyUse, StayFacts, StayHistory, StayRecords } from "../settlement/facts.ts";
import type { RequestKey, StayBill } from "../settlement/request.ts";
import { binaryColumns, type Element } from "./binary-array.ts";
import { factColumns } from "./migrations/settle-facts.ts";

/** What is asked for one stay; a quote has no key. */
export type Question = Pick<StayBill, "personId" | "hospitalId" | "admittedOn" | "dischargedOn" | "invoiceNo"> & {
  readonly key?: RequestKey;
  readonly correctedId?: number;
};

/** The facts of many stays in one call, in the order of the questions, with the revision of the stored catalogue. */
export async function readStayFacts(
  queryable: Queryable,
  questions: readonly Question[],
): Promise<{ readonly facts: readonly StayFacts[]; readonly catalogueRevision: number }> {
  const { rows } = await queryable.query<FactsRow>({
    name: "medical-settle-facts",
    text: sql,
    values: binaryColumns(factColumns, elementOf, questions),
  });
  if (rows.length !== questions.length) throw new Error(`${questions.length} stays gave ${rows.length} rows of facts`);
  return { facts: rows.map(factsOf), catalogueRevision: rows[0]?.catalogueRevision ?? 0 };
}

type FactsRow = StayRecords &
  StayHistory &
  KeyUse & {
    readonly settlementYear: number;
    readonly totalVersion: number | null;
    readonly deductibleBorneFen: number | null;
    readonly fundPaidFen: number | null;
    readonly seriousIllnessBorneFen: number | null;
    readonly catalogueRevision: number;
  };

function factsOf(row: FactsRow): StayFacts {
  const { settlementYear, totalVersion, deductibleBorneFen, fundPaidFen, seriousIllnessBorneFen, ...rest } = row;
  const year = {
    year: settlementYear,
    version: totalVersion ?? 0,
    deductibleBorneFen: deductibleBorneFen ?? 0,
    fundPaidFen: fundPaidFen ?? 0,
    seriousIllnessBorneFen: seriousIllnessBorneFen ?? 0,
  };
  return { ...rest, year };
}

const elementOf: Readonly<Record<keyof typeof factColumns, (question: Question) => Element>> = {
  person_id: ({ personId }) => personId,
  hospital_id: ({ hospitalId }) => hospitalId,
  admitted_on: ({ admittedOn }) => admittedOn,
  discharged_on: ({ dischargedOn }) => dischargedOn,
  invoice_no: ({ invoiceNo }) => invoiceNo,
  caller: ({ key }) => key?.caller ?? null,
  key: ({ key }) => key?.key ?? null,
  corrected_id: ({ correctedId }) => correctedId ?? null,
};

const places = Object.entries(factColumns)
  .map(([, type], place) => `$${place + 1}::${type}[]`)
  .join(", ");
const sql = `
SELECT county, died_on AS "diedOn", poverty_listed AS "povertyListed", cover_ends_on AS "coverEndsOn",
  hospital_area AS "hospitalArea", hospital_county AS "hospitalCounty", level, designated,
  referral_number AS "referralNumber", emergency_decision AS "emergencyDecision",
  emergency_submitted_on AS "emergencySubmittedOn", out_of_area_decision AS "outOfAreaDecision",
  stay_id AS "stayId", overlapping_stay_id AS "overlappingStayId", last_settlement_id AS "lastSettlementId",
  last_version AS "lastVersion", last_kind AS "lastKind", bill_settlement_id AS "billSettlementId",
  year AS "settlementYear", total_version AS "totalVersion", deductible_borne_fen AS "deductibleBorneFen",
  fund_paid_fen AS "fundPaidFen", serious_illness_borne_fen AS "seriousIllnessBorneFen",
  used_body_hash AS "usedBodyHash", used_person_id AS "usedPersonId", used_status AS "usedStatus", used_answer AS "usedAnswer",
  revision AS "catalogueRevision"
FROM medical_settle_facts(${places}), medical_catalogue_revision`;
