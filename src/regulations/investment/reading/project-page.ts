// Everything that the page of a project shows: where it stands, whose turn it is, the chain of costs, payments, papers, history.

import type { IsoDate } from "../../../kernel/calendar/index.ts";
import {
  type Case,
  type Desk as CaseDesk,
  type CaseEvent,
  type OpenStep,
  openSteps,
  readCase,
  readHistory,
} from "../../../kernel/cases/index.ts";
import type { Queryable } from "../../../kernel/db/index.ts";
import type { Text } from "../../../kernel/refusal/index.ts";
import { factsOf } from "../actions/pay.ts";
import { askPayment } from "../procedures/decide.ts";
import { procedures } from "../procedures/index.ts";
import { type Contract, readContract } from "../store/contract.ts";
import type { Organisations } from "../store/organisations.ts";
import { type ChainLink, moneyChain } from "./money-chain.ts";

/** A request for payment below a project, with what can be paid of it now while it is open. */
export type ListedPayment = {
  readonly id: number;
  readonly state: string;
  readonly stateTitle: Text;
  readonly requestFen: number;
  readonly agreedFen: number | null;
  readonly payableFen: number | null;
  readonly revision: number;
  readonly steps: readonly OpenStep[];
};

/** A step that was taken, with the name of the organisation. */
export type ShownEvent = Pick<CaseEvent, "revision" | "action" | "from" | "to" | "on" | "clauses"> & {
  readonly title: Text;
  readonly organisation: Text | null;
  readonly reason: string | null;
};

export type ProjectPage = {
  readonly project: Case;
  readonly stateTitle: Text;
  readonly chain: readonly ChainLink[];
  readonly contract: Contract | null;
  readonly holders: readonly {
    readonly title: Text;
    readonly task: Text;
    readonly clause: string | null;
    readonly dueOn: IsoDate | null;
  }[];
  readonly parties: readonly { readonly office: string; readonly title: Text; readonly name: Text }[];
  readonly papers: readonly { readonly kind: string; readonly title: Text; readonly reference: string }[];
  readonly events: readonly ShownEvent[];
  /** The construction unit asks for payments once the contract is filed. */
  readonly asksPayment: boolean;
  readonly payments: readonly ListedPayment[];
  readonly steps: readonly OpenStep[];
};

type Asking = { readonly organisations: Organisations; readonly desk: CaseDesk | null; readonly on: IsoDate };

/** The page of a project, with the steps that this desk may take; undefined when there is no such project. */
export async function readProjectPage(
  queryable: Queryable,
  id: number,
  asking: Asking,
): Promise<ProjectPage | undefined> {
  const project = await readCase(queryable, id);
  if (project === undefined || project.procedure !== "investment.project") return undefined;
  const [history, contract, names] = await Promise.all([
    readHistory(queryable, id),
    readContract(queryable, id),
    namesOf(asking),
  ]);
  const procedure = procedures.at(project.procedure, project.version);
  const nameOf = (key: string): Text => names.get(key) ?? { zh: key, en: key };
  return {
    project,
    stateTitle: titleIn(procedure.states, project.state),
    chain: moneyChain(project.facts),
    contract: contract ?? null,
    holders: project.tasks.map(({ organisation, action, dueOn }) => {
      const step = procedure.actions[action] ?? procedure.reviews[action];
      return {
        title: nameOf(organisation),
        task: step?.title ?? nameOf(action),
        clause: step?.clauses[0] ?? null,
        dueOn,
      };
    }),
    parties: Object.entries(project.parties).map(([office, key]) => ({
      office,
      title: titleIn(procedure.offices, office),
      name: nameOf(key),
    })),
    papers: project.documents.map(({ kind, reference }) => ({
      kind,
      title: titleIn(procedure.documents, kind),
      reference,
    })),
    events: history.map(({ revision, action, from, to, on, clauses, actor, given }) => ({
      ...{ revision, action, from, to, on, clauses },
      title:
        (procedure.actions[action] ?? procedure.reviews[from === "pre_construction" ? "joint_review" : "acceptance"])
          ?.title ?? nameOf(action),
      organisation: actor === null ? null : nameOf(actor.organisation),
      reason: given.reason ?? null,
    })),
    asksPayment: contract !== undefined && asking.desk?.organisation === project.parties["construction_unit"],
    payments: await readPayments(queryable, { project, contract, ...asking }),
    steps: asking.desk === null ? [] : openSteps(procedure, project, { desk: asking.desk, on: asking.on }),
  };
}

type OfProject = Asking & { readonly project: Case; readonly contract: Contract | undefined };

async function readPayments(
  queryable: Queryable,
  { project, contract, desk, on }: OfProject,
): Promise<readonly ListedPayment[]> {
  const { rows } = await queryable.query<{ id: number }>({
    name: "investment-payments-of-project",
    text: "SELECT id FROM case_record WHERE parent_id = $1 AND procedure = 'investment.payment' ORDER BY id DESC LIMIT 200",
    values: [project.id],
  });
  const payments = await Promise.all(rows.map(({ id }) => readCase(queryable, id)));
  return payments.flatMap((payment) => {
    if (payment === undefined) return [];
    const procedure = procedures.at(payment.procedure, payment.version);
    const isOpen = procedure.states[payment.state]?.final !== true;
    const payable =
      isOpen && contract !== undefined
        ? askPayment({ on, facts: factsOf(contract, payment) }).outputs["payableFen"]
        : null;
    const { agreedFen, requestFen } = payment.facts;
    return [
      {
        ...{ id: payment.id, state: payment.state, revision: payment.revision, requestFen: Number(requestFen) },
        stateTitle: titleIn(procedure.states, payment.state),
        agreedFen: typeof agreedFen === "number" ? agreedFen : null,
        payableFen: typeof payable === "number" ? payable : null,
        steps: desk === null ? [] : openSteps(procedure, payment, { desk, on }),
      },
    ];
  });
}

async function namesOf({ organisations }: Asking): Promise<ReadonlyMap<string, Text>> {
  return new Map((await organisations.all()).map(({ key, name }) => [key, name]));
}

function titleIn(of: Readonly<Record<string, { readonly title: Text }>>, name: string): Text {
  return of[name]?.title ?? { zh: name, en: name };
}
