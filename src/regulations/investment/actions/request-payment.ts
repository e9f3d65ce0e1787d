// Asks for a payment on the contract of a project: a case of its own below the project's.

import { beginCase, type Moved, readCase } from "../../../kernel/cases/index.ts";
import type { Actor } from "../../../kernel/identity/index.ts";
import { type Outcome, type Refusal, refuse } from "../../../kernel/refusal/index.ts";
import { readContract } from "../store/contract.ts";
import { type Desk, moveInputOf, type RequestKey, type StepContent } from "./desk.ts";

export type PaymentRequest = {
  readonly projectId: number;
  readonly actor: Actor;
  readonly key: RequestKey;
  readonly content: StepContent;
};

/** Begins the case of a payment. The construction unit and the department are those of the project. */
export async function requestPayment(
  desk: Desk,
  { projectId, actor, key, content }: PaymentRequest,
): Promise<Outcome<Moved>> {
  const { at, input } = await moveInputOf(desk, actor, content);
  const { pool } = desk.database;
  const [project, contract] = await Promise.all([readCase(pool, projectId), readContract(pool, projectId)]);
  if (project === undefined || project.procedure !== "investment.project") return refuse(noProject);
  if (contract === undefined) return refuse(noContract);
  if (!payingStates.has(project.state)) return refuse(noPaymentNow(project.state === "suspended" ? stopped : notYet));
  const { construction_unit, competent_department } = project.parties;
  const parties = Object.fromEntries(
    Object.entries({ construction_unit, competent_department }).filter(([, one]) => one !== undefined),
  );
  const { zh, en } = project.title;
  return beginCase(
    { queryable: pool, procedures: desk.procedures },
    {
      ...{ procedure: "investment.payment", action: "request", key, at },
      input: { ...input, parties: asText(parties), title: { zh, en }, parentId: projectId },
    },
  );
}

const payingStates = new Set([
  "construction",
  "acceptance",
  "settlement",
  "final_account",
  "registration_handover",
  "evaluation",
]);

function asText(parties: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(parties).flatMap(([office, one]) => (one === undefined ? [] : [[office, one]])),
  );
}

const noProject: Refusal = {
  code: "investment.project_unknown",
  message: { zh: "没有这个项目", en: "There is no such project" },
  next: { zh: "从项目列表中打开", en: "Open it from the list of projects" },
};

const noContract: Refusal = {
  code: "investment.contract_missing",
  clause: "investment.34.1",
  message: {
    zh: "合同还没有备案,没有付款基数",
    en: "No contract is filed, so there is nothing to measure a payment by",
  },
  next: { zh: "先由建设单位办合同备案", en: "Let the construction unit file the contract first" },
};

const notYet = { zh: "还没有开工", en: "The works have not begun" };
const stopped = { zh: "项目已停工,资金暂停拨付", en: "The works are suspended and so is the money" };

function noPaymentNow(message: Refusal["message"]): Refusal {
  return {
    code: "investment.payment_not_now",
    clause: "investment.44.1",
    message,
    next: { zh: "开工或恢复后再申请", en: "Ask again once the works run" },
  };
}
