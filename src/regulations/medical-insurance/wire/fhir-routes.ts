// The addresses of FHIR R4: claims in, answers and explanations out.
import { z } from "zod";
import { type Answer, content, httpRefusals, RequestRefused } from "../../../kernel/http/index.ts";
import type { Action, Actor } from "../../../kernel/identity/index.ts";
import { settlementWithin } from "../routes/reach.ts";
import { settlementNumberSchema } from "../routes/schemas.ts";
import { type MedicalServices, route } from "../routes/services.ts";
import {
  answerClaim,
  capabilityStatement,
  claimResponse,
  explanationOfBenefit,
  type FhirResource,
  fhirMediaType,
} from "./fhir/index.ts";
import { wireLimits } from "./limits.ts";
import { reportSettlement } from "./report-settlement.ts";
import type { ReportedStay } from "./reported-stay.ts";
import { postOf, textOf } from "./request-parts.ts";

/** A resource is no schema of ours: HL7 describes it. */
const resource = z.record(z.string(), z.unknown());
const settlement = z.strictObject({ settlement: settlementNumberSchema });

export const fhirRoutes = [
  route({
    method: "GET",
    path: "/api/medical/fhir/metadata",
    summary: { zh: "FHIR 能力说明", en: "What is understood of FHIR" },
    clauses: [],
    permission: "open",
    produces: [fhirMediaType],
    reply: resource,
    handler: async () => fhir(capabilityStatement),
  }),
  route({
    method: "POST",
    path: "/api/medical/fhir/Claim/$submit",
    summary: { zh: "以 FHIR Claim 结算或试算", en: "Settle or quote a FHIR Claim" },
    clauses: ["medical.40.1", "medical.26.1"],
    permission: "settlement.settle",
    idempotent: true,
    accepts: [fhirMediaType, "application/json"],
    produces: [fhirMediaType],
    bodyBytes: wireLimits.messageBytes,
    body: z.unknown(),
    reply: resource,
    handler: async ({ bytes, key, actor, now }, services) => {
      const answered = await answerClaim(services, textOf(bytes), { actor, key, now, byPost: postOf(actor) });
      return fhir(answered.resource, answered.status);
    },
  }),
  route({
    method: "GET",
    path: "/api/medical/fhir/ClaimResponse/{settlement}",
    summary: { zh: "一单结算的 FHIR ClaimResponse", en: "A settlement as a FHIR ClaimResponse" },
    clauses: ["medical.40.1"],
    permission: "settlement.read",
    produces: [fhirMediaType],
    params: settlement,
    reply: resource,
    handler: async ({ params, actor }, services) =>
      fhir(claimResponse(await read(services, params.settlement, { actor, action: "settlement.read" }))),
  }),
  route({
    method: "GET",
    path: "/api/medical/fhir/ExplanationOfBenefit/{settlement}",
    summary: { zh: "一单结算的 FHIR ExplanationOfBenefit", en: "A settlement as a FHIR ExplanationOfBenefit" },
    clauses: ["medical.40.1"],
    permission: "explanation.read",
    produces: [fhirMediaType],
    params: settlement,
    reply: resource,
    handler: async ({ params, actor }, services) =>
      fhir(explanationOfBenefit(await read(services, params.settlement, { actor, action: "explanation.read" }))),
  }),
];

function fhir(of: FhirResource, status = 200): Answer<never> {
  return content(`${fhirMediaType}; charset=utf-8`, JSON.stringify(of), { status });
}

/** @throws RequestRefused as not found when the number is that of a reversal, absent, or out of reach */
async function read(
  services: MedicalServices,
  number: string,
  { actor, action }: { readonly actor: Actor; readonly action: Action },
): Promise<ReportedStay> {
  const found = await settlementWithin(services, { actor, action, number });
  if (found.answer.kind !== "settle") throw new RequestRefused(httpRefusals.notFound());
  return reportSettlement(services, found);
}
