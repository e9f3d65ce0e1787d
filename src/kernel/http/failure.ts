// From an error that ended a request to the problem its sender is told; what is our fault is logged whole.

import type { FastifyRequest } from "fastify";
import { AuditLogBroken } from "../audit/index.ts";
import { errorCode, isRetryable, isUnavailable } from "../db/index.ts";
import { redact } from "../identity/index.ts";
import { httpLimits } from "./limits.ts";
import { type ProblemCause, RequestRefused } from "./problem.ts";
import { httpRefusals } from "./refusals.ts";

/** The problem behind an error. Everything that is not a person's mistake leaves a line in the log. */
export function problemCauseOf(error: Error, request: FastifyRequest): ProblemCause {
  if (error instanceof RequestRefused) return error.problem;
  const refused = frameworkProblem(error, request);
  if (refused !== undefined) return refused;
  request.log.error({ error: redact(error) }, "A request failed");
  if (error instanceof AuditLogBroken) return httpRefusals.booksStopped();
  if (isUnavailable(error)) return httpRefusals.databaseAway();
  if (isRetryable(error) || waitedTooLong.has(errorCode(error) ?? "")) return httpRefusals.busy();
  return httpRefusals.ourFault(request.id);
}

/** Statement and lock time-outs of the database, and the handler's own. */
const waitedTooLong = new Set(["57014", "55P03", "FST_ERR_HANDLER_TIMEOUT"]);

function frameworkProblem(error: Error, request: FastifyRequest): ProblemCause | undefined {
  switch (errorCode(error)) {
    case "FST_ERR_CTP_BODY_TOO_LARGE":
      return httpRefusals.tooLarge(request.routeOptions.bodyLimit ?? httpLimits.bodyBytes);
    case "FST_ERR_BAD_URL":
      return httpRefusals.badAddress();
    case "FST_ERR_MAX_PARAM_LENGTH":
      return httpRefusals.addressTooLong();
    case "FST_ERR_CTP_INVALID_CONTENT_LENGTH":
      return httpRefusals.malformed(
        "content_length",
        "内容的长度与所报不符",
        "The content is not as long as announced",
      );
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
      return httpRefusals.unsupportedMediaType(["application/json"]);
    default:
      return undefined;
  }
}
