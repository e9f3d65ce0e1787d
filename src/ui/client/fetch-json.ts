// One way to speak with the server: JSON in, a checked value or a refusal out, a fault thrown.
import { accept, type Refusal } from "../../kernel/refusal/index.ts";
import { Fault, newReference } from "./fault.ts";
import { type FieldFault, readProblem } from "./problem.ts";

/** Checks that a reply is what we expect; a zod schema is one. */
export type Reader<Value> = { readonly parse: (value: unknown) => Value };

/** The answer of the server: an outcome that also names every field at fault. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal; readonly fields: readonly FieldFault[] };

/** What is sent. `idempotencyKey` makes a repeated sending harmless: same key, same body, same answer. */
export type Sending = {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
};

/** The event on `globalThis` that says the session has ended. */
export const SIGNED_OUT_EVENT = "hengzheng:signed-out";

/** The header that carries the session's request token, so that no other site can act in a person's name. */
export const REQUEST_TOKEN_HEADER = "x-csrf-token";

/** Keeps the request token of the session; every later request that changes something carries it. */
export function keepRequestToken(token: string | null): void {
  requestToken = token;
}

/**
 * Sends a request and reads the reply. A 4xx problem is a refusal; no answer, a 5xx, or a reply that does not read is a thrown Fault.
 * A reply of 204 is read as null.
 */
export async function fetchJson<Value>(
  address: string,
  reader: Reader<Value>,
  sending: Sending = {},
): Promise<Reply<Value>> {
  const response = await send(address, sending);
  const body = await readBody(response);
  if (response.ok) return accept(readValue(reader, body));
  const { refusal, fields, reference } = readProblem(response.status, body);
  if (response.status >= 500) throw new Fault("ours", reference ?? newReference());
  if (response.status === 401) globalThis.dispatchEvent(new Event(SIGNED_OUT_EVENT));
  return { ok: false, refusal, fields };
}

/** A new idempotency key. Made by hand because `crypto.randomUUID` is missing on a plain-http intranet. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

let requestToken: string | null = null;

async function send(address: string, sending: Sending): Promise<Response> {
  const { method = "GET", body, signal } = sending;
  const request: RequestInit = { method, credentials: "same-origin", headers: headersOf(sending) };
  if (body !== undefined) request.body = JSON.stringify(body);
  if (signal !== undefined) request.signal = signal;
  try {
    return await fetch(address, request);
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    throw new Fault("offline", newReference(), { cause });
  }
}

function headersOf({ method = "GET", body, idempotencyKey }: Sending): Record<string, string> {
  const headers: Record<string, string> = { accept: "application/json, application/problem+json" };
  if (body !== undefined) headers["content-type"] = "application/json";
  if (idempotencyKey !== undefined) headers["idempotency-key"] = idempotencyKey;
  if (method !== "GET" && requestToken !== null) headers[REQUEST_TOKEN_HEADER] = requestToken;
  return headers;
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === "") return null;
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!response.ok) return null;
    throw new Fault("ours", newReference(), { cause });
  }
}

function readValue<Value>(reader: Reader<Value>, body: unknown): Value {
  try {
    return reader.parse(body);
  } catch (cause) {
    throw new Fault("ours", newReference(), { cause });
  }
}
