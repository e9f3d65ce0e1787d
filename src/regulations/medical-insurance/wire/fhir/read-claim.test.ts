// A FHIR claim is read as a stay, or everything that stands against it is named by its path.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readExactJson } from "../exact/exact-json.ts";
import { sampleClaim, sampleItem } from "../testing/sample-claim.ts";
import { claimsIn } from "./bundle.ts";
import { messageOutcome, operationOutcome } from "./operation-outcome.ts";
import { claimPathOf, readClaim } from "./read-claim.ts";
import { hl7, systems } from "./systems.ts";

function readText(text: string) {
  const json = readExactJson(text);
  if (!json.ok) return { ok: false as const, outcome: messageOutcome(json.refusal), paths: [json.refusal.code] };
  const claims = claimsIn(json.value);
  if (!claims.ok) return { ok: false as const, outcome: messageOutcome(claims.refusal), paths: [claims.refusal.code] };
  const [claim] = claims.value;
  if (claim === undefined) throw new Error("no claim");
  const read = readClaim(claim);
  if (read.ok) return read;
  return {
    ok: false as const,
    outcome: operationOutcome(read.issues),
    paths: read.issues.map(({ expression }) => expression),
  };
}

const readSample = (changes: Readonly<Record<string, unknown>> = {}) => readText(JSON.stringify(sampleClaim(changes)));
const stayOf = (changes: Readonly<Record<string, unknown>> = {}) => {
  const read = readSample(changes);
  if (!read.ok) throw new Error(read.paths.join());
  return read.stay;
};
const pathsOf = (changes: Readonly<Record<string, unknown>>) => {
  const read = readSample(changes);
  return read.ok ? [] : read.paths;
};
const concept = (system: string, code: string) => ({ coding: [{ system, code }] });
const information = (code: string, more: object) => ({
  sequence: 1,
  category: concept(systems.information, code),
  ...more,
});

describe("a claim that can be read", () => {
  it("gives the stay, its people and its lines, exact to the fen", () => {
    expect(stayOf()).toEqual({
      person: { kind: "person", value: "1" },
      hospital: { kind: "hospital", value: "3" },
      invoiceNo: "FP20171010001",
      admittedOn: "2017-10-01",
      dischargedOn: "2017-10-10",
      critical: false,
      exclusion: null,
      thirdParty: null,
      referral: null,
      bill: [
        { code: "A1", amountFen: 420_000 },
        { code: "B10", amountFen: 180_000 },
        { code: "C1", amountFen: 100_000 },
        { code: "BED", amountFen: 22_500, quantity: 9 },
      ],
    });
  });

  it("reads an amount from its text and never from a float", () => {
    const claim = JSON.stringify(sampleClaim({ item: [sampleItem(1, "A1", "7225")] }));
    const exact = readText(claim.replace('"value":7225,', '"value":7225.00,'));
    expect(exact.ok && exact.stay.bill[0]?.amountFen).toBe(722_500);
    const finer = readText(claim.replace('"value":7225,', '"value":7225.00000000000000001,'));
    expect(finer.ok ? [] : finer.paths).toEqual(["Claim.item[0].net.value"]);
  });

  it("takes an instant for the day it falls on in Hengyang", () => {
    const stay = stayOf({ billablePeriod: { start: "2017-10-01T17:00:00Z", end: "2017-10-10T23:59:59+08:00" } });
    expect([stay.admittedOn, stay.dischargedOn]).toEqual(["2017-10-02", "2017-10-10"]);
  });

  it("finds the patient and the hospital in the claim, in its bundle, or in a conditional reference", () => {
    const person = {
      identifier: [
        { system: "urn:x", value: "9" },
        { system: systems.cardNumber, value: "A12345678" },
      ],
    };
    const contained = stayOf({
      contained: [{ resourceType: "Patient", id: "p", ...person }],
      patient: { reference: "#p" },
      provider: { reference: `Organization?identifier=${systems.organisation}|Level2_430408` },
    });
    expect(contained.person).toEqual({ kind: "card_number", value: "A12345678" });
    expect(contained.hospital).toEqual({ kind: "organisation_key", value: "level2_430408" });
    const bundle = {
      resourceType: "Bundle",
      entry: [
        { fullUrl: "urn:uuid:1", resource: { resourceType: "Patient", id: "p", ...person } },
        { resource: sampleClaim({ patient: { reference: "urn:uuid:1" } }) },
      ],
    };
    const read = readText(JSON.stringify(bundle));
    expect(read.ok && read.stay.person).toEqual({ kind: "card_number", value: "A12345678" });
  });

  it("counts a stay as critical by its priority or its sub-type", () => {
    expect(stayOf({ priority: concept(hl7.processPriority, "stat") }).critical).toBe(true);
    expect(stayOf({ subType: concept(hl7.claimSubType, "emergency") }).critical).toBe(true);
  });

  it("reads rescue lines, their days, a referral and a quote", () => {
    const rescue = { modifier: [concept(systems.modifier, "rescue")], servicedDate: "2017-09-30" };
    const read = readSample({
      use: "predetermination",
      item: [sampleItem(7, "A1", "7225", rescue)],
      referral: { identifier: { system: systems.referral, value: "ZZ-1" } },
    });
    if (!read.ok) throw new Error(read.paths.join());
    expect(read.use).toBe("predetermination");
    expect(read.sequences).toEqual([7]);
    expect(read.stay.referral).toBe("ZZ-1");
    expect(read.stay.bill).toEqual([{ code: "A1", amountFen: 722_500, servedOn: "2017-09-30", isRescue: true }]);
  });

  it("takes an accident at work for a work injury, and asks of any other who is liable", () => {
    const accident = (code: string) => ({ accident: { date: "2017-10-01", type: concept(hl7.incident, code) } });
    expect(stayOf(accident("WPA")).exclusion).toBe("work_injury");
    expect(pathsOf(accident("MVA"))).toEqual(["Claim.supportingInfo"]);
    const liable = (value: number) => [
      information("third-party", { code: concept(systems.thirdParty, "unpaid"), valueQuantity: { value, unit: "%" } }),
    ];
    expect(stayOf({ ...accident("MVA"), supportingInfo: liable(33.33) }).thirdParty).toEqual({
      mode: "unpaid",
      shareBp: 3333,
    });
    expect(stayOf({ ...accident("MVA"), supportingInfo: liable(0) }).thirdParty).toBeNull();
    expect(pathsOf({ supportingInfo: liable(133) })).toEqual(["Claim.supportingInfo[0].valueQuantity.value"]);
    const disaster = [information("exclusion", { code: concept(systems.exclusion, "disaster") })];
    expect(stayOf({ supportingInfo: disaster }).exclusion).toBe("disaster");
  });
});

describe("a claim that cannot be read", () => {
  it("is refused naming each path, all at once", () => {
    expect(
      pathsOf({
        status: "draft",
        type: concept(hl7.claimType, "pharmacy"),
        use: "preauthorization",
        patient: { reference: "Patient/9" },
        provider: undefined,
        identifier: [],
        billablePeriod: { start: "2017-02-30", end: "2017" },
        item: [
          sampleItem(1, "A1", "10.005"),
          sampleItem(2, "A1", "-1"),
          { sequence: 3, productOrService: concept("http://snomed.info/sct", "1"), net: { value: 1, currency: "USD" } },
          { sequence: 4, productOrService: concept(systems.catalogue, "A1") },
        ],
        supportingInfo: [information("exclusion", { code: concept(systems.exclusion, "war") })],
      }).toSorted(),
    ).toEqual(
      [
        "Claim.status",
        "Claim.type",
        "Claim.use",
        "Claim.patient.identifier",
        "Claim.provider",
        "Claim.identifier",
        "Claim.billablePeriod.start",
        "Claim.billablePeriod.end",
        "Claim.item[0].net.value",
        "Claim.item[1].net.value",
        "Claim.item[2].productOrService",
        "Claim.item[2].net.currency",
        "Claim.item[3].net",
        "Claim.supportingInfo[0].code",
      ].toSorted(),
    );
  });

  it("is refused when its total is not the sum of its items", () => {
    expect(pathsOf({ total: { value: 7225.01, currency: "CNY" } })).toEqual(["Claim.total.value"]);
  });

  it("is refused when the encounter that came along is no stay", () => {
    const encounter = (code: string) => ({
      resourceType: "Bundle",
      entry: [
        { fullUrl: "urn:uuid:e", resource: { resourceType: "Encounter", class: { code } } },
        {
          resource: sampleClaim({
            total: undefined,
            item: [sampleItem(1, "A1", "1", { encounter: [{ reference: "urn:uuid:e" }] })],
          }),
        },
      ],
    });
    const visit = readText(JSON.stringify(encounter("AMB")));
    expect(visit.ok ? [] : visit.paths).toEqual(["Claim.item[0].encounter[0]"]);
    expect(readText(JSON.stringify(encounter("IMP"))).ok).toBe(true);
  });

  it("says the path, the reason and the next step in Chinese and in English", () => {
    const read = readSample({ item: [sampleItem(1, "A1", "1.005")], total: undefined });
    if (read.ok) throw new Error("it was read");
    expect(read.outcome).toEqual({
      resourceType: "OperationOutcome",
      issue: [
        {
          severity: "error",
          code: "value",
          details: {
            coding: [{ system: systems.problem, code: "wire.not_an_amount" }],
            text: "应是不小于 0 的金额,最多两位小数",
          },
          diagnostics:
            "应是不小于 0 的金额,最多两位小数。改正后重新发送。 This must be an amount of 0 or more with at most two decimals. Correct it and send it again.",
          expression: ["Claim.item[0].net.value"],
        },
      ],
    });
  });

  it("never throws, whatever was sent", () => {
    const names = Object.keys(sampleClaim());
    const odd = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(null, [], {}, "", 0, [null], [[]], { coding: [{}] }, { value: {} }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), odd, fc.string(), (name, value, text) => {
        const read = readSample({ [name]: value });
        if (!read.ok) expect(read.paths.length).toBeGreaterThan(0);
        expect(readText(text).ok).toBe(false);
      }),
    );
    const items = fc.array(
      fc.oneof(odd, fc.record({ net: odd, productOrService: odd, quantity: odd, servicedDate: odd })),
    );
    fc.assert(
      fc.property(items, odd, odd, (item, supportingInfo, contained) => {
        expect(() => readSample({ item, supportingInfo, contained, patient: { reference: "#p" } })).not.toThrow();
      }),
    );
  });
});

it("names the place of a settlement's refusal in the claim", () => {
  expect(
    ["bill.2.amountFen", "bill", "dischargedOn", "thirdParty.shareBp", "personId", undefined].map(claimPathOf),
  ).toEqual([
    "Claim.item[2].net.value",
    "Claim.item",
    "Claim.billablePeriod.end",
    "Claim.supportingInfo",
    "Claim.patient",
    "Claim",
  ]);
});
