// A claim as a hospital's system sends it, as JSON text, and the same with one thing changed.
import { hl7, systems } from "../fhir/systems.ts";

/** One item: code, yuan as text, and what else stands in it. */
export function sampleItem(sequence: number, code: string, net: string, more: object = {}): object {
  return {
    sequence,
    productOrService: { coding: [{ system: systems.catalogue, code }] },
    net: { value: Number(net), currency: "CNY" },
    ...more,
  };
}

/** A claim over 7,225.00 yuan; `changes` replaces members, undefined takes them away. */
export function sampleClaim(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    resourceType: "Claim",
    identifier: [{ system: systems.invoice, value: "FP20171010001" }],
    status: "active",
    type: { coding: [{ system: hl7.claimType, code: "institutional" }] },
    use: "claim",
    patient: { identifier: { system: systems.person, value: "1" } },
    billablePeriod: { start: "2017-10-01", end: "2017-10-10" },
    created: "2017-10-10T09:00:00+08:00",
    provider: { identifier: { system: systems.organisation, value: "3" } },
    priority: { coding: [{ system: hl7.processPriority, code: "normal" }] },
    insurance: [{ sequence: 1, focal: true, coverage: { display: "城乡居民基本医疗保险" } }],
    item: [
      sampleItem(1, "A1", "4200.00"),
      sampleItem(2, "B10", "1800.00"),
      sampleItem(3, "C1", "1000.00"),
      sampleItem(4, "BED", "225.00", { quantity: { value: 9 } }),
    ],
    total: { value: 7225, currency: "CNY" },
    ...changes,
  };
}
