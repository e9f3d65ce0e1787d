// One settlement or reversal as it is stored, with what says whose it is.

import type { Queryable } from "../../../kernel/db/index.ts";
import type { BillLine } from "../actions/index.ts";
import { idOfNumber, readAnswer, type SettlementAnswer } from "../actions/index.ts";

/** A stored settlement. `inputs` is the case as a line of `evaluate`; of a reversal it holds the reason. */
export type StoredSettlement = {
  readonly id: number;
  readonly personId: number;
  readonly hospitalId: number;
  readonly county: string;
  readonly stayId: number;
  readonly reversedBy: number | null;
  readonly inputs: unknown;
  readonly bill: readonly BillLine[];
  readonly answer: SettlementAnswer;
  readonly explanationHash: Buffer;
  readonly salt: Buffer;
  readonly auditEntryId: number;
  readonly ledgerEntryId: number | null;
};

/** The settlement of a number, or undefined. */
export async function findSettlement(queryable: Queryable, number: string): Promise<StoredSettlement | undefined> {
  const id = idOfNumber("YB", number);
  if (id === null) return undefined;
  const { rows } = await queryable.query<Row>({ name: "medical-find-settlement", text: sql, values: [id] });
  const [row] = rows;
  return row === undefined ? undefined : { ...row, answer: readAnswer(row.answer) };
}

type Row = Omit<StoredSettlement, "answer"> & { readonly answer: string };

const sql = `
SELECT s.id, s.person_id AS "personId", s.hospital_id AS "hospitalId", h.county, s.stay_id AS "stayId",
  s.reversed_by AS "reversedBy", s.inputs, s.bill, s.answer, s.explanation_hash AS "explanationHash", s.salt,
  s.audit_entry_id AS "auditEntryId", s.ledger_entry_id AS "ledgerEntryId"
FROM medical_settlement AS s JOIN medical_hospital AS h ON h.id = s.hospital_id
WHERE s.id = $1`;
