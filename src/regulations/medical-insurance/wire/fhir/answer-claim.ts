// Answers a FHIR message with one claim: settled, quoted, refused with its reasons, or not readable path by path.
import { readExactJson } from "../exact/exact-json.ts";
import { quoteStay, type Sender, submitStay, type WireServices } from "../submit-stay.ts";
import { claimsIn } from "./bundle.ts";
import { claimResponse, refusedClaimResponse } from "./claim-response.ts";
import { fhirRefusals } from "./fhir-refusals.ts";
import { type FhirResource, messageOutcome, operationOutcome } from "./operation-outcome.ts";
import { claimPathOf, readClaim } from "./read-claim.ts";

/** An answer as it is sent, with its HTTP status. */
export type ClaimAnswer = { readonly status: number; readonly resource: FhirResource };

/** Settles a claim, or quotes it when its `use` is predetermination. A message with several claims is refused. */
export async function answerClaim(services: WireServices, text: string, sender: Sender): Promise<ClaimAnswer> {
  const json = readExactJson(text);
  if (!json.ok) return { status: 400, resource: messageOutcome(json.refusal) };
  const claims = claimsIn(json.value);
  if (!claims.ok) return { status: 400, resource: messageOutcome(claims.refusal) };
  const [claim, second] = claims.value;
  if (claim === undefined || second !== undefined)
    return { status: 422, resource: messageOutcome(fhirRefusals.oneClaimOnly(), "not-supported") };
  const read = readClaim(claim);
  if (!read.ok) return { status: 422, resource: operationOutcome(read.issues) };
  const { stay, use, sequences } = read;
  const submitted = await (use === "claim" ? submitStay : quoteStay)(services, stay, sender);
  if (submitted.ok) return { status: 200, resource: claimResponse(submitted.settled, sequences) };
  const { status, refusals } = submitted;
  if (refusals.some(({ field }) => isParty(field))) return { status, resource: partyOutcome(refusals) };
  return { status, resource: refusedClaimResponse({ stay, use, sequences, refusals, now: sender.now }) };
}

/** Whom the claim is about or who sends it cannot be found: then there is nothing to answer to. */
function isParty(field: string | undefined): boolean {
  return field === "person" || field === "hospital" || field === "referral";
}

function partyOutcome(refusals: Parameters<typeof refusedClaimResponse>[0]["refusals"]): FhirResource {
  return operationOutcome(
    refusals.map((refusal) => ({ expression: claimPathOf(refusal.field), type: "not-found" as const, refusal })),
  );
}
