// Takes a step in a project or a payment, and in the same transaction what the step changes beside the case.

import { type Moved, moveCase } from "../../../kernel/cases/index.ts";
import { inTransaction, type Queryable } from "../../../kernel/db/index.ts";
import type { Actor } from "../../../kernel/identity/index.ts";
import type { Outcome } from "../../../kernel/refusal/index.ts";
import { fileContract, setAudited, setStage } from "../store/contract.ts";
import { type Desk, moveInputOf, type RequestKey, type StepContent } from "./desk.ts";
import { pay } from "./pay.ts";

/** A step: in which case, by which action, by whom, under which key, with what. */
export type Step = {
  readonly caseId: number;
  readonly action: string;
  readonly actor: Actor;
  readonly key: RequestKey;
  readonly content: StepContent;
};

/** Moves the case and what depends on it, or refuses and changes nothing. */
export async function takeStep(desk: Desk, { caseId, action, actor, key, content }: Step): Promise<Outcome<Moved>> {
  if (action === "pay") return pay(desk, { paymentId: caseId, actor, key, content });
  const { at, input } = await moveInputOf(desk, actor, content);
  return inTransaction(desk.database.pool, async (client) => {
    const moved = await moveCase(
      { queryable: client, procedures: desk.procedures },
      { caseId, action, key, at, input },
    );
    if (moved.ok && moved.value.move !== undefined) await carryOut(client, moved.value.move);
    return moved;
  });
}

type Done = NonNullable<Moved["move"]>;

/** What a step of a project changes in its contract. */
async function carryOut(queryable: Queryable, { after, event }: Done): Promise<void> {
  if (after.procedure !== "investment.project") return;
  const { id, facts } = after;
  switch (event.action) {
    case "file_contract":
      await fileContract(queryable, {
        projectId: id,
        number: `${facts["contractNumber"]}`,
        contractor: `${facts["contractor"]}`,
        priceFen: Number(facts["contractPriceFen"]),
      });
      return;
    case "opinion":
      if (event.from === "acceptance" && event.to === "settlement") await setStage(queryable, id, "accepted");
      return;
    case "audit_settlement":
      await setAudited(queryable, id, Number(facts["auditedSettlementFen"]));
      return;
    default:
  }
}
