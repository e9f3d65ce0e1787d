// The door of FHIR: claims in, answers and explanations out.
export { answerClaim, type ClaimAnswer } from "./answer-claim.ts";
export { claimsIn, type SentClaim } from "./bundle.ts";
export { capabilityStatement } from "./capability-statement.ts";
export { claimResponse, type RefusedClaim, refusedClaimResponse } from "./claim-response.ts";
export { explanationOfBenefit } from "./explanation-of-benefit.ts";
export type { Issue } from "./issue.ts";
export { type FhirResource, messageOutcome, operationOutcome } from "./operation-outcome.ts";
export { type ClaimUse, claimPathOf, type ReadClaim, readClaim } from "./read-claim.ts";
export { fhirMediaType, hl7, systems } from "./systems.ts";
