// Every limit of the ledger, named in one place.

/** Counts of rows and characters. */
export const ledgerLimits = {
  entriesPerBatch: 1_000,
  transfersPerEntry: 100,
  statementLines: 200,
  entriesOfSource: 100,
  reportedFaults: 100,
  sourceCharacters: 200,
} as const;
