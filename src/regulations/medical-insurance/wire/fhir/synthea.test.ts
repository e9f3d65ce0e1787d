// Claims made by others: what can be mapped is settled, the rest is refused by path, and every answer is valid FHIR.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readExactJson } from "../exact/exact-json.ts";
import { submitStay } from "../submit-stay.ts";
import { hasFhirSchema, openFhirSchema } from "../testing/fhir-schema.ts";
import { openWireCity, type WireCity, wireNow } from "../testing/wire-city.ts";
import { claimsIn, type SentClaim } from "./bundle.ts";
import { claimResponse, refusedClaimResponse } from "./claim-response.ts";
import { explanationOfBenefit } from "./explanation-of-benefit.ts";
import { type FhirResource, operationOutcome } from "./operation-outcome.ts";
import { readClaim } from "./read-claim.ts";
import { systems } from "./systems.ts";

const folder = "../shared/realdata/synthea-fhir-r4";
const hcxFolder = "../shared/realdata/hcx-fhir-r4";
const isThere = existsSync(folder) && existsSync(hcxFolder) && hasFhirSchema;
if (!isThere) console.log(`Skipped: ${folder} is absent, so no claims of others are tried.`);

function claimsOf(text: string): readonly SentClaim[] {
  const json = readExactJson(text);
  if (!json.ok) throw new Error(json.refusal.message.en);
  const claims = claimsIn(json.value);
  return claims.ok ? claims.value : [];
}

describe.skipIf(!isThere)("the Synthea bundles", () => {
  let city: WireCity;
  let faultsOf: ReturnType<typeof openFhirSchema>;
  const texts = isThere ? readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, "utf8")) : [];
  beforeAll(async () => {
    city = await openWireCity("synthea");
    faultsOf = openFhirSchema();
  });
  afterAll(() => city.stop());

  const expectValid = (resource: FhirResource) => expect(faultsOf(resource)).toEqual([]);

  it("as they are: each of the 92 claims is mapped or refused naming what is wrong", () => {
    const claims = texts.flatMap(claimsOf);
    const counts = new Map<string, number>();
    let mapped = 0;
    for (const claim of claims) {
      const read = readClaim(claim);
      if (read.ok) mapped += 1;
      else {
        expectValid(operationOutcome(read.issues));
        const paths = new Set(read.issues.map(({ expression }) => expression.replaceAll(/\d+/g, "n")));
        for (const path of paths) counts.set(path, (counts.get(path) ?? 0) + 1);
      }
    }
    console.log(`Synthea as it is: ${mapped} mapped, ${claims.length - mapped} refused:`, Object.fromEntries(counts));
    expect(claims).toHaveLength(92);
    expect(counts.get("Claim.item[n].productOrService")).toBe(92 - mapped);
  });

  it("with our people, codes, dates and yuan: each is settled or refused by its encounter, and every answer is valid", async () => {
    const people = await city.addPeople(92);
    const tally = { settled: 0, refused: 0, outpatient: 0 };
    for (const [place, claim] of texts.flatMap((text) => claimsOf(localise(text))).entries()) {
      const read = readClaim(
        withNumbers(claim, { place, personId: people[place]?.id ?? 0, hospital: city.hospitalId }),
      );
      if (!read.ok) {
        const reasons = new Set(read.issues.map(({ refusal }) => refusal.code));
        expect([...reasons]).toEqual(["wire.fhir_not_inpatient"]);
        expectValid(operationOutcome(read.issues));
        tally.outpatient += 1;
        continue;
      }
      const { stay, use, sequences } = read;
      const sender = { actor: city.clerk, byPost: 1, now: wireNow };
      const submitted = await submitStay(city, stay, sender);
      if (submitted.ok) {
        expectValid(claimResponse(submitted.settled, sequences));
        expectValid(explanationOfBenefit(submitted.settled));
        tally.settled += 1;
      } else {
        const { refusals } = submitted;
        expectValid(refusedClaimResponse({ stay, use, sequences, refusals, now: wireNow }));
        tally.refused += 1;
      }
    }
    console.log("Synthea with our numbers, codes, dates and yuan:", tally);
    expect(tally.settled + tally.refused + tally.outpatient).toBe(92);
    expect(tally.settled).toBeGreaterThan(0);
  }, 120_000);

  it("the claims of another scheme are refused by path too", () => {
    for (const file of ["Claim-example-01.json", "Bundle-ClaimRequestDocument-example-01.json"]) {
      for (const claim of claimsOf(readFileSync(`${hcxFolder}/${file}`, "utf8"))) {
        const read = readClaim(claim);
        if (read.ok) throw new Error(`${file} was mapped`);
        expectValid(operationOutcome(read.issues));
        console.log(file, read.issues.map(({ expression }) => expression).join(" "));
      }
    }
  });
});

/** Puts a claim into our year, currency and catalogue; its first item, which has no amount there, gets 100 yuan. */
function localise(text: string): string {
  const bundle: { entry: { resource: { resourceType: string; item?: LocalItem[]; [name: string]: unknown } }[] } =
    JSON.parse(text);
  for (const { resource } of bundle.entry) {
    if (resource.resourceType !== "Claim") continue;
    resource["billablePeriod"] = { start: "2017-10-01", end: "2017-10-03" };
    resource["total"] = undefined;
    for (const item of resource.item ?? []) {
      const { value = 100 } = item.net ?? {};
      item.net = { value, currency: "CNY" };
      const isFirst = item.sequence === 1;
      item.productOrService = { coding: [{ system: systems.catalogue, code: isFirst ? "A1" : "B10" }] };
    }
  }
  return JSON.stringify(bundle);
}

type LocalItem = { sequence: number; net?: { value?: number; currency: string }; productOrService: unknown };

function withNumbers(
  { resource, neighbours }: SentClaim,
  { place, personId, hospital }: { readonly place: number; readonly personId: number; readonly hospital: number },
): SentClaim {
  const numbers = {
    identifier: [{ system: systems.invoice, value: `SYN-${place}` }],
    patient: { identifier: { system: systems.person, value: String(personId) } },
    provider: { identifier: { system: systems.organisation, value: String(hospital) } },
  };
  return { resource: Object.assign({}, resource, numbers), neighbours };
}
