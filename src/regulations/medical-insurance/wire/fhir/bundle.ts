// Takes the claims out of what was sent: a claim alone, or a bundle with claims and the resources that they refer to.
import { accept, type Outcome, type Refusal, refuse } from "../../../../kernel/refusal/index.ts";
import { bundleShape, type Resource, resourceShape } from "./claim-shape.ts";
import { type Neighbours, noNeighbours } from "./references.ts";

/** A claim as it stands in the message, not yet read, with what came along. */
export type SentClaim = { readonly resource: unknown; readonly neighbours: Neighbours };

/** The claims of a message in order. Refuses what is neither a claim nor a bundle with one. */
export function claimsIn(message: unknown): Outcome<readonly SentClaim[]> {
  if (kindOf(message) === "Claim") return accept([{ resource: message, neighbours: noNeighbours }]);
  const bundle = bundleShape.safeParse(message);
  if (!bundle.success) return refuse(noClaim);
  const entries = bundle.data.entry ?? [];
  const neighbours = new Map<string, Resource>();
  for (const { fullUrl, resource } of entries) {
    const read = resourceShape.safeParse(resource);
    if (!read.success) continue;
    const { resourceType, id } = read.data;
    if (fullUrl !== undefined) neighbours.set(fullUrl, read.data);
    if (id !== undefined) neighbours.set(`${resourceType}/${id}`, read.data);
  }
  const claims = entries.flatMap(({ resource }) => (kindOf(resource) === "Claim" ? [{ resource, neighbours }] : []));
  return claims.length === 0 ? refuse(noClaim) : accept(claims);
}

function kindOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "resourceType" in value ? value.resourceType : undefined;
}

const noClaim: Refusal = {
  code: "wire.fhir_no_claim",
  message: {
    zh: "这不是 FHIR R4 的 Claim,也不是含 Claim 的 Bundle",
    en: "This is neither a FHIR R4 Claim nor a Bundle with one",
  },
  next: { zh: "发送 resourceType 为 Claim 的资源", en: "Send a resource whose resourceType is Claim" },
};
