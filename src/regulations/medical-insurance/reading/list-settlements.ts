// The list of settlements within a scope, newest first, page by page, with the sums over all pages.

import type { IsoDate } from "../../../kernel/calendar/index.ts";
import type { Queryable } from "../../../kernel/db/index.ts";
import { type ScopeFilter, scopeCondition } from "../../../kernel/identity/index.ts";
import { numberOf } from "../actions/index.ts";
import { idOf } from "../settlement/number.ts";

/** What is asked for: booked from one day through another, of one person or hospital, of one kind, citing a clause. */
export type SettlementsQuery = {
  readonly scope: ScopeFilter;
  readonly from: IsoDate;
  readonly through: IsoDate;
  readonly personId?: number | undefined;
  readonly hospitalId?: number | undefined;
  readonly kind?: "settle" | "reverse" | undefined;
  readonly clause?: string | undefined;
  readonly limit: number;
  /** The id after which the page begins. */
  readonly after?: number | undefined;
};

export type ListedSettlement = {
  readonly id: number;
  readonly number: string;
  readonly kind: "settle" | "reverse";
  readonly personId: number;
  readonly hospitalId: number;
  readonly invoiceNo: string;
  readonly admittedOn: IsoDate;
  readonly dischargedOn: IsoDate;
  readonly accountingDate: IsoDate;
  readonly grossFen: number;
  readonly fundFen: number;
  readonly patientFen: number;
  readonly otherPayerFen: number;
  readonly provisional: boolean;
  readonly version: number;
  readonly reversedBy: string | null;
  readonly settledAt: Date;
};

/** One page and where the next begins, null at the end. */
export async function listSettlements(
  queryable: Queryable,
  query: SettlementsQuery,
): Promise<{ readonly rows: readonly ListedSettlement[]; readonly next: number | null }> {
  const { sql, values } = conditionOf(query);
  const { rows } = await queryable.query<Row>(
    `SELECT ${columns} FROM medical_settlement AS s JOIN medical_hospital AS h ON h.id = s.hospital_id
     WHERE ${sql} AND s.id < $${values.length + 1} ORDER BY s.id DESC LIMIT ${query.limit + 1}`,
    [...values, query.after ?? Number.MAX_SAFE_INTEGER],
  );
  const page = rows.slice(0, query.limit).map(toListed);
  return { rows: page, next: rows.length > query.limit ? (page.at(-1)?.id ?? null) : null };
}

/** How many, and what they come to; a reversal takes away what it reversed. */
export async function sumSettlements(queryable: Queryable, query: SettlementsQuery): Promise<SettlementSums> {
  const { sql, values } = conditionOf(query);
  const { rows } = await queryable.query<SettlementSums>(
    `SELECT count(*) AS count, coalesce(sum(s.gross_fen), 0)::bigint AS "grossFen", coalesce(sum(s.fund_fen), 0)::bigint AS "fundFen",
       coalesce(sum(s.patient_fen), 0)::bigint AS "patientFen", count(*) FILTER (WHERE s.provisional) AS provisional
     FROM medical_settlement AS s JOIN medical_hospital AS h ON h.id = s.hospital_id WHERE ${sql}`,
    values,
  );
  return rows[0] ?? { count: 0, grossFen: 0, fundFen: 0, patientFen: 0, provisional: 0 };
}

/** Sums in fen; `provisional` counts those decided on an unconfirmed figure. */
export type SettlementSums = {
  readonly count: number;
  readonly grossFen: number;
  readonly fundFen: number;
  readonly patientFen: number;
  readonly provisional: number;
};

const columns = `s.id, s.kind, s.person_id AS "personId", s.hospital_id AS "hospitalId", s.invoice_no AS "invoiceNo",
  s.admitted_on AS "admittedOn", s.discharged_on AS "dischargedOn", s.accounting_date AS "accountingDate",
  s.gross_fen AS "grossFen", s.fund_fen AS "fundFen", s.patient_fen AS "patientFen", s.other_payer_fen AS "otherPayerFen",
  s.provisional, s.version, s.reversed_by AS "reversedById", s.at AS "settledAt"`;

type Row = Omit<ListedSettlement, "number" | "reversedBy"> & { readonly reversedById: number | null };

function toListed({ reversedById, ...row }: Row): ListedSettlement {
  return {
    ...row,
    number: numberOf("YB", row.id),
    reversedBy: reversedById === null ? null : numberOf("YB", reversedById),
  };
}

/** Ids grow with the day of booking, so the days bound them and no other index is needed. */
function conditionOf({ scope, from, through, personId, hospitalId, kind, clause }: SettlementsQuery): {
  sql: string;
  values: (string | number)[];
} {
  const parts = ["s.id BETWEEN $1 AND $2"];
  const values: (string | number)[] = [idOf(from, 0), idOf(through, 9_999_999)];
  const within = scopeCondition(
    scope,
    { organisation: "s.hospital_id", region: "h.county", person: "s.person_id" },
    values.length + 1,
  );
  parts.push(within.sql);
  values.push(...within.values);
  const equals = { "s.person_id": personId, "s.hospital_id": hospitalId, "s.kind": kind };
  for (const [column, value] of Object.entries(equals)) {
    if (value === undefined) continue;
    values.push(value);
    parts.push(`${column} = $${values.length}`);
  }
  if (clause !== undefined) {
    values.push(`%"${clause}"%`);
    parts.push(`s.answer LIKE $${values.length}`);
  }
  return { sql: parts.join(" AND "), values };
}
