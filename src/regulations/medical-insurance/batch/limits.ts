// Every limit of batch files, named in one place.

/** Counts, sizes and times; the unit stands last in each name. */
export const batchLimits = {
  fileBytes: 20 * 1024 * 1024,
  stays: 10_000,
  rows: 100_000,
  columns: 60,
  cellCharacters: 1_000,
  /** A line of NDJSON holds a whole bill. */
  lineCharacters: 500_000,
  /** Faults that are listed; beyond them reading stops and says that there are more. */
  faultsListed: 1_000,
  /** What an Excel file may unpack to, and how many parts it may have. */
  unpackedBytes: 128 * 1024 * 1024,
  archiveParts: 500,
  /** Stays that are checked by one question, and settlements that are under way at once. */
  staysPerCheck: 200,
  settlementsUnderWay: 200,
  /** How often a settlement that the database did not answer is sent again, and the first pause before it. */
  attempts: 5,
  firstPauseMilliseconds: 200,
  fileNameCharacters: 255,
  /** Rows that are read before others get their turn. */
  rowsPerTurn: 500,
} as const;
