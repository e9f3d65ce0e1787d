// What comes in so broken that no route can be found: answered on the bare connection.

import { randomBytes } from "node:crypto";
import type { Socket } from "node:net";
import type { ConnectionError } from "fastify";
import { type ProblemCause, problemMediaType, problemOf } from "./problem.ts";
import { httpRefusals } from "./refusals.ts";

/** Answers a request that the HTTP parser gave up on, and closes the connection. */
export function refuseBrokenRequest(error: ConnectionError, socket: Socket): void {
  // A reset connection has nobody left to read an answer.
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const cause = causeOf(error);
  const requestId = `E-${randomBytes(4).toString("hex").toUpperCase()}`;
  const body = JSON.stringify(problemOf(cause, { language: "zh", requestId }));
  const head = [
    `HTTP/1.1 ${cause.status} ${cause.status === 408 ? "Request Timeout" : "Bad Request"}`,
    `content-type: ${problemMediaType}`,
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}

function causeOf({ code }: ConnectionError): ProblemCause {
  if (code === "HPE_HEADER_OVERFLOW") return httpRefusals.tooManyHeaders();
  const malformed = httpRefusals.malformed("broken", "这不是完整的 HTTP 请求", "This is no complete HTTP request");
  return code === "ERR_HTTP_REQUEST_TIMEOUT" ? { ...malformed, status: 408 } : malformed;
}
