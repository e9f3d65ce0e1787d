// Reads a FHIR R4 Claim as a stay to be settled, or says everything that stands against it, path by path.
import { wholeNumber } from "../exact/decimal.ts";
import type { SentStay } from "../sent-stay.ts";
import type { SentClaim } from "./bundle.ts";
import { type Claim, claimShape } from "./claim-shape.ts";
import { knownCodeIn } from "./concepts.ts";
import { fhirRefusals } from "./fhir-refusals.ts";
import { type Issue, type Report, shapeIssues } from "./issue.ts";
import { readCritical, readExclusion, readThirdParty } from "./read-circumstances.ts";
import { readItems } from "./read-items.ts";
import { readInvoice, readPatient, readProvider, readReferral } from "./read-parties.ts";
import { readStayDays } from "./read-period.ts";
import { hl7 } from "./systems.ts";

/** What a claim asks for: to be settled, or to be told what it would come to. */
export type ClaimUse = "claim" | "predetermination";

/** `sequences` are the numbers of the claim's items in their order. */
export type ReadClaim =
  | { readonly ok: true; readonly stay: SentStay; readonly use: ClaimUse; readonly sequences: readonly number[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads a claim. Never throws, whatever was sent. */
export function readClaim({ resource, neighbours }: SentClaim): ReadClaim {
  const shaped = claimShape.safeParse(resource, { reportInput: false });
  if (!shaped.success) return { ok: false, issues: shapeIssues("Claim", shaped.error.issues) };
  const claim = shaped.data;
  const issues: Issue[] = [];
  const report: Report = (expression, type, refusal) => void issues.push({ expression, type, refusal });
  const use = readKind(claim, report);
  const person = readPatient(claim, neighbours, report);
  const hospital = readProvider(claim, neighbours, report);
  const invoiceNo = readInvoice(claim, report);
  const { admittedOn, dischargedOn } = readStayDays(claim, report);
  const rest = {
    critical: readCritical(claim),
    exclusion: readExclusion(claim, report),
    thirdParty: readThirdParty(claim, report),
    referral: readReferral(claim, neighbours, report),
    bill: readItems(claim, neighbours, report),
  };
  if (issues.length > 0 || use === null || person === null || hospital === null) return { ok: false, issues };
  if (invoiceNo === null || admittedOn === null || dischargedOn === null) return { ok: false, issues };
  return {
    ok: true,
    use,
    sequences: sequencesOf(claim),
    stay: { person, hospital, invoiceNo, admittedOn, dischargedOn, ...rest },
  };
}

/** The path of a field of the stay in the claim: `bill.2.amountFen` is `Claim.item[2].net.value`. */
export function claimPathOf(field: string | undefined): string {
  const [first = "", place, part = ""] = (field ?? "").split(".");
  if (first !== "bill") return paths[first] ?? "Claim";
  return place === undefined ? "Claim.item" : `Claim.item[${place}]${linePaths[part] ?? ""}`;
}

const paths: Readonly<Record<string, string>> = {
  person: "Claim.patient",
  personId: "Claim.patient",
  hospital: "Claim.provider",
  hospitalId: "Claim.provider",
  referral: "Claim.referral",
  invoiceNo: "Claim.identifier",
  admittedOn: "Claim.billablePeriod.start",
  dischargedOn: "Claim.billablePeriod.end",
  thirdParty: "Claim.supportingInfo",
};

const linePaths: Readonly<Record<string, string>> = {
  code: ".productOrService",
  amountFen: ".net.value",
  quantity: ".quantity.value",
  servedOn: ".servicedDate",
};

function sequencesOf({ item = [] }: Claim): number[] {
  return item.map(({ sequence }, place) => {
    const number = wholeNumber(sequence ?? "");
    return number !== null && number > 0 ? number : place + 1;
  });
}

function readKind(claim: Claim, report: Report): ClaimUse | null {
  if (claim.status !== "active") report("Claim.status", "value", fhirRefusals.notActive());
  const kind = knownCodeIn(claim.type, hl7.claimType, ["institutional"]);
  if (kind === null) report("Claim.type", "not-supported", fhirRefusals.notInstitutional());
  const use = (["claim", "predetermination"] as const).find((one) => one === claim.use) ?? null;
  if (use === null) report("Claim.use", "not-supported", fhirRefusals.unknownUse());
  return use;
}
