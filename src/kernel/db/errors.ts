// Tells apart the errors of a database: worth another try, server away, or a mistake of ours.

const serializationFailure = "40001";
const deadlockDetected = "40P01";
const awayStates = new Set(["57P01", "57P02", "57P03", "53300"]);
const awayCodes = new Set(["ECONNREFUSED", "ECONNRESET", "ENOENT", "EPIPE", "ETIMEDOUT"]);
// The driver gives these no code of their own.
const awayMessages = /^Connection terminated|timeout exceeded when trying to connect|not queryable/;

/** True when the transaction was undone because of others and may simply be run again. */
export function isRetryable(error: unknown): boolean {
  const code = errorCode(error);
  return code === serializationFailure || code === deadlockDetected;
}

/**
 * True when the server could not be reached or went away: answer 503 and let the caller repeat under the same key.
 * Whether a commit under way was kept is then unknown; the idempotency key tells.
 */
export function isUnavailable(error: unknown): boolean {
  const code = errorCode(error);
  if (code !== undefined) return code.startsWith("08") || awayStates.has(code) || awayCodes.has(code);
  return error instanceof Error && awayMessages.test(error.message);
}

/** SQLSTATE or the operating system's code, when the error carries one. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
