// Follows the references of a claim to the identifiers of what they name: in the claim, in its bundle, or in the reference itself.
import type { Claim, Identifier, Reference, Resource } from "./claim-shape.ts";
import { resourceShape } from "./claim-shape.ts";

/** The resources that came with a claim, by the references under which they are named. */
export type Neighbours = ReadonlyMap<string, Resource>;

/** Nothing came with the claim. */
export const noNeighbours: Neighbours = new Map();

/** The identifiers of what a reference names, the reference's own first. */
export function identifiersOf(reference: Reference | undefined, claim: Claim, neighbours: Neighbours): Identifier[] {
  if (reference === undefined) return [];
  const own = reference.identifier === undefined ? [] : [reference.identifier];
  const searched = searchedIdentifier(reference.reference);
  return [...own, ...(searched === null ? [] : [searched]), ...(find(reference, claim, neighbours)?.identifier ?? [])];
}

/** The resource that a reference names, when it came with the claim. */
export function find({ reference = "" }: Reference, claim: Claim, neighbours: Neighbours): Resource | undefined {
  return reference.startsWith("#") ? containedIn(claim, reference.slice(1)) : neighbours.get(reference);
}

/** A conditional reference such as `Organization?identifier=urn:hengzheng:organisation|17`. */
function searchedIdentifier(reference = ""): Identifier | null {
  const [, system, value] = /^[A-Z][A-Za-z]+\?identifier=([^|&]*)\|([^|&]+)$/.exec(reference) ?? [];
  return system === undefined || value === undefined ? null : { system, value };
}

function containedIn(claim: Claim, id: string): Resource | undefined {
  const { contained } = claim;
  if (!Array.isArray(contained)) return undefined;
  for (const one of contained) {
    const read = resourceShape.safeParse(one);
    if (read.success && read.data.id === id) return read.data;
  }
  return undefined;
}
