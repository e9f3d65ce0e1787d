// Every limit of the settlement path, named in one place.

/** Counts of rows, characters and rounds. */
export const settlementLimits = {
  /** Settlements booked by one statement, and statements under way at once: measured, larger groups gain nothing. */
  settlementsPerGroup: 100,
  groupsInFlight: 3,
  /** Requests that may wait before a new one is refused as busy. */
  waitingRequests: 5_000,
  /** Times that a request is decided again because the person's totals moved on meanwhile. */
  rounds: 20,
  roundDelayMilliseconds: 5,
  linesPerBill: 2_000,
  invoiceCharacters: 60,
  itemCodeCharacters: 40,
  reasonCharacters: 500,
  /** Days before admission on which linked emergency rescue may begin: 72 hours (reading A27). */
  rescueDaysBefore: 3,
  largestAmountFen: 400_000_000,
  largestBedFeePerDayFen: 100_000,
  mostBedDays: 1_000,
  serialsPerBlock: 1_000,
} as const;
