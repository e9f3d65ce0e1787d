// Looks into the codes of a concept: which code it has in a system, and whether it is one of ours.
import type { Concept, Identifier } from "./claim-shape.ts";

/** The code of a concept in a system; null when it has none there. */
export function codeIn(concept: Concept | undefined, system: string): string | null {
  return concept?.coding?.find((coding) => coding.system === system)?.code ?? null;
}

/** The code of a concept in a system, when it is one of those known. */
export function knownCodeIn<Code extends string>(
  concept: Concept | undefined,
  system: string,
  known: readonly Code[],
): Code | null {
  const code = codeIn(concept, system);
  return known.find((one) => one === code) ?? null;
}

/** The value of the first identifier of a system; null when there is none. */
export function valueIn(identifiers: readonly Identifier[] | undefined, system: string): string | null {
  return identifiers?.find((identifier) => identifier.system === system)?.value ?? null;
}
