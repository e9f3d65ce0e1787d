// Answers a claim: what was decided, or why nothing was.
import type { Refusal } from "../../../../kernel/refusal/index.ts";
import type { ReportedStay } from "../reported-stay.ts";
import type { SentStay } from "../sent-stay.ts";
import { adjudicationOf, lineAdjudication, totalsOf } from "./adjudication.ts";
import { notesOf } from "./notes.ts";
import { diagnosticsOf, type FhirResource } from "./operation-outcome.ts";
import type { ClaimUse } from "./read-claim.ts";
import { dispositionOf, institutional, insurer, paymentOf, referenceTo } from "./response-parts.ts";
import { systems } from "./systems.ts";

/** The answer to a settled or quoted claim. @param sequences the sequence numbers of the claim's items; by place when absent */
export function claimResponse(settled: ReportedStay, sequences: readonly number[] = []): FhirResource {
  const { answer, bill, breakdown, reversedBy } = settled;
  const { settlement } = answer;
  return {
    resourceType: "ClaimResponse",
    ...(settlement === null ? {} : { id: settlement, identifier: [{ system: systems.settlement, value: settlement }] }),
    status: reversedBy === null ? "active" : "cancelled",
    type: institutional,
    use: settlement === null ? "predetermination" : "claim",
    patient: referenceTo(systems.person, answer.personId),
    created: answer.settledAt,
    insurer,
    requestor: referenceTo(systems.organisation, answer.hospitalId),
    request: referenceTo(systems.invoice, answer.invoiceNo),
    outcome: "complete",
    disposition: dispositionOf(answer),
    item: bill.map(({ amountFen }, place) => ({
      itemSequence: sequences[place] ?? place + 1,
      adjudication: lineAdjudication(amountFen, breakdown.lines?.[place]),
    })),
    adjudication: adjudicationOf(settled),
    total: totalsOf(settled),
    ...paymentOf(answer),
    processNote: notesOf(answer),
  };
}

/** What was refused, and by whom it was sent. `refusals` are in the fields of a {@link SentStay}. */
export type RefusedClaim = {
  readonly stay: SentStay;
  readonly use: ClaimUse;
  readonly sequences: readonly number[];
  readonly refusals: readonly Refusal[];
  readonly now: Date;
};

/** The answer to a claim that was read and not settled: nothing was booked, each reason stands among the errors. */
export function refusedClaimResponse({ stay, use, sequences, refusals, now }: RefusedClaim): FhirResource {
  return {
    resourceType: "ClaimResponse",
    status: "active",
    type: institutional,
    use,
    patient: referenceTo(personSystems[stay.person.kind], stay.person.value),
    created: now.toISOString(),
    insurer,
    requestor: referenceTo(systems.organisation, stay.hospital.value),
    request: referenceTo(systems.invoice, stay.invoiceNo),
    outcome: "error",
    disposition: refusals.map(diagnosticsOf).join(" "),
    error: refusals.map((refusal) => errorOf(refusal, sequences)),
  };
}

const personSystems: Readonly<Record<SentStay["person"]["kind"], string>> = {
  person: systems.person,
  citizen_number: systems.citizenNumber,
  card_number: systems.cardNumber,
};

function errorOf(refusal: Refusal, sequences: readonly number[]): object {
  const [, place] = /^bill\.(\d+)/.exec(refusal.field ?? "") ?? [];
  return {
    ...(place === undefined ? {} : { itemSequence: sequences[Number(place)] ?? Number(place) + 1 }),
    code: { coding: [{ system: systems.problem, code: refusal.code }], text: diagnosticsOf(refusal) },
  };
}
