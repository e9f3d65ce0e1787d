// Every limit of the audit log in one place.

/** Most bytes a signed note may have: sixteen large signatures fit. */
export const maximumNoteBytes = 100_000;

/** Most signature lines of a note that are looked at. */
export const maximumNoteSignatures = 64;

/** Deepest nesting of a record. */
export const maximumRecordDepth = 32;

/** Most bytes of a record's canonical JSON. */
export const maximumRecordBytes = 1_000_000;

/** Most entries that get their position in one transaction. */
export const maximumEntriesPerPass = 20_000;

/** Entries read at a time when the whole log is checked. */
export const checkPageEntries = 10_000;

/** Longest wait of the sequencer after failures in a row, in milliseconds. */
export const maximumRetryDelayMilliseconds = 30_000;
