// The door of the checks before release.

export { missedBoundaries } from "./boundaries.ts";
export { failuresOf, type LawExample } from "./examples.ts";
export { findLawFaults, type Release } from "./find-law-faults.ts";
export { type Mutant, mutantsOf } from "./mutants.ts";
export { type MutationScore, mutationScore, type Suite } from "./mutation-score.ts";
