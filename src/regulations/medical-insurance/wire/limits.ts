// Every limit of the wires, named in one place.

/** Counts and characters; the unit stands last in each name. */
export const wireLimits = {
  /** Questions to the directory that are under way at once. */
  lookUpsAtOnce: 8,
  /** Rows of one question to the database. */
  rowsPerQuestion: 500,
  /** Faults that one answer lists; what lies beyond is counted. */
  faultsListed: 1_000,
  codeCharacters: 100,
  textCharacters: 4_000,
  /** Lists inside a FHIR resource other than its items. */
  listEntries: 200,
  bundleEntries: 2_000,
  /** The largest message with one stay in it. */
  messageBytes: 1024 * 1024,
} as const;
