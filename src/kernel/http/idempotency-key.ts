// The Idempotency-Key of a request that moves money: one key, one effect.

import type { IncomingHttpHeaders } from "node:http";
import { hashBody } from "../db/index.ts";
import { httpLimits } from "./limits.ts";
import { RequestRefused } from "./problem.ts";
import { httpRefusals } from "./refusals.ts";
import type { RequestKey } from "./route.ts";

/** Whether the header holds a usable key: 1 to 100 visible ASCII characters. */
export function hasKey(headers: IncomingHttpHeaders): boolean {
  return usable.test(keyIn(headers));
}

const usable = new RegExp(`^[\\x21-\\x7e]{1,${httpLimits.idempotencyKeyCharacters}}$`);

/**
 * The key of a request. The route is part of the caller, so that one key sent to two addresses is two keys; so is
 * whoever sends it, so that nobody meets another's answers. @throws RequestRefused without a usable key
 */
export function requestKey(
  headers: IncomingHttpHeaders,
  from: { readonly subject: string; readonly route: string; readonly bytes: Uint8Array },
): RequestKey {
  if (!hasKey(headers)) throw new RequestRefused(httpRefusals.keyMissing());
  return { caller: `${from.subject} ${from.route}`, key: keyIn(headers), bodyHash: hashBody(from.bytes) };
}

function keyIn(headers: IncomingHttpHeaders): string {
  const key = headers["idempotency-key"];
  return typeof key === "string" ? key : "";
}
