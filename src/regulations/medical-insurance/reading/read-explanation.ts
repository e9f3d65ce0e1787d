// The explanation of a stored settlement with everything it says beside the law; a reversal is explained by what it takes back.

import type { Queryable } from "../../../kernel/db/index.ts";
import { type Fen, toFen } from "../../../kernel/money/index.ts";
import { type ExplainedSettlement, explainSettlement } from "./explain-settlement.ts";
import { findSettlement, type StoredSettlement } from "./find-settlement.ts";
import { hospitalNames, nameless } from "./list-hospitals.ts";
import { maskedNames } from "./person-names.ts";

/** Reads what is needed and explains. @throws Error when a reversal takes back a settlement that is missing */
export async function readExplanation(queryable: Queryable, found: StoredSettlement): Promise<ExplainedSettlement> {
  const settled = await settledOf(queryable, found);
  const { personId, hospitalId, answer } = settled;
  const nameOf = await maskedNames(queryable, [personId]);
  const hospitals = await hospitalNames(queryable);
  return explainSettlement(settled, {
    personName: nameOf(personId),
    hospitalName: hospitals.get(hospitalId) ?? nameless(hospitalId),
    seriousIllnessPaidFen: await readSeriousIllnessPaid(queryable, { personId, year: answer.year }),
  });
}

async function settledOf(queryable: Queryable, found: StoredSettlement): Promise<StoredSettlement> {
  const { kind, predecessor, settlement } = found.answer;
  if (kind === "settle" || predecessor === null) return found;
  const settled = await findSettlement(queryable, predecessor);
  if (settled === undefined) throw new Error(`${settlement} takes back ${predecessor}, which is missing`);
  return settled;
}

async function readSeriousIllnessPaid(
  queryable: Queryable,
  { personId, year }: { readonly personId: number; readonly year: number },
): Promise<Fen> {
  const { rows } = await queryable.query<{ paid: number }>(
    "SELECT serious_illness_paid_fen AS paid FROM medical_year_total WHERE person_id = $1 AND year = $2",
    [personId, year],
  );
  return toFen(rows[0]?.paid ?? 0);
}
