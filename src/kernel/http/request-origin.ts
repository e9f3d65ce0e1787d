// Keeps other sites from acting in a signed-in person's name.

import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** The header in which a page of ours repeats the request token of its session. */
export const requestTokenHeader = "x-csrf-token";

/** The request token of a session: it follows from the session token, which no script can read. */
export function requestTokenOf(sessionToken: string): string {
  return createHash("sha256").update(`request token of ${sessionToken}`).digest("base64url");
}

/** Whether the header repeats the request token of this session. */
export function hasRequestToken(headers: IncomingHttpHeaders, sessionToken: string): boolean {
  const given = Buffer.from(String(headers[requestTokenHeader] ?? ""));
  const wanted = Buffer.from(requestTokenOf(sessionToken));
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** Whether a browser says that the request came from another site. A program that is no browser says nothing. */
export function isFromElsewhere(headers: IncomingHttpHeaders): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  const { origin } = headers;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== headers.host;
}
