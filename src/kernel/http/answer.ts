// What a handler answers: a value, a stored answer byte for byte, other content, or a refusal.

import type { Refusal } from "../refusal/index.ts";

/** Header fields that go with an answer, by their names in small letters. */
export type HeaderFields = Readonly<Record<string, string>>;

/** An answer of one of four kinds. A `value` is checked against the route's reply schema before it leaves. */
export type Answer<Value> =
  | { readonly kind: "value"; readonly status: number; readonly value: Value; readonly headers: HeaderFields }
  | { readonly kind: "stored"; readonly status: number; readonly body: string }
  | {
      readonly kind: "content";
      readonly status: number;
      readonly mediaType: string;
      readonly content: string | Buffer;
      readonly headers: HeaderFields;
    }
  | { readonly kind: "refused"; readonly status: number; readonly refusal: Refusal };

/** Answers with a value as JSON. */
export function answer<Value>(
  value: Value,
  { status = 200, headers = {} }: { status?: number; headers?: HeaderFields } = {},
): Answer<Value> {
  return { kind: "value", status, value, headers };
}

/** Answers with JSON text exactly as it was stored. */
export function storedAnswer({ status, body }: { readonly status: number; readonly body: string }): Answer<never> {
  return { kind: "stored", status, body };
}

/** Answers with something else than JSON of the reply schema: a page, a file, another format. */
export function content(
  mediaType: string,
  text: string | Buffer,
  { status = 200, headers = {} }: { status?: number; headers?: HeaderFields } = {},
): Answer<never> {
  return { kind: "content", status, mediaType, content: text, headers };
}

/** Answers with a refusal, by default as a request that cannot be fulfilled as it stands (422). */
export function refused(refusal: Refusal, status = 422): Answer<never> {
  return { kind: "refused", status, refusal };
}
