// Says what this server understands of FHIR, as every FHIR server does.
import type { FhirResource } from "./operation-outcome.ts";
import { fhirMediaType } from "./systems.ts";

/** Claims are submitted; answers and explanations are read by the number of the settlement. */
export const capabilityStatement: FhirResource = {
  resourceType: "CapabilityStatement",
  status: "active",
  date: "2026-11-24",
  kind: "instance",
  implementation: { description: "衡政:城乡居民基本医疗保险 Hengzheng: resident basic medical insurance" },
  fhirVersion: "4.0.1",
  format: [fhirMediaType],
  rest: [
    {
      mode: "server",
      resource: [
        {
          type: "Claim",
          operation: [{ name: "submit", definition: "http://hl7.org/fhir/OperationDefinition/Claim-submit" }],
        },
        { type: "ClaimResponse", interaction: [{ code: "read" }] },
        { type: "ExplanationOfBenefit", interaction: [{ code: "read" }] },
      ],
    },
  ],
};
