// A project's page as its route gives it: steps as forms, facts in words, the main line with the days on which it was walked.

import type { z } from "zod";
import type { Field, OpenStep, Procedure } from "../../../kernel/cases/index.ts";
import { askPayment } from "../procedures/decide.ts";
import { procedures } from "../procedures/index.ts";
import type { ListedPayment, ProjectPage } from "../reading/project-page.ts";
import type { Contract } from "../store/contract.ts";
import type { paymentSchema, projectPageSchema, stepSchema } from "./schemas.ts";

/** The reply of a project's page. */
export function describePage(page: ProjectPage, on: string): z.input<typeof projectPageSchema> {
  const { project, contract, steps, payments, chain, holders, parties, papers, events, stateTitle } = page;
  const procedure = procedures.at(project.procedure, project.version);
  return {
    ...{ id: project.id, revision: project.revision, name: project.title, state: project.state, stateTitle },
    ...{ startedOn: project.startedOn, chain, holders, parties, papers, events },
    facts: factsOf(procedure, project.facts),
    contract: contract === null ? null : { ...contract, caps: capsOf(contract, on) },
    line: lineOf(procedure, page),
    asksPayment: page.asksPayment,
    payments: payments.map(describePayment),
    steps: steps.map(describeStep),
  };
}

/** A step as a form. */
export function describeStep({
  name,
  title,
  kind,
  office,
  clauses,
  facts,
  documents,
  parties,
  needsReason,
}: OpenStep): z.input<typeof stepSchema> {
  const fields = facts.map(({ name: fact, field, required }) => ({ name: fact, required, ...describeField(field) }));
  return { name, title, kind, office, clauses, fields, documents, parties, needsReason };
}

function describePayment({ steps, ...payment }: ListedPayment): z.input<typeof paymentSchema> {
  return { ...payment, steps: steps.map(describeStep).map(withoutReckoned) };
}

/** What the server reckons at the moment of paying is not asked for. */
function withoutReckoned(step: z.input<typeof stepSchema>): z.input<typeof stepSchema> {
  return step.name === "pay" ? { ...step, fields: step.fields.filter(({ name }) => name === "agreedFen") } : step;
}

function describeField(field: Field) {
  const choices =
    field.type === "choice" ? Object.entries(field.choices).map(([value, title]) => ({ value, title })) : [];
  const { least = null, most = null } = "least" in field || "most" in field ? field : {};
  return { title: field.title, type: field.type, least, most, choices };
}

function factsOf(procedure: Procedure, facts: ProjectPage["project"]["facts"]) {
  return Object.entries(facts).flatMap(([name, value]) => {
    const field = procedure.facts[name];
    if (field === undefined) return [];
    const word = field.type === "choice" && typeof value === "string" ? (field.choices[value] ?? null) : null;
    return [{ name, title: field.title, type: field.type, value, word }];
  });
}

const stages = [
  ["construction", "investment.34.2"],
  ["accepted", "investment.34.3"],
  ["audited", "investment.34.4"],
] as const;

/** The caps of the ladder on this contract, one for each stage. */
function capsOf(contract: Contract, on: string) {
  const { priceFen, approvedPlanningChangesFen, otherChangesFen, auditedSettlementFen } = contract;
  return stages.map(([stage, clause]) => {
    const base = {
      contractPriceFen: priceFen,
      approvedPlanningChangesFen,
      otherChangesFen,
      paidFen: 0,
      requestFen: 0,
      stage,
    };
    // Before the audit its amount is unknown: the last cap is drawn as if all of the base were found right.
    const audited =
      stage === "audited"
        ? { auditedSettlementFen: auditedSettlementFen ?? priceFen + approvedPlanningChangesFen }
        : {};
    return { stage, clause, capFen: Number(askPayment({ on, facts: { ...base, ...audited } }).outputs["capFen"]) };
  });
}

/** The states of the main line, with the day on which the project last came to each. */
function lineOf(procedure: Procedure, { project, events }: ProjectPage) {
  const reached = new Map(events.map(({ to, on }) => [to, on]));
  return Object.entries(procedure.states)
    .filter(([name, state]) => state.side === undefined && !(state.final === true && name !== "closed"))
    .map(([name, state]) => ({
      ...{ state: name, title: state.title, clause: state.clauses[0] ?? "", on: reached.get(name) ?? null },
      passed: reached.has(name) && name !== project.state,
    }));
}
