// Reads whom a claim is about and who sends it: the patient, the hospital, the invoice, the referral.

import { wireRefusals } from "../refusals.ts";
import { type HospitalKey, hospitalKeyOf, type PersonKey } from "../sent-stay.ts";
import type { Claim, Identifier } from "./claim-shape.ts";
import { codeIn, valueIn } from "./concepts.ts";
import { fhirRefusals } from "./fhir-refusals.ts";
import type { Report } from "./issue.ts";
import { identifiersOf, type Neighbours } from "./references.ts";
import { systems } from "./systems.ts";

/** The patient by our id, citizen number or card number, in this order of preference. */
export function readPatient(claim: Claim, neighbours: Neighbours, report: Report): PersonKey | null {
  const identifiers = identifiersOf(claim.patient, claim, neighbours);
  for (const [kind, system] of patientSystems) {
    const value = valueIn(identifiers, system);
    if (value !== null) return { kind, value };
  }
  reportUnidentified(
    "Claim.patient",
    { isGiven: claim.patient !== undefined, wanted: patientSystems.map(([, system]) => system) },
    report,
  );
  return null;
}

/** The hospital by the id or the key of its organisation. */
export function readProvider(claim: Claim, neighbours: Neighbours, report: Report): HospitalKey | null {
  const value = valueIn(identifiersOf(claim.provider, claim, neighbours), systems.organisation);
  if (value !== null) return hospitalKeyOf(value);
  reportUnidentified(
    "Claim.provider",
    { isGiven: claim.provider !== undefined, wanted: [systems.organisation] },
    report,
  );
  return null;
}

/** The invoice number: the identifier of our system, or the only one there is. */
export function readInvoice({ identifier = [] }: Claim, report: Report): string | null {
  const given = identifier.filter(hasValue);
  const [only] = given.length === 1 ? given : [];
  const value = valueIn(given, systems.invoice) ?? only?.value ?? null;
  if (value === null) report("Claim.identifier", "required", fhirRefusals.identifierMissing([systems.invoice]));
  return value;
}

/** The number of a referral, when the claim names one: in `referral`, or as a piece of supporting information. */
export function readReferral(claim: Claim, neighbours: Neighbours, report: Report): string | null {
  if (claim.referral !== undefined) {
    const value = valueIn(identifiersOf(claim.referral, claim, neighbours), systems.referral);
    if (value === null) report("Claim.referral", "required", fhirRefusals.identifierMissing([systems.referral]));
    return value;
  }
  for (const [place, { category, valueString }] of (claim.supportingInfo ?? []).entries()) {
    if (codeIn(category, systems.information) !== "referral") continue;
    if (valueString !== undefined) return valueString;
    report(`Claim.supportingInfo[${place}].valueString`, "required", wireRefusals.missing());
  }
  return null;
}

const patientSystems = [
  ["person", systems.person],
  ["citizen_number", systems.citizenNumber],
  ["card_number", systems.cardNumber],
] as const satisfies readonly (readonly [PersonKey["kind"], string])[];

const hasValue = ({ value = "" }: Identifier): boolean => value !== "";

function reportUnidentified(
  path: string,
  { isGiven, wanted }: { readonly isGiven: boolean; readonly wanted: readonly string[] },
  report: Report,
): void {
  if (isGiven) report(`${path}.identifier`, "not-supported", fhirRefusals.identifierMissing(wanted));
  else report(path, "required", wireRefusals.missing());
}
