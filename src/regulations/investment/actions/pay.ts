// Pays what finance agrees to: decided by the ladder at this moment, booked, and written in one transaction.

import type { IsoDate } from "../../../kernel/calendar/index.ts";
import { type Case, type Moved, moveCase, readCase } from "../../../kernel/cases/index.ts";
import { inTransaction, type Queryable } from "../../../kernel/db/index.ts";
import type { Actor } from "../../../kernel/identity/index.ts";
import { postEntries, transfersOf } from "../../../kernel/ledger/index.ts";
import { toFen } from "../../../kernel/money/index.ts";
import { type Outcome, type Refusal, refuse } from "../../../kernel/refusal/index.ts";
import { postings, projectMoney } from "../postings.ts";
import { askPayment } from "../procedures/decide.ts";
import { type Contract, movePaid, readContract } from "../store/contract.ts";
import { type Desk, moveInputOf, type RequestKey, type StepContent } from "./desk.ts";

/** Agreement to a payment; its facts hold `agreedFen` alone, the rest is reckoned here. */
export type Agreement = {
  readonly paymentId: number;
  readonly actor: Actor;
  readonly key: RequestKey;
  readonly content: StepContent;
};

/**
 * Two payments on one contract wait for each other, so that each is decided on what the other left. The refusal of more
 * than the ladder leaves is the procedure's own.
 */
export async function pay(desk: Desk, { paymentId, actor, key, content }: Agreement): Promise<Outcome<Moved>> {
  const { at, input } = await moveInputOf(desk, actor, content);
  return inTransaction(desk.database.pool, async (client) => {
    const request = await readCase(client, paymentId);
    const contract =
      request?.parentId == null ? undefined : await readContract(client, request.parentId, { lock: true });
    const room = { queryable: client, procedures: desk.procedures };
    if (request === undefined || contract === undefined) return refuse(noPayment);
    const reckoned = reckon(contract, request, input.on);
    const moved = await moveCase(room, {
      ...{ caseId: paymentId, action: "pay", key, at },
      input: { ...input, facts: { ...content.facts, ...reckoned } },
    });
    if (moved.ok && moved.value.move !== undefined)
      await book(client, { contract, paid: moved.value.move.after, at, on: input.on });
    return moved;
  });
}

/** What can be paid of a request now, as facts of the payment. */
function reckon(contract: Contract, request: Case, on: string): Readonly<Record<string, unknown>> {
  const { outputs } = askPayment({ on, facts: factsOf(contract, request) });
  const { priceFen, approvedPlanningChangesFen, stage, paidFen } = contract;
  return {
    payableFen: outputs["payableFen"],
    capFen: outputs["capFen"],
    ...{ contractPriceFen: priceFen, approvedPlanningChangesFen, stage, paidFen },
  };
}

/** A contract and a request as the ladder asks for them. */
export function factsOf(contract: Contract, { facts }: Pick<Case, "facts">): Readonly<Record<string, unknown>> {
  const { priceFen, approvedPlanningChangesFen, otherChangesFen, stage, auditedSettlementFen, paidFen } = contract;
  return {
    contractPriceFen: priceFen,
    ...{ approvedPlanningChangesFen, otherChangesFen, stage, paidFen },
    ...(auditedSettlementFen === null ? {} : { auditedSettlementFen }),
    requestFen: facts["requestFen"],
  };
}

type Booking = { readonly contract: Contract; readonly paid: Case; readonly at: Date; readonly on: IsoDate };

async function book(client: Queryable, { contract, paid, at, on }: Booking): Promise<void> {
  const { projectId, stage, paidFen } = contract;
  const { decision } = askPayment({ on, facts: factsOf(contract, paid) });
  const [amountFen, capFen] = [Number(paid.facts["agreedFen"]), Number(paid.facts["capFen"])];
  await movePaid(client, { projectId, capFen, amountFen });
  const transfers = transfersOf(postings, {
    kind: "pay",
    amounts: { amount: toFen(amountFen) },
    parties: { project: projectId },
  });
  const entry = { personId: 0, kind: "pay", accountingDate: on, source: `ZF-${paid.id}`, transfers };
  const [entryId] = await postEntries(client, { fund: projectMoney, at, entries: [entry] });
  await client.query(
    `INSERT INTO investment_payment (payment_id, project_id, requested_fen, paid_fen, cap_fen, paid_before_fen, stage,
       law_version, cites, gaps, ledger_entry_id, paid_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[
        paid.id,
        projectId,
        Number(paid.facts["requestFen"]),
        amountFen,
        capFen,
        paidFen,
        stage,
        decision.law.version,
      ],
      ...[decision.explained.clauses, decision.explained.gaps, entryId, on],
    ],
  );
}

const noPayment: Refusal = {
  code: "investment.payment_unknown",
  message: { zh: "没有这笔付款申请", en: "There is no such request for payment" },
  next: { zh: "从待办或项目页面打开", en: "Open it from the in-tray or from the page of the project" },
};
