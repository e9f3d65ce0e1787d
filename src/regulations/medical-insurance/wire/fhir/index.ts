// The door of FHIR: claims in, answers and explanations out.
export { answerClaim } from "./answer-claim.ts";
export { capabilityStatement } from "./capability-statement.ts";
export { claimResponse } from "./claim-response.ts";
export { explanationOfBenefit } from "./explanation-of-benefit.ts";
export type { FhirResource } from "./operation-outcome.ts";
export { fhirMediaType, systems } from "./systems.ts";
