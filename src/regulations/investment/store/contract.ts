// The filed contract of a project, read and moved inside the transaction of the step that moves it.

import type { Queryable } from "../../../kernel/db/index.ts";

/** How far the works of a contract are: what the payment ladder asks for. */
export type PaymentStage = "construction" | "accepted" | "audited";

/** A filed contract with what has been paid; amounts in fen. */
export type Contract = {
  readonly projectId: number;
  readonly number: string;
  readonly contractor: string;
  readonly priceFen: number;
  readonly approvedPlanningChangesFen: number;
  readonly otherChangesFen: number;
  readonly stage: PaymentStage;
  readonly auditedSettlementFen: number | null;
  readonly capFen: number;
  readonly paidFen: number;
};

const columns = `project_id AS "projectId", number, contractor, price_fen AS "priceFen",
  approved_planning_changes_fen AS "approvedPlanningChangesFen", other_changes_fen AS "otherChangesFen", stage,
  audited_settlement_fen AS "auditedSettlementFen", cap_fen AS "capFen", paid_fen AS "paidFen"`;

/** The contract of a project; undefined before it is filed. With `lock` it stays as read until the transaction ends. */
export async function readContract(
  queryable: Queryable,
  projectId: number,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<Contract | undefined> {
  const { rows } = await queryable.query<Contract>({
    name: lock ? "investment-contract-lock" : "investment-contract",
    text: `SELECT ${columns} FROM investment_contract WHERE project_id = $1${lock ? " FOR UPDATE" : ""}`,
    values: [projectId],
  });
  return rows[0];
}

/** Keeps a contract as it is filed. Filed again after a return, it takes the place of the earlier one as long as nothing was paid. */
export async function fileContract(
  queryable: Queryable,
  { projectId, number, contractor, priceFen }: Pick<Contract, "projectId" | "number" | "contractor" | "priceFen">,
): Promise<void> {
  const { rowCount } = await queryable.query(
    `INSERT INTO investment_contract AS kept (project_id, number, contractor, price_fen) VALUES ($1, $2, $3, $4)
     ON CONFLICT (project_id) DO UPDATE SET number = excluded.number, contractor = excluded.contractor, price_fen = excluded.price_fen
     WHERE kept.paid_fen = 0`,
    [projectId, number, contractor, priceFen],
  );
  if (rowCount !== 1)
    throw new Error(`the contract of project ${projectId} has been paid on and cannot be filed again`);
}

/** The works were accepted, or stand before acceptance again. */
export async function setStage(
  queryable: Queryable,
  projectId: number,
  stage: "construction" | "accepted",
): Promise<void> {
  await queryable.query("UPDATE investment_contract SET stage = $2 WHERE project_id = $1 AND stage <> 'audited'", [
    projectId,
    stage,
  ]);
}

/** The settlement was audited. */
export async function setAudited(queryable: Queryable, projectId: number, auditedFen: number): Promise<void> {
  await queryable.query(
    "UPDATE investment_contract SET stage = 'audited', audited_settlement_fen = $2 WHERE project_id = $1",
    [projectId, auditedFen],
  );
}

/** What a payment moves: the cap it was decided by, and the sum paid. */
export async function movePaid(
  queryable: Queryable,
  { projectId, capFen, amountFen }: { readonly projectId: number; readonly capFen: number; readonly amountFen: number },
): Promise<void> {
  await queryable.query(
    "UPDATE investment_contract SET cap_fen = greatest(cap_fen, $2), paid_fen = paid_fen + $3 WHERE project_id = $1",
    [projectId, capFen, amountFen],
  );
}
