// Every limit of the database room, named in one place.

/** Times are in milliseconds, sizes in the unit the name ends with. */
export const databaseLimits = {
  applicationConnections: 20,
  ownerConnections: 4,
  connectMilliseconds: 10_000,
  idleConnectionMilliseconds: 30_000,
  statementMilliseconds: 30_000,
  lockMilliseconds: 10_000,
  idleInTransactionMilliseconds: 30_000,
  transactionAttempts: 6,
  transactionFirstDelayMilliseconds: 10,
  transactionLongestDelayMilliseconds: 500,
  idempotencyKeysPerCall: 1_000,
  idempotencyKeyCharacters: 255,
  idempotencyAnswerCharacters: 1_000_000,
  backupChunkBytes: 65_536,
  backupLineBytes: 64 * 1024 * 1024,
  backupBlockBytes: 1024 * 1024 * 1024,
} as const;

/** Limits of the embedded server: starting, stopping and coming back after a crash. */
export const embeddedLimits = {
  serverConnections: 60,
  locksPerTransaction: 256,
  socketPathCharacters: 100,
  initialiseMilliseconds: 120_000,
  startMilliseconds: 120_000,
  startAttempts: 40,
  startRetryMilliseconds: 250,
  readyPollMilliseconds: 15,
  stopMilliseconds: 60_000,
  stopHardMilliseconds: 10_000,
  guardRetryMilliseconds: 200,
  recoveryFirstDelayMilliseconds: 500,
  recoveryLongestDelayMilliseconds: 30_000,
  outputTailCharacters: 4_000,
  freeDiskBytes: 512 * 1024 * 1024,
} as const;
