// The door of the worked examples: cases a clerk can read and sign, which run as tests.

export { type BoundaryStay, boundaryStays } from "./boundary-stays.ts";
export { workedSequences } from "./sequences.ts";
export { workedStays } from "./stays.ts";
export type {
  StayFacts,
  StayOutcome,
  Timeline,
  WorkedEvent,
  WorkedSequence,
  WorkedStay,
  YearTotals,
} from "./worked-example.ts";
