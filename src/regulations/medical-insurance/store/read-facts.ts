// Asks the one question of a group: everything on record that the decision of each stay depends on.
import type { Queryable } from "../../../kernel/db/index.ts";
import type { KeyUse, Papers, Standing, StayFacts, StayHistory } from "../settlement/facts.ts";
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
  const facts: StayFacts[] = [];
  for (const row of rows) facts[row.place - 1] = factsOf(row);
  return { facts, catalogueRevision: rows[0]?.catalogueRevision ?? 0 };
}

type Beside = Papers & StayHistory & Omit<KeyUse, "usedBodyHash"> & { readonly usedBodyHash: string | null };

type FactsRow = Standing & {
  readonly settlementYear: number;
  readonly totalVersion: number | null;
  readonly deductibleBorneFen: number | null;
  readonly fundPaidFen: number | null;
  readonly seriousIllnessBorneFen: number | null;
  readonly beside: Beside | null;
  /** Which question it answers, counted from 1. */
  readonly place: number;
  readonly catalogueRevision: number;
};

const nothingBeside: Beside = {
  referralNumber: null,
  emergencyDecision: null,
  emergencySubmittedOn: null,
  outOfAreaDecision: null,
  stayId: null,
  overlappingStayId: null,
  lastSettlementId: null,
  lastVersion: null,
  lastKind: null,
  billSettlementId: null,
  usedBodyHash: null,
  usedPersonId: null,
  usedStatus: null,
  usedAnswer: null,
};

/** Written out field by field: this is the hot path. */
function factsOf(row: FactsRow): StayFacts {
  const beside = row.beside ?? nothingBeside;
  return {
    county: row.county,
    diedOn: row.diedOn,
    coverEndsOn: row.coverEndsOn,
    hospitalArea: row.hospitalArea,
    hospitalCounty: row.hospitalCounty,
    level: row.level,
    designated: row.designated,
    referralNumber: beside.referralNumber,
    emergencyDecision: beside.emergencyDecision,
    emergencySubmittedOn: beside.emergencySubmittedOn,
    outOfAreaDecision: beside.outOfAreaDecision,
    stayId: beside.stayId,
    overlappingStayId: beside.overlappingStayId,
    lastSettlementId: beside.lastSettlementId,
    lastVersion: beside.lastVersion,
    lastKind: beside.lastKind,
    billSettlementId: beside.billSettlementId,
    usedBodyHash: beside.usedBodyHash === null ? null : Buffer.from(beside.usedBodyHash, "hex"),
    usedPersonId: beside.usedPersonId,
    usedStatus: beside.usedStatus,
    usedAnswer: beside.usedAnswer,
    year: {
      year: row.settlementYear,
      version: row.totalVersion ?? 0,
      deductibleBorneFen: row.deductibleBorneFen ?? 0,
      fundPaidFen: row.fundPaidFen ?? 0,
      seriousIllnessBorneFen: row.seriousIllnessBorneFen ?? 0,
    },
  };
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
SELECT county, died_on AS "diedOn", cover_ends_on AS "coverEndsOn", hospital_area AS "hospitalArea",
  hospital_county AS "hospitalCounty", level, designated, year AS "settlementYear", version AS "totalVersion",
  deductible_borne_fen AS "deductibleBorneFen", fund_paid_fen AS "fundPaidFen",
  serious_illness_borne_fen AS "seriousIllnessBorneFen", beside, place, revision AS "catalogueRevision"
FROM medical_settle_facts(${places}), medical_catalogue_revision`;
