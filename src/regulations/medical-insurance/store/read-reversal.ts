// What stands behind a settlement that is to be taken back: its row, its entry in the books, the year it moved.
import type { Queryable } from "../../../kernel/db/index.ts";
import { readEntry } from "../../../kernel/ledger/index.ts";
import { residentMedicalFund } from "../postings.ts";
import type { KeyUse, ReversalFacts, ReversibleSettlement } from "../settlement/facts.ts";
import type { Amounts, RequestKey } from "../settlement/request.ts";

/** Reads one settlement of a person with all that its reversal needs. */
export async function readReversalFacts(
  queryable: Queryable,
  { personId, settlementId, key }: { personId: number; settlementId: number; key: RequestKey },
): Promise<ReversalFacts> {
  const used = await queryable.query<KeyUse>({ name: "medical-key-use", text: keySql, values: [key.caller, key.key] });
  const unused = { usedBodyHash: null, usedPersonId: null, usedStatus: null, usedAnswer: null };
  const { rows } = await queryable.query<SettlementRow>({
    name: "medical-reversible-settlement",
    text: settlementSql,
    values: [personId, settlementId],
  });
  const [row] = rows;
  const keyUse = used.rows[0] ?? unused;
  return { ...keyUse, settlement: row === undefined ? null : await settlementOf(queryable, personId, row) };
}

type SettlementRow = Omit<ReversibleSettlement, "amounts" | "entry" | "year"> &
  Amounts & {
    readonly ledgerEntryId: number | null;
    readonly totalYear: number;
    readonly totalVersion: number;
    readonly deductibleBorneFen: number;
    readonly fundPaidFen: number;
    readonly seriousIllnessBorneFen: number;
  };

async function settlementOf(queryable: Queryable, personId: number, row: SettlementRow): Promise<ReversibleSettlement> {
  const { ledgerEntryId: id, ...rest } = row;
  const entry = id === null ? null : await readEntry(queryable, { personId, fund: residentMedicalFund, id });
  const year = {
    year: row.totalYear,
    version: row.totalVersion,
    deductibleBorneFen: row.deductibleBorneFen,
    fundPaidFen: row.fundPaidFen,
    seriousIllnessBorneFen: row.seriousIllnessBorneFen,
  };
  return { ...rest, amounts: rest, entry: entry ?? null, year };
}

const keySql = `
SELECT k.body_hash AS "usedBodyHash", k.person_id AS "usedPersonId", k.status AS "usedStatus", s.answer AS "usedAnswer"
FROM db_idempotency_key AS k
LEFT JOIN medical_settlement AS s ON s.person_id = k.person_id AND k.answer ~ '^[0-9]{1,18}$' AND s.id = k.answer::bigint
WHERE k.caller = $1 AND k.key = $2`;
const settlementSql = `
SELECT s.id, s.stay_id AS "stayId", s.version, s.kind, s.reversed_by AS "reversedBy", s.hospital_id AS "hospitalId",
  s.invoice_no AS "invoiceNo", s.admitted_on AS "admittedOn", s.discharged_on AS "dischargedOn", s.provisional,
  s.gross_fen AS "grossFen", s.policy_scope_fen AS "policyScopeFen", s.deductible_fen AS "deductibleFen",
  s.base_fen AS "baseFen", s.rate_bp AS "rateBp", s.computed_fen AS "computedFen", s.fund_fen AS "fundFen",
  s.patient_fen AS "patientFen", s.other_payer_fen AS "otherPayerFen", s.third_party_claim_fen AS "thirdPartyClaimFen",
  s.law_version AS "lawVersion", s.explanation_hash AS "explanationHash", s.ledger_entry_id AS "ledgerEntryId",
  (SELECT coalesce(sum(amount_fen), 0)::bigint FROM medical_recovery_receipt
    WHERE person_id = s.person_id AND settlement_id = s.id) AS "recoveredFen",
  total.year AS "totalYear", total.version AS "totalVersion", total.deductible_borne_fen AS "deductibleBorneFen",
  total.fund_paid_fen AS "fundPaidFen", total.serious_illness_borne_fen AS "seriousIllnessBorneFen"
FROM medical_settlement AS s
JOIN medical_year_total AS total ON total.person_id = s.person_id AND total.year = s.year
WHERE s.person_id = $1 AND s.id = $2`;
