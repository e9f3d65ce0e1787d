// Every limit of identity, named in one place.

/** Times and counts; the unit stands last in each name. */
export const identityLimits = {
  passwordMinimumCharacters: 12,
  passwordMaximumCharacters: 128,
  passwordCharacterClasses: 3,
  passwordChecksAtOnce: 64,
  failedAttempts: 5,
  lockMinutes: 30,
  idleMinutes: 15,
  sessionHours: 12,
  seenSeconds: 30,
  sessionsPerAccount: 5,
  sessionsPerDemoAccount: 500,
  tokenBytes: 32,
  machineTokenDays: 365,
  peopleFound: 20,
  peopleReadAtOnce: 1_000,
  peopleStoredAtOnce: 5_000,
  searchCharacters: 50,
  searchMinimumCharacters: 2,
  reasonMinimumCharacters: 4,
  reasonMaximumCharacters: 500,
  caseReferenceCharacters: 200,
  organisationsListed: 2_000,
  demoAccountsListed: 50,
  accessRecordsListed: 500,
  redactedDepth: 20,
} as const;

/** The work one password check costs: argon2id over 19 MiB, two passes, one lane (OWASP's recommendation of 2023). */
export const passwordWork = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;
