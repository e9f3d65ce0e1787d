// Every settlement looked at by itself: decided again from its inputs, sealed as it was, and following from another's totals.

import { saltedLeafHash } from "../../../src/kernel/audit/index.ts";
import type { Database } from "../../../src/kernel/db/index.ts";
import { compileExplain, readCase } from "../../../src/kernel/law/index.ts";
import { readAnswer, type SettlementAnswer } from "../../../src/regulations/medical-insurance/actions/index.ts";
import { inpatient } from "../../../src/regulations/medical-insurance/articles/inpatient.ts";
import { lawOfStay } from "../../../src/regulations/medical-insurance/settlement/decide.ts";

type Row = {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly answer: string;
  readonly salt: Buffer;
  readonly leaf_hash: Buffer | null;
};

/** Reads all settlements and gives what contradicts itself in them. */
export async function findSettlementFaults({ owner }: Pick<Database, "owner">): Promise<string[]> {
  const { rows } = await owner.query<Row>(
    `SELECT s.inputs, s.answer, s.salt, e.leaf_hash FROM medical_settlement AS s
     LEFT JOIN audit_entry AS e ON e.id = s.audit_entry_id`,
  );
  const settled = rows.map((row) => ({ ...row, read: readAnswer(row.answer) }));
  const faults = settled.flatMap(({ read, ...row }) => [...leafFaults(row, read), ...decisionFaults(row, read)]);
  const { rows: totals } = await owner.query<Total>(
    `SELECT person_id AS "personId", year, deductible_borne_fen AS "deductibleBorneFen", fund_paid_fen AS "fundPaidFen" FROM medical_year_total`,
  );
  return [...faults, ...chainFaults(settled, totals)];
}

function leafFaults({ salt, leaf_hash: leafHash }: Row, read: SettlementAnswer): string[] {
  const isVouched = leafHash?.equals(saltedLeafHash({ ...read, totals: { ...read.totals } }, salt)) === true;
  return isVouched ? [] : [`${read.settlement}: the audit log does not vouch for it`];
}

const explainer = compileExplain(inpatient);

function decisionFaults({ inputs }: Row, read: SettlementAnswer): string[] {
  if (read.kind === "reverse") return [];
  const law = lawOfStay(read.dischargedOn, read.accountingDate);
  const found = readCase(inpatient.inputs, inputs);
  if (!found.ok) return [`${read.settlement}: its inputs cannot be read`];
  const { outputs } = explainer.explain(found.case, law.inForce);
  const amounts = ["grossFen", "policyScopeFen", "deductibleFen", "fundFen", "patientFen", "otherPayerFen"] as const;
  const differing = amounts.filter((name) => outputs[name] !== read[name]);
  return differing.length === 0 ? [] : [`${read.settlement}: decided again it has another ${differing.join(", ")}`];
}

type Total = {
  readonly personId: number;
  readonly year: number;
  readonly deductibleBorneFen: number;
  readonly fundPaidFen: number;
};

/**
 * Each settlement must begin at totals that another one of the person's year left, and each leave them to one other:
 * had two been decided on the same totals, one would be left over.
 */
function chainFaults(
  settled: readonly { readonly inputs: Row["inputs"]; readonly read: SettlementAnswer }[],
  totals: readonly Total[],
): string[] {
  const open = new Map<string, number>();
  const count = (person: string, { deductibleBorneFen, fundPaidFen }: Standing, by: number): void => {
    const place = `${person}: deductible ${deductibleBorneFen}, fund ${fundPaidFen}`;
    open.set(place, (open.get(place) ?? 0) + by);
  };
  for (const { inputs, read } of settled) {
    const person = `${read.personId} ${read.year}`;
    count(person, standingBefore(inputs, read), -1);
    count(person, read.totals, 1);
  }
  for (const total of totals) {
    const person = `${total.personId} ${total.year}`;
    count(person, { deductibleBorneFen: 0, fundPaidFen: 0 }, 1);
    count(person, total, -1);
  }
  return [...open]
    .filter(([, left]) => left !== 0)
    .map(([place]) => `the settlements of a year do not follow from each other at ${place}`);
}

type Standing = Pick<Total, "deductibleBorneFen" | "fundPaidFen">;

/** What a settlement was decided on stands in its inputs; a reversal takes its amounts back from what it found. */
function standingBefore(inputs: Row["inputs"], read: SettlementAnswer): Standing {
  if (read.kind === "settle") {
    return {
      deductibleBorneFen: Number(inputs["deductibleBorneThisYearFen"] ?? 0),
      fundPaidFen: Number(inputs["fundPaidThisYearFen"] ?? 0),
    };
  }
  return {
    deductibleBorneFen: read.totals.deductibleBorneFen - read.deductibleFen,
    fundPaidFen: read.totals.fundPaidFen - read.fundFen,
  };
}
