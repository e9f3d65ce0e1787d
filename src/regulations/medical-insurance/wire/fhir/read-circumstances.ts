// Reads the circumstances of a stay from a claim: critical emergency, exclusions, and who else is liable.

import type { Exclusion, ThirdParty } from "../../settlement/request.ts";
import { basisPointsOfPercent } from "../exact/decimal.ts";
import { wireRefusals } from "../refusals.ts";
import type { Claim } from "./claim-shape.ts";
import { codeIn, knownCodeIn } from "./concepts.ts";
import { fhirRefusals } from "./fhir-refusals.ts";
import type { Report } from "./issue.ts";
import { hl7, systems } from "./systems.ts";

/** Critical: processed at once (`stat`), or of the sub-type emergency. */
export function readCritical({ priority, subType }: Claim): boolean {
  return codeIn(priority, hl7.processPriority) === "stat" || codeIn(subType, hl7.claimSubType) === "emergency";
}

/** A workplace accident (`WPA`) is a work injury; any other exclusion is a piece of supporting information. */
export function readExclusion(claim: Claim, report: Report): Exclusion | null {
  if (accidentOf(claim) === "WPA") return "work_injury";
  for (const [place, { category, code }] of (claim.supportingInfo ?? []).entries()) {
    if (codeIn(category, systems.information) !== "exclusion") continue;
    const known = knownCodeIn(code, systems.exclusion, exclusions);
    if (known !== null) return known;
    report(`Claim.supportingInfo[${place}].code`, "code-invalid", wireRefusals.notOneOf(exclusions));
  }
  return null;
}

/**
 * A third party and its share in percent. An accident that is not one of work leaves open who is liable, so the claim must
 * say it; a share of 0 says that nobody is.
 */
export function readThirdParty(claim: Claim, report: Report): ThirdParty | null {
  for (const [place, { category, code, valueQuantity }] of (claim.supportingInfo ?? []).entries()) {
    if (codeIn(category, systems.information) !== "third-party") continue;
    const path = `Claim.supportingInfo[${place}]`;
    const mode = knownCodeIn(code, systems.thirdParty, modes);
    const shareBp = basisPointsOfPercent(valueQuantity?.value ?? "");
    if (mode === null) report(`${path}.code`, "code-invalid", wireRefusals.notOneOf(modes));
    if (shareBp === null) report(`${path}.valueQuantity.value`, "value", wireRefusals.notAShare());
    return mode === null || shareBp === null || shareBp === 0 ? null : { mode, shareBp };
  }
  if (claim.accident !== undefined && accidentOf(claim) !== "WPA")
    report("Claim.supportingInfo", "required", fhirRefusals.thirdPartyMissing());
  return null;
}

const exclusions = ["work_injury", "public_health", "abroad", "disaster"] as const satisfies readonly Exclusion[];
const modes = ["pays", "unpaid"] as const satisfies readonly ThirdParty["mode"][];

function accidentOf({ accident }: Claim): string | null {
  return codeIn(accident?.type, hl7.incident);
}
